package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Sent;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;

/**
 * Which calls end elsewhere in another version of a network. By which rules, nodes and
 * trunks a call gets to its end plays no part.
 *
 * @param gone entries that the new version does not have
 * @param added entries that only the new version has
 */
public record CallDiff(
    ImmutableList<Change> changes, ImmutableList<Place> gone, ImmutableList<Place> added) {

  /**
   * Calls that ended alike, and now end alike in another way.
   *
   * @param callers places of the new version, of which all that is said is true
   * @param numbers all of them, and no others
   * @param before the call of a short number among them, from the first of the callers
   * @param after the same call now
   */
  public record Change(
      ImmutableList<Place> callers, NumberSet numbers, Trace before, Trace after) {}

  /** What tells changes apart; those with the same are one for all callers that have it. */
  private record Kind(Ending before, Ending after, NumberSet numbers) {}

  private record Pair(Ending before, Ending after) {}

  public static CallDiff between(Routing before, Routing after) {
    return new Comparison(before, after).diff();
  }

  public boolean isEmpty() {
    return changes.isEmpty() && gone.isEmpty() && added.isEmpty();
  }

  private static final class Comparison {
    private final Routing before;
    private final Routing after;
    private final NumberSpace space = new NumberSpace();
    private final Fates fatesBefore = Fates.with(Down.NOTHING, space);
    private final Fates fatesAfter = Fates.with(Down.NOTHING, space);

    Comparison(Routing before, Routing after) {
      this.before = before;
      this.after = after;
    }

    CallDiff diff() {
      var old = entries(before);
      var now = entries(after);
      Map<Kind, List<String>> callers = new LinkedHashMap<>();
      now.forEach(
          (name, place) -> {
            Place was = old.get(name);
            if (was != null) {
              changes(was, place)
                  .forEach(kind -> callers.computeIfAbsent(kind, _ -> new ArrayList<>()).add(name));
            }
          });
      var changes = ImmutableList.<Change>builder();
      callers.forEach((kind, names) -> changes.add(change(kind, names, old, now)));
      return new CallDiff(changes.build(), missing(old, now), missing(now, old));
    }

    private Change change(
        Kind kind, List<String> names, Map<String, Place> old, Map<String, Place> now) {
      DialedNumber example = kind.numbers.example().orElseThrow();
      Place first = place(now, names.getFirst());
      Trace was =
          Simulator.of(before).simulate(place(old, names.getFirst()), example, Down.NOTHING);
      Trace is = Simulator.of(after).simulate(first, example, Down.NOTHING);
      boolean shows =
          !was.outcome().equals(is.outcome())
              || ClaimProver.outgrows(was)
              || ClaimProver.outgrows(is);
      checkState(shows, "%s does not show %s", is.start(), kind);
      return new Change(
          names.stream().map(name -> place(now, name)).collect(ImmutableList.toImmutableList()),
          kind.numbers,
          was,
          is);
    }

    private static Place place(Map<String, Place> of, String name) {
      Place place = of.get(name);
      checkState(place != null, "no entry %s", name);
      return place;
    }

    /** The phones of every node, and who calls in from outside, under names that both have. */
    private static ImmutableMap<String, Place> entries(Routing routing) {
      var entries = ImmutableMap.<String, Place>builder();
      Stream.concat(
              EntryPoints.phones(routing, Down.NOTHING).stream(),
              EntryPoints.outside(routing, Down.NOTHING).stream())
          .forEach(place -> entries.put(place.toString(), place));
      return entries.buildOrThrow();
    }

    private static ImmutableList<Place> missing(Map<String, Place> from, Map<String, Place> in) {
      return from.entrySet().stream()
          .filter(entry -> !in.containsKey(entry.getKey()))
          .map(Map.Entry::getValue)
          .collect(ImmutableList.toImmutableList());
    }

    /** Each number that ends elsewhere is in one of them. */
    private List<Kind> changes(Place was, Place is) {
      NumberSet callable = is.caller().equals(Caller.PHONES) ? space.any() : space.all();
      NumberMap<Ending> old = fatesBefore.of(was).within(callable).map(Fate::ending);
      NumberMap<Ending> now = fatesAfter.of(is).within(callable).map(Fate::ending);
      Map<Pair, NumberSet> found = new LinkedHashMap<>();
      old.combine(now, Pair::new)
          .parts()
          .forEach(
              (pair, numbers) -> {
                NumberSet changed = numbers.minus(endingAlike(pair));
                if (!changed.isEmpty()) {
                  found.merge(withoutNumbers(pair), changed, NumberSet::union);
                }
              });
      return found.entrySet().stream()
          .map(each -> new Kind(each.getKey().before, each.getKey().after, each.getValue()))
          .toList();
    }

    private NumberSet endingAlike(Pair pair) {
      if (!pair.before.withoutNumber().equals(pair.after.withoutNumber())) {
        return space.none();
      }
      return SentAlike.of(sent(pair.before), sent(pair.after), space);
    }
  }

  private static Pair withoutNumbers(Pair pair) {
    return new Pair(pair.before.withoutNumber(), pair.after.withoutNumber());
  }

  /** What rings or leaves in the end; without one, nothing can differ. */
  private static Sent sent(Ending ending) {
    return switch (ending) {
      case Ending.Rings(var _, Sent extension) -> extension;
      case Ending.Leaves(var _, var _, Sent number) -> number;
      case Ending.Rejected _, Ending.Loops _, Ending.Unknown _ -> Sent.Rewritten.NOT;
    };
  }
}
