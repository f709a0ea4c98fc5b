package org.trunklang.analyze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.model.Down;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Place;
import org.trunklang.routing.Plan;

/**
 * Where every number ends, from every class of service of a network, while certain things are down.
 * What a class of service does follows from what those do to which it sends calls. Where they send
 * calls to each other, all calls are first taken for loops, and looked at again until nothing
 * changes: what still goes round then does so for ever.
 *
 * <p>Says the same of a number as the simulator does, but for: that a number outgrows what
 * Asterisk keeps is not looked at here. Where it grows because it goes round, it loops here too.
 */
public final class Fates {
  /** After so many rounds a call that goes on still has made more hops than allows. */
  private static final int MOST_ROUNDS = 101;

  private final NumberSpace space;
  private final Down down;
  private final Map<ClassOfService, NumberMap<Fate>> known = new HashMap<>();
  private final Map<ClassOfService, Integer> entered = new HashMap<>();
  private final Deque<ClassOfService> open = new ArrayDeque<>();

  /** The place of each in the order in which they were found out; the same for a circle. */
  private final Map<ClassOfService, Integer> components = new HashMap<>();

  private int found = 0;
  private final Answers answers;

  private Fates(NumberSpace space, Down down, Optional<TrunkName> watched) {
    this.space = space;
    this.down = down;
    this.answers = new Answers(space, down, watched, new Answers.Memory(), this::known);
  }

  public static Fates with(Down down, NumberSpace space) {
    return new Fates(space, down, Optional.empty());
  }

  /** Those that also tell what is sent on a trunk on the way. */
  public static Fates watching(TrunkName trunk, Down down, NumberSpace space) {
    return new Fates(space, down, Optional.of(trunk));
  }

  /** What becomes of every number from a place, also of a call without one. */
  public NumberMap<Fate> of(Place place) {
    return of(place.classOfService());
  }

  /** Of those to which others send calls, lower than of these; the same if they go both ways. */
  int component(ClassOfService of) {
    Integer component = components.get(of);
    if (component == null) {
      throw new IllegalStateException("not asked for yet: " + of);
    }
    return component;
  }

  NumberMap<Fate> of(ClassOfService start) {
    if (!known.containsKey(start)) {
      visit(start);
    }
    return known(start);
  }

  private NumberMap<Fate> known(ClassOfService of) {
    NumberMap<Fate> fates = known.get(of);
    if (fates == null) {
      throw new IllegalStateException("asked too early for " + of);
    }
    return fates;
  }

  /** Tarjan's walk (1972): those that send calls to each other are found out together. */
  private int visit(ClassOfService one) {
    int number = entered.size();
    entered.put(one, number);
    int low = number;
    open.push(one);
    boolean circular = false;
    for (ClassOfService next : GoingRound.followers(one, down)) {
      circular |= next.equals(one);
      Integer before = entered.get(next);
      if (before == null) {
        low = Math.min(low, visit(next));
      } else if (!known.containsKey(next)) {
        low = Math.min(low, before);
      }
    }
    if (low == number) {
      var together = new ArrayList<ClassOfService>();
      ClassOfService member;
      do {
        member = open.pop();
        together.add(member);
      } while (!member.equals(one));
      find(together, circular || together.size() > 1);
    }
    return low;
  }

  private void find(List<ClassOfService> together, boolean circular) {
    together.forEach(each -> components.put(each, found));
    found++;
    if (!circular) {
      known.put(together.getFirst(), fates(together.getFirst()));
      return;
    }
    for (ClassOfService each : together) {
      known.put(each, space.constant(Fate.LOOPS));
    }
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (ClassOfService each : together) {
        NumberMap<Fate> found = fates(each);
        changed |= !found.equals(known.put(each, found));
      }
    }
  }

  private NumberMap<Fate> fates(ClassOfService of) {
    var rows = new ArrayList<NumberMap<Fate>>();
    var ofPlan = new IdentityHashMap<Plan, NumberMap<Fate>>();
    for (Map.Entry<DialPattern, Plan> row : of.plans()) {
      NumberMap<Fate> fates =
          ofPlan.computeIfAbsent(row.getValue(), plan -> answers.fates(plan, of.node()));
      rows.add(fates.within(space.of(row.getKey())));
    }
    rows.add(answers.fates(of.planWithoutNumber(), of.node()).within(space.of(DialedNumber.NONE)));
    // Among rows that speak of few numbers, what many nodes share is not gone through again.
    NumberSet taken =
        space
            .of(of.plans().stream().map(Map.Entry::getKey).toList())
            .union(space.of(DialedNumber.NONE));
    rows.add(answers.nobody(of.node()).within(taken.complement()));
    return space.firstOf(rows);
  }
}
