package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Course;
import org.trunklang.routing.Course.Target;
import org.trunklang.routing.Place;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.EntryPoints;

/**
 * Which numbers end otherwise when something fails. Says what {@link Fates} says with the same
 * things down, but looks only at the plans that a failure can change, and only at the numbers that
 * it does change.
 */
final class Consequences {
  /**
   * A call that goes on after so many rounds makes more hops than allows, both where it went
   * before the failure and where it goes after.
   */
  private static final int MOST_ROUNDS = 202;

  private final NumberSpace space;
  private final Fates allUp;
  private final Answers.Memory memory = new Answers.Memory();
  private final Map<ClassOfService, NumberMap<Plan>> plans = new HashMap<>();
  private final SetMultimap<TrunkName, Use> byTrunk = LinkedHashMultimap.create();
  private final SetMultimap<NodeName, Use> byNode = LinkedHashMultimap.create();
  private final SetMultimap<ClassOfService, Use> senders = LinkedHashMultimap.create();

  /** A plan of one class of service. */
  private record Use(ClassOfService callers, Plan plan) {}

  Consequences(Routing routing, NumberSpace space) {
    this.space = space;
    this.allUp = Fates.with(Down.NOTHING, space);
    for (ClassOfService callers : classes(routing)) {
      allUp.of(callers);
      callers.plans().forEach(row -> index(new Use(callers, row.getValue())));
      index(new Use(callers, callers.planWithoutNumber()));
    }
  }

  private static Set<ClassOfService> classes(Routing routing) {
    return EntryPoints.all(routing).stream()
        .map(Place::classOfService)
        .collect(ImmutableSet.toImmutableSet());
  }

  private void index(Use use) {
    use.plan.courses().forEach(course -> index(course, use));
  }

  private void index(Course course, Use use) {
    switch (course.target()) {
      case Target.Leaves(TrunkEnd by) -> byTrunk.put(by.trunk(), use);
      case Target.Crosses(TrunkEnd by, Supplier<Place> arrival) -> {
        byTrunk.put(by.trunk(), use);
        by.farNode().ifPresent(far -> byNode.put(far, use));
        senders.put(arrival.get().classOfService(), use);
      }
      case Target.LookedUp(Supplier<ClassOfService> among) ->
          among
              .get()
              .plans()
              .forEach(row -> row.getValue().courses().forEach(each -> index(each, use)));
      case Target.Rings _, Target.Refused _, Target.HandedOver _ -> {}
    }
  }

  /** What becomes of every number while nothing is down. */
  NumberMap<Fate> whenAllIsUp(ClassOfService callers) {
    return allUp.of(callers);
  }

  /**
   * What becomes of the numbers that end otherwise while certain things are down, or as before
   * after another number of hops; of the callers of nodes that are up, and only where there are
   * such numbers.
   */
  ImmutableMap<ClassOfService, NumberMap<Fate>> of(Down down) {
    var failure = new Failure(down);
    down.trunks().forEach(trunk -> byTrunk.get(trunk).forEach(failure::look));
    down.nodes().forEach(node -> byNode.get(node).forEach(failure::look));
    return failure.spread();
  }

  private NumberSet numbers(Use use) {
    return plans
        .computeIfAbsent(
            use.callers,
            callers ->
                space
                    .firstMatch(callers.plans())
                    .orElse(
                        space
                            .constant(callers.planWithoutNumber())
                            .within(space.of(DialedNumber.NONE))))
        .where(use.plan);
  }

  /** One failure, as it spreads from those who use what is down to those who call them. */
  private final class Failure {
    private final Down down;
    private final Map<ClassOfService, NumberMap<Fate>> changed = new LinkedHashMap<>();
    private final Map<ClassOfService, NumberMap<Fate>> whole = new HashMap<>();
    private final Map<ClassOfService, Map<Plan, NumberMap<Fate>>> parts = new HashMap<>();
    private final TreeMap<Integer, Set<Use>> open = new TreeMap<>();
    private final Answers ofChanged;
    private final Answers ofAll;

    Failure(Down down) {
      this.down = down;
      this.ofChanged = new Answers(space, down, Optional.empty(), memory, this::changed);
      this.ofAll = new Answers(space, down, Optional.empty(), memory, this::whole);
    }

    void look(Use use) {
      if (!down.nodes().contains(use.callers.node())) {
        open.computeIfAbsent(allUp.component(use.callers), _ -> new LinkedHashSet<>()).add(use);
      }
    }

    ImmutableMap<ClassOfService, NumberMap<Fate>> spread() {
      Map<Integer, Integer> rounds = new HashMap<>();
      while (!open.isEmpty()) {
        var first = open.pollFirstEntry();
        if (rounds.merge(first.getKey(), 1, Integer::sum) <= MOST_ROUNDS) {
          Set<ClassOfService> seen = new LinkedHashSet<>();
          for (Use use : first.getValue()) {
            seen.add(use.callers);
            parts
                .computeIfAbsent(use.callers, _ -> new LinkedHashMap<>())
                .put(use.plan, changes(use));
          }
          seen.forEach(this::settle);
        }
      }
      changed.values().removeIf(space.nothing()::equals);
      return ImmutableMap.copyOf(changed);
    }

    private void settle(ClassOfService callers) {
      NumberMap<Fate> now =
          space.firstOf(ImmutableList.copyOf(parts.getOrDefault(callers, Map.of()).values()));
      if (!now.equals(changed(callers))) {
        changed.put(callers, now);
        whole.remove(callers);
        senders.get(callers).forEach(this::look);
      }
    }

    private NumberMap<Fate> changes(Use use) {
      Answers answers = onlyPassesOn(use.plan) ? ofChanged : ofAll;
      return answers
          .fates(use.plan, use.callers.node())
          .within(numbers(use))
          .changing(allUp.of(use.callers));
    }

    /** Whether what the far end changes is all that changes. */
    private boolean onlyPassesOn(Plan plan) {
      return plan.courses().size() == 1
          && plan.courses().getFirst().target() instanceof Target.Crosses(TrunkEnd by, var _)
          && !down.cuts(by);
    }

    private NumberMap<Fate> changed(ClassOfService callers) {
      return changed.getOrDefault(callers, space.nothing());
    }

    private NumberMap<Fate> whole(ClassOfService callers) {
      return whole.computeIfAbsent(callers, _ -> changed(callers).orElse(allUp.of(callers)));
    }
  }
}
