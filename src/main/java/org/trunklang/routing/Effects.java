package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.trunklang.model.Action;
import org.trunklang.model.Leg;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.Symbols;

/** Where two candidates do different things with the numbers that both match. Exact. */
final class Effects {
  private Effects() {}

  /**
   * The numbers of a set for which the two differ, in patterns that together have them all and no
   * other; none when they do the same with every number.
   *
   * @param shared numbers that both candidates match
   */
  static ImmutableList<DialPattern> differences(
      Candidate one, Candidate other, DialPattern shared) {
    ImmutableList<DialPattern> everything = ImmutableList.of(shared);
    Action action = one.rule().action();
    Action otherAction = other.rule().action();
    return switch (action) {
      case Action.Ring ring ->
          ring.equals(otherAction) ? differentlySent(one, "", other, "", shared) : everything;
      case Action.CallAccount account ->
          account.equals(otherAction) ? ImmutableList.of() : everything;
      case Action.Send send ->
          otherAction instanceof Action.Send otherSend
              ? differences(one, send, other, otherSend, shared)
              : everything;
    };
  }

  private static ImmutableList<DialPattern> differences(
      Candidate one, Action.Send send, Candidate other, Action.Send otherSend, DialPattern shared) {
    if (!send.options().equals(otherSend.options())
        || send.legs().size() != otherSend.legs().size()) {
      return ImmutableList.of(shared);
    }
    var found = ImmutableList.<DialPattern>builder();
    for (int i = 0; i < send.legs().size(); i++) {
      Leg leg = send.legs().get(i);
      Leg otherLeg = otherSend.legs().get(i);
      if (!leg.destination().equals(otherLeg.destination())) {
        return ImmutableList.of(shared);
      }
      if (Effect.isSentANumber(leg.destination())) {
        found.addAll(differentlySent(one, leg.prepend(), other, otherLeg.prepend(), shared));
      }
    }
    return found.build();
  }

  private static ImmutableList<DialPattern> differentlySent(
      Candidate one, String prepend, Candidate other, String otherPrepend, DialPattern shared) {
    return one.strip() <= other.strip()
        ? differentlySent(one.strip(), prepend, other.strip(), otherPrepend, shared)
        : differentlySent(other.strip(), otherPrepend, one.strip(), prepend, shared);
  }

  /**
   * With a strip of {@code less} and of {@code more} characters, the same is sent when what the
   * second removes in addition is what it puts there: when the characters between the strips are
   * those that its prepend has after the first one's.
   */
  private static ImmutableList<DialPattern> differentlySent(
      int less, String prepend, int more, String longerPrepend, DialPattern shared) {
    if (!longerPrepend.startsWith(prepend)
        || longerPrepend.length() - prepend.length() != more - less) {
      return ImmutableList.of(shared);
    }
    var found = ImmutableList.<DialPattern>builder();
    for (int i = less; i < more; i++) {
      int same = Symbols.mask(longerPrepend.charAt(prepend.length() + i - less));
      int others = shared.position(i) & ~same;
      if (others != 0) {
        found.add(withPosition(shared, i, others));
      }
    }
    return found.build();
  }

  private static DialPattern withPosition(DialPattern pattern, int index, int set) {
    var positions = ImmutableIntArray.builder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      positions.add(i == index ? set : pattern.position(i));
    }
    return DialPattern.of(positions.build(), pattern.tail());
  }
}
