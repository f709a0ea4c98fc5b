package org.trunklang.analyze;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.trunklang.model.Down;
import org.trunklang.model.TrunkEnd;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Course;
import org.trunklang.routing.Course.Target;
import org.trunklang.routing.Place;
import org.trunklang.routing.Plan;

/** Which classes of service send calls to which, whatever the number. */
final class GoingRound {
  private GoingRound() {}

  /** Those to which one can send a call, by any of its destinations that is not cut. */
  static Set<ClassOfService> followers(ClassOfService of, Down down) {
    var followers = new LinkedHashSet<ClassOfService>();
    of.plans().forEach(row -> add(row.getValue(), down, followers));
    add(of.planWithoutNumber(), down, followers);
    return followers;
  }

  private static void add(Plan plan, Down down, Set<ClassOfService> followers) {
    for (Course course : plan.courses()) {
      switch (course.target()) {
        case Target.Crosses(TrunkEnd by, Supplier<Place> arrival) -> {
          if (!down.cuts(by)) {
            followers.add(arrival.get().classOfService());
          }
        }
        case Target.LookedUp(Supplier<ClassOfService> among) ->
            among.get().plans().forEach(row -> add(row.getValue(), down, followers));
        case Target.Rings _, Target.Leaves _, Target.Refused _, Target.HandedOver _ -> {}
      }
    }
  }

  /** Whether a call from one of these could come round, were it not for its number. */
  static boolean isPossible(Iterable<ClassOfService> starts) {
    Set<ClassOfService> done = new HashSet<>();
    Set<ClassOfService> onTheWay = new HashSet<>();
    record Frame(ClassOfService of, Iterator<ClassOfService> followers) {}
    for (ClassOfService start : starts) {
      Deque<Frame> way = new ArrayDeque<>();
      ClassOfService next = start;
      while (true) {
        if (next != null && onTheWay.contains(next)) {
          return true;
        }
        if (next != null && done.add(next)) {
          onTheWay.add(next);
          way.push(new Frame(next, followers(next, Down.NOTHING).iterator()));
        }
        Frame frame = way.peek();
        if (frame == null) {
          break;
        }
        if (frame.followers.hasNext()) {
          next = frame.followers.next();
        } else {
          onTheWay.remove(frame.of);
          way.pop();
          next = null;
        }
      }
    }
    return false;
  }
}
