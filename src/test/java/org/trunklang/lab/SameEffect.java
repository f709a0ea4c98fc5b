package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Candidate;

/** Whether two candidates do the same with a number, found by doing it. */
final class SameEffect {
  private SameEffect() {}

  static boolean at(DialedNumber number, Candidate one, Candidate other) {
    return effect(number, one).equals(effect(number, other));
  }

  private static ImmutableList<Object> effect(DialedNumber number, Candidate candidate) {
    String rest = number.digits().substring(candidate.strip());
    return switch (candidate.rule().action()) {
      case Action.Ring ring -> ImmutableList.of(ring, rest);
      case Action.CallAccount account -> ImmutableList.of(account);
      case Action.Send send ->
          ImmutableList.of(
              send.options(),
              send.legs().stream()
                  .map(leg -> ImmutableList.of(leg.destination(), sent(leg, rest)))
                  .collect(toImmutableList()));
    };
  }

  private static String sent(Leg leg, String rest) {
    return switch (leg.destination()) {
      case Destination.ToTrunk _, Destination.ToMesh _, Destination.Local _, Destination.Native _ ->
          leg.prepend() + rest;
      case Destination.ToExtension _, Destination.Reject _ -> "";
    };
  }
}
