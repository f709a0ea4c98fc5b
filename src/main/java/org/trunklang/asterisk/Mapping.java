package org.trunklang.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trunklang.asterisk.problem.DriverCannot;
import org.trunklang.asterisk.problem.NameTaken;
import org.trunklang.asterisk.problem.TakenForPickup;
import org.trunklang.asterisk.problem.TooLong;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Caller;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Phone;
import org.trunklang.model.Protocol;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.SipDriver;
import org.trunklang.model.Subnet;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.routing.Routing;

/**
 * Whether a network can be told to Asterisk: everything that can be said without its secrets. What
 * has no error here can be {@linkplain Emitter emitted}.
 */
public final class Mapping {
  /** What IAX2 has no format for, whatever the version. */
  private static final ImmutableList<String> NOT_ON_IAX2 = ImmutableList.of("speex32", "vp9");

  private static final ImmutableList<String> RESERVED =
      ImmutableList.of("general", "global", "globals", "authentication", "callnumberlimits");

  /** A longer name of a caller is cut, perhaps in the middle of a letter. */
  private static final int MAX_LABEL = 79;

  private static final DialPattern PICKUP = DialPattern.single("*8");

  private final Network network;
  private final List<Problem> problems = new ArrayList<>();

  private Mapping(Network network) {
    this.network = network;
  }

  public static ImmutableList<Problem> problems(Routing routing) {
    return problems(routing.network());
  }

  static ImmutableList<Problem> problems(Network network) {
    var mapping = new Mapping(network);
    ImmutableListMultimap<NodeName, TrunkEnd> ends =
        Multimaps.index(network.ends().iterator(), TrunkEnd::at);
    for (Node node : network.nodes().values()) {
      mapping.node(node, ends.get(node.name()));
    }
    return ImmutableList.copyOf(mapping.problems);
  }

  private void node(Node node, ImmutableList<TrunkEnd> ends) {
    boolean sipTrunks = false;
    Set<Object> asked = new HashSet<>();
    for (TrunkEnd end : ends) {
      Trunk trunk = network.trunk(end).orElseThrow();
      // A mesh asks of its members the same on every trunk.
      if (asked.add(trunk.name())) {
        account(trunk);
        driver(node, end, trunk);
      }
      sipTrunks |= trunk.protocol() == Protocol.SIP;
    }
    problems.addAll(SameAddress.problems(network, node, ends));
    Set<Object> seen = new HashSet<>();
    for (Rule rule : node.rules()) {
      for (RulePattern pattern : rule.patterns()) {
        length(pattern, seen);
        pickup(rule, pattern, sipTrunks);
      }
    }
    node.phones().forEach(this::phone);
  }

  private void account(Trunk trunk) {
    trunk
        .settings()
        .account()
        .filter(account -> !ObjectName.isLogin(account) || isReserved(account))
        .ifPresent(account -> problems.add(new NameTaken(trunk.origin().head(), account)));
  }

  private static boolean isReserved(String account) {
    return RESERVED.contains(account.toLowerCase(Locale.ROOT));
  }

  private void driver(Node node, TrunkEnd end, Trunk trunk) {
    if (trunk.protocol() == Protocol.IAX2) {
      trunk.settings().codecs().stream()
          .filter(NOT_ON_IAX2::contains)
          .forEach(codec -> cannot(node, end, trunk, "iax2", "has no codec `" + codec + "`"));
    }
    if (trunk.protocol() == Protocol.SIP && node.asterisk().sip() == SipDriver.CHAN_SIP) {
      trunk.settings().match().stream()
          .filter(Mapping::isNetwork)
          .forEach(
              source ->
                  cannot(
                      node,
                      end,
                      trunk,
                      "chan_sip",
                      "takes calls from single addresses, not from `" + source + "`"));
    }
  }

  private static boolean isNetwork(Subnet source) {
    return source.bits() != (source.ipv6() ? 128 : 32);
  }

  private void cannot(Node node, TrunkEnd end, Trunk trunk, String driver, String what) {
    problems.add(
        new DriverCannot(trunk.origin().head(), end.label(), driver, node.name().text(), what));
  }

  private void length(RulePattern pattern, Set<Object> seen) {
    DialPattern written = pattern.stripped().pattern();
    if (written.length() * 15 < ExtenName.MAX_LENGTH || !seen.add(pattern.span())) {
      return;
    }
    int length = ExtenName.longest(written);
    if (length > ExtenName.MAX_LENGTH) {
      problems.add(new TooLong(pattern.span(), "this pattern", length, ExtenName.MAX_LENGTH));
    }
  }

  private void pickup(Rule rule, RulePattern pattern, boolean sipTrunks) {
    DialPattern written = pattern.stripped().pattern();
    if (written.length() == 2
        && !written.isOpen()
        && written.contains(PICKUP)
        && (rule.audience().admits(Caller.PHONES) || sipTrunks)) {
      problems.add(new TakenForPickup(pattern.span()));
    }
  }

  private void phone(Phone phone) {
    int length = phone.label().map(label -> label.getBytes(UTF_8).length).orElse(0);
    if (length > MAX_LABEL) {
      problems.add(new TooLong(phone.origin().head(), "this name", length, MAX_LABEL));
    }
  }
}
