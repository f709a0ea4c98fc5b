package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Outcome.Loops.Why;
import org.trunklang.routing.Place;

/** Where a call has been on its way so far; finds loops. */
final class Trail {
  /** The most hops a call makes, those of attempts that failed included. */
  static final int MOST_HOPS = 100;

  private @Nullable CallState[] states = new CallState[4];
  private int length = 0;
  private int hops = 0;

  int length() {
    return length;
  }

  /** Forgets what came after: an attempt failed, and its way is not the way of the call. */
  void backTo(int earlier) {
    length = earlier;
  }

  /** Arrives at a state, unless that shows that the call loops. */
  Optional<Outcome> enter(CallState state) {
    for (int i = 0; i < length; i++) {
      CallState before = at(i);
      if (before.place() == state.place() && before.number().equals(state.number())) {
        return Optional.of(new Outcome.Loops(since(i), Why.REPEATS));
      }
    }
    push(state);
    if (hops == MOST_HOPS) {
      return Optional.of(new Outcome.Loops(sinceSamePlace(), Why.HOPS));
    }
    hops++;
    return Optional.empty();
  }

  /** The number outgrew its bounds at the last state. */
  Outcome outgrown() {
    return new Outcome.Loops(sinceSamePlace(), Why.GROWS);
  }

  private ImmutableList<CallState> sinceSamePlace() {
    Place last = at(length - 1).place();
    for (int i = length - 2; i >= 0; i--) {
      if (at(i).place() == last) {
        return since(i);
      }
    }
    return since(length - 1);
  }

  private ImmutableList<CallState> since(int index) {
    var states = ImmutableList.<CallState>builder();
    for (int i = index; i < length; i++) {
      states.add(at(i));
    }
    return states.build();
  }

  private CallState at(int index) {
    CallState state = states[index];
    if (state == null) {
      throw new IndexOutOfBoundsException(index);
    }
    return state;
  }

  private void push(CallState state) {
    if (length == states.length) {
      states = Arrays.copyOf(states, 2 * length);
    }
    states[length++] = state;
  }
}
