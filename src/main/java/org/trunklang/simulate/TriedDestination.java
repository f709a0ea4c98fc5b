package org.trunklang.simulate;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Down;
import org.trunklang.model.Leg;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Way;

/**
 * One destination of the rule that won at a hop, in words; one that was tried, but for its name.
 */
record TriedDestination(Hop hop, int index, Down down) {
  Way way() {
    return hop.step().way(index);
  }

  String to() {
    return switch (way()) {
      case Way.Onward(TrunkEnd by, var _, var _) -> by.label();
      case Way.Out(TrunkEnd by, var _, var _) -> by.label();
      case Way.Ends(var _, Outcome.Rings(var _, DialedNumber extension)) -> "rings " + extension;
      case Way.Ends _, Way.Refused _, Way.Outgrown _ -> leg().map(RuleText::destination).orElse("");
    };
  }

  /** {@code -90 +91}: what was removed, and what was put there. */
  String rewrite() {
    if (!sendsANumber()) {
      return "";
    }
    String prepend = leg().map(Leg::prepend).orElse("");
    String dialed = hop.dialed().digits();
    int strip = Math.min(winner().strip(), dialed.length());
    return Stream.of(
            mark("-", dialed.substring(0, strip)),
            mark("+", prepend),
            mark("-", codeOfMember(prepend + dialed.substring(strip))))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private boolean sendsANumber() {
    return switch (winner().rule().action()) {
      case Action.Ring _ -> true;
      case Action.CallAccount _ -> false;
      case Action.Send(var legs, var _) ->
          switch (legs.get(index).destination()) {
            case Destination.ToTrunk _,
                Destination.ToMesh _,
                Destination.Local _,
                Destination.Native _ ->
                true;
            case Destination.ToExtension _, Destination.Reject _ -> false;
          };
    };
  }

  /** What a mesh removes once it has found the member. */
  private String codeOfMember(String rewritten) {
    String sent = way().sent().digits();
    boolean byMesh =
        leg().filter(leg -> leg.destination() instanceof Destination.ToMesh).isPresent();
    return byMesh ? rewritten.substring(0, rewritten.length() - sent.length()) : "";
  }

  private static String mark(String sign, String digits) {
    return digits.isEmpty() ? "" : sign + digits;
  }

  /** What is to be said beside; mostly nothing. */
  String note() {
    if (index < hop.failed().size()) {
      return switch (hop.failed().get(index)) {
        case Attempt.Unreachable(Way way) -> whatIsDown(way.trunk().orElseThrow());
        case Attempt.Congested _ -> "congestion";
      };
    }
    return switch (way()) {
      case Way.Refused(DialedNumber sent, var _) ->
          leg().map(leg -> whyRefused(leg.destination(), sent)).orElse("");
      case Way.Outgrown(DialedNumber sent) -> "a number of " + sent.length() + " digits";
      case Way.Onward _, Way.Out _, Way.Ends _ -> "";
    };
  }

  private String whatIsDown(TrunkEnd end) {
    return down.trunks().contains(end.trunk())
        ? end.trunk() + " is down"
        : "node " + end.far() + " is down";
  }

  private static String whyRefused(Destination to, DialedNumber sent) {
    String number = sent.isNone() ? "a call without a number" : sent.digits();
    return switch (to) {
      case Destination.Local _ -> "no extension takes " + number;
      case Destination.ToMesh _ -> "no member advertises " + number;
      case Destination.ToExtension _ -> "no such extension";
      case Destination.Reject _, Destination.ToTrunk _, Destination.Native _ -> "";
    };
  }

  private Candidate winner() {
    return hop.winner().orElseThrow();
  }

  private Optional<Leg> leg() {
    return winner().rule().action() instanceof Action.Send send
        ? Optional.of(send.legs().get(index))
        : Optional.empty();
  }
}
