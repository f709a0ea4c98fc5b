package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.project.Snapshot;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.EntryPoints;

/**
 * A network of two to five nodes that nobody thought of: for a seed the same one, on every run. It
 * has no error; warnings it may have. Its nodes are of versions 22 and 16, some of the latter with
 * chan_sip, and all its addresses are in 10.30.0.0/24.
 *
 * @param drafts how many were begun; all but the last could not be mended
 */
public record GeneratedNetwork(long seed, MendedDraft draft, int drafts) {

  /** A call to place: from the phones of a node, or from outside by a trunk. */
  public record Call(NodeName node, Caller caller, DialedNumber number) {
    @Override
    public String toString() {
      return number + " from " + caller + " at " + node;
    }
  }

  public static GeneratedNetwork of(long seed) {
    var random = new SplittableRandom(seed);
    for (int drafts = 1; ; drafts++) {
      Optional<MendedDraft> mended = MendedDraft.of(NetworkDraft.write(seed, random), random);
      if (mended.isPresent()) {
        return new GeneratedNetwork(seed, mended.get(), drafts);
      }
    }
  }

  /** The program, which {@code check} takes without an error. */
  public String source() {
    return draft.text();
  }

  public Snapshot snapshot() {
    return draft.snapshot();
  }

  public Network network() {
    return snapshot().network();
  }

  public Routing routing() {
    return snapshot().routing();
  }

  /**
   * So many calls, the same ones each time. They start wherever calls can start, most of them at
   * phones. Of ten, some seven are to numbers that a rule takes, two just miss one, and one is
   * anything.
   */
  public Stream<Call> calls(int count) {
    var random = new SplittableRandom(seed + 1);
    ImmutableList<Place> phones = EntryPoints.phones(routing(), Down.NOTHING);
    ImmutableList<Place> outside = EntryPoints.outside(routing(), Down.NOTHING);
    return Stream.generate(
            () -> {
              boolean atPhone = outside.isEmpty() || random.nextInt(5) > 0;
              Place place = PatternDraft.pick(random, atPhone ? phones : outside);
              return new Call(place.node(), place.caller(), number(place, random));
            })
        .limit(count);
  }

  private static DialedNumber number(Place place, SplittableRandom random) {
    ImmutableList<DialPattern> patterns =
        place.classOfService().candidates().stream()
            .map(Candidate::numbers)
            .collect(toImmutableList());
    int chance = random.nextInt(10);
    if (patterns.isEmpty() || chance == 0) {
      return DialedNumber.of(NumberDraft.anything(random));
    }
    DialPattern pattern = PatternDraft.pick(random, patterns);
    String number =
        chance < 8 ? NumberDraft.member(pattern, random) : NumberDraft.nearMiss(pattern, random);
    return DialedNumber.of(number);
  }

  /** As the name of a test. */
  @Override
  public String toString() {
    return "seed " + seed;
  }
}
