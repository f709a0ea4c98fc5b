package org.trunklang.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Down;
import org.trunklang.model.Leg;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;

/**
 * Chapter 4 taken at face value, without tables and without haste: what a call comes to, in words.
 * Written from the text alone, to be held against the simulator.
 */
final class ByTheBook {
  private static final List<String> NUMBERS = RandomNetworks.numbersUpTo(5);

  private final Network network;
  private final Down down;
  private int hops = 0;

  ByTheBook(Network network, Down down) {
    this.network = network;
    this.down = down;
  }

  private record Match(Rule rule, RulePattern pattern) {
    boolean isDerived() {
      return rule.kind() == Rule.Kind.HOME_CODE || rule.kind() == Rule.Kind.ADVERTISED;
    }

    boolean isNarrowerThan(Match other) {
      var mine = pattern.stripped().pattern();
      var others = other.pattern.stripped().pattern();
      if (!others.contains(mine)) {
        return false;
      }
      return !mine.contains(others)
          || (leftOutBy(pattern).containsAll(leftOutBy(other.pattern))
              && !leftOutBy(other.pattern).containsAll(leftOutBy(pattern)));
    }

    /** Of the numbers up to five characters; two patterns with the same numbers are compared. */
    private static Set<String> leftOutBy(RulePattern pattern) {
      return pattern.exceptions().isEmpty()
          ? Set.of()
          : NUMBERS.stream()
              .filter(
                  number -> pattern.exceptions().stream().anyMatch(each -> each.matches(number)))
              .collect(Collectors.toSet());
    }
  }

  private record At(NodeName node, Caller caller, String number) {}

  String outcome(NodeName node, Caller caller, String number) {
    return follow(new At(node, caller, number), List.of());
  }

  private String follow(At at, List<At> way) {
    if (way.contains(at)) {
      return "loops";
    }
    if (hops == 100) {
      return "loops";
    }
    hops++;
    var here = new ArrayList<>(way);
    here.add(at);
    var rules = rules(at.node);
    var winner = winner(rules.stream().filter(r -> r.audience().admits(at.caller)).toList(), at);
    return winner.isEmpty() ? rejected("unallocated", at) : perform(winner.get(), at, here);
  }

  private List<Rule> rules(NodeName node) {
    return network.node(node).orElseThrow().rules();
  }

  private String perform(Match match, At at, List<At> way) {
    int strip = match.pattern.stripped().strip();
    return switch (match.rule.action()) {
      case Action.Ring _ -> "rings " + at.number.substring(strip) + " at " + at.node;
      case Action.CallAccount(TrunkEnd end) ->
          cuts(end) ? rejected("congestion", at) : cross(end, "", way);
      case Action.Send(List<Leg> legs, var _) -> {
        for (Leg leg : legs) {
          String rest = at.number.substring(Math.min(strip, at.number.length()));
          String answer = send(leg.destination(), leg.prepend() + rest, at, way);
          boolean congested = answer.startsWith("rejected congestion");
          if (!answer.equals("unreachable") && (!congested || legs.size() == 1)) {
            yield answer;
          }
        }
        yield rejected("congestion", at);
      }
    };
  }

  private String send(Destination destination, String number, At at, List<At> way) {
    if (number.length() > 78) {
      return "loops";
    }
    return switch (destination) {
      case Destination.ToTrunk(TrunkEnd end) -> cuts(end) ? "unreachable" : cross(end, number, way);
      case Destination.ToMesh(var mesh) -> lookUp(number, at, way, rule -> isOf(mesh.text(), rule));
      case Destination.Local() -> lookUp(number, at, way, ByTheBook::isOwnNumber);
      case Destination.ToExtension(var extension) ->
          lookUp(extension.digits(), at, way, ByTheBook::isOwnNumber);
      case Destination.Reject(var reason) -> rejected(reason.toString(), at);
      case Destination.Native(String context) -> "unknown " + context + " at " + at.node;
    };
  }

  private String lookUp(String number, At at, List<At> way, Predicate<Rule> table) {
    if (number.isEmpty()) {
      return rejected("unallocated", at);
    }
    var rules = rules(at.node).stream().filter(table).toList();
    var within = new At(at.node, at.caller, number);
    var found = winner(rules, within);
    if (found.isEmpty()) {
      return rejected("unallocated", at);
    }
    int strip = found.get().pattern.stripped().strip();
    return switch (found.get().rule.action()) {
      case Action.Ring _ -> "rings " + number.substring(strip) + " at " + at.node;
      case Action.CallAccount(TrunkEnd end) -> cuts(end) ? "unreachable" : cross(end, "", way);
      case Action.Send(List<Leg> legs, var _) ->
          send(legs.getFirst().destination(), number.substring(strip), at, way);
    };
  }

  private String cross(TrunkEnd end, String number, List<At> way) {
    if (end.opposite().isEmpty()) {
      return "leaves " + end.at() + " by " + end.trunk() + " as " + number;
    }
    TrunkEnd far = end.opposite().get();
    return follow(new At(far.at(), new Caller.Via(far), number), way);
  }

  private boolean cuts(TrunkEnd end) {
    return down.trunks().contains(end.trunk())
        || end.farNode().filter(down.nodes()::contains).isPresent();
  }

  private static Optional<Match> winner(List<Rule> rules, At at) {
    var matching = new ArrayList<Match>();
    for (Rule rule : rules) {
      for (RulePattern pattern : rule.patterns()) {
        boolean matches =
            at.number.isEmpty()
                ? rule.takesNoNumber()
                : pattern.stripped().pattern().matches(at.number)
                    && pattern.exceptions().stream().noneMatch(each -> each.matches(at.number));
        if (matches) {
          matching.add(new Match(rule, pattern));
        }
      }
    }
    if (matching.stream().anyMatch(match -> isHome(match.rule))) {
      matching.removeIf(match -> match.rule.kind() == Rule.Kind.ADVERTISED);
    }
    var foremost =
        matching.stream()
            .filter(match -> matching.stream().noneMatch(other -> other.isNarrowerThan(match)))
            .toList();
    return foremost.stream()
        .filter(match -> !match.isDerived())
        .findFirst()
        .or(() -> foremost.stream().findFirst());
  }

  private static boolean isHome(Rule rule) {
    return isOwnNumber(rule) || rule.kind() == Rule.Kind.HOME_CODE;
  }

  private static boolean isOwnNumber(Rule rule) {
    return rule.kind() == Rule.Kind.EXTENSIONS
        || rule.kind() == Rule.Kind.EXTENSION
        || rule.kind() == Rule.Kind.ACCOUNT;
  }

  private static boolean isOf(String mesh, Rule rule) {
    return rule.kind() == Rule.Kind.ADVERTISED
        && rule.action() instanceof Action.Send send
        && send.legs().getFirst().destination() instanceof Destination.ToTrunk(TrunkEnd end)
        && end.trunk().text().equals(mesh);
  }

  private static String rejected(String reason, At at) {
    return "rejected " + reason + " at " + at.node;
  }
}
