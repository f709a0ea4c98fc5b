package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.trunklang.check.NodeDraft.Item;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.check.Settings.Given;
import org.trunklang.check.problem.DriverRemoved;
import org.trunklang.check.problem.EmptyAfterStrip;
import org.trunklang.check.problem.NotOneNumber;
import org.trunklang.check.problem.PortsAlike;
import org.trunklang.model.Action;
import org.trunklang.model.AsteriskVersion;
import org.trunklang.model.Destination;
import org.trunklang.model.Dialing;
import org.trunklang.model.EmergencyNumber;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.SipDriver;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.NodeItem;

/** Completes a node, once trunks and accounts are known. */
final class NodeReader {
  /** The first version of Asterisk without chan_sip. */
  private static final int WITHOUT_CHAN_SIP = 21;

  private final Patterns patterns;
  private final RuleReader rules;
  private final Findings findings;

  NodeReader(Patterns patterns, RuleReader rules, Findings findings) {
    this.patterns = patterns;
    this.rules = rules;
    this.findings = findings;
  }

  /**
   * The node.
   *
   * @param derived the rules that follow from other declarations
   */
  Node node(NodeDraft draft, Decl.Node written, ImmutableList<Rule> derived) {
    var settings = draft.settings();
    var all = written(draft);
    var handWritten = contexts(all);
    return new Node(
        draft.there(),
        Origins.of(written.span(), written.doc()),
        settings.get(SettingTable.NODE_ADDRESS),
        asterisk(settings),
        settings.get(SettingTable.CODE).map(DialedNumber::digits),
        settings.get(SettingTable.SIP_PORT).orElse(Node.DEFAULT_SIP_PORT),
        settings.get(SettingTable.TLS_PORT).orElse(Node.DEFAULT_TLS_PORT),
        settings.get(SettingTable.IAX2_PORT).orElse(Node.DEFAULT_IAX2_PORT),
        settings.get(SettingTable.TLS_CERTIFICATE),
        settings.get(SettingTable.TLS_KEY),
        settings.get(SettingTable.TLS_AUTHORITIES),
        ImmutableList.<Rule>builderWithExpectedSize(all.size() + derived.size())
            .addAll(all)
            .addAll(derived)
            .build(),
        draft.phones(),
        emergency(draft),
        handWritten);
  }

  /** A profile that may never be taken: everything that can be wrong with it by itself. */
  void check(NodeDraft profile) {
    asterisk(profile.settings());
    written(profile);
    emergency(profile);
  }

  private ImmutableList<Rule> written(NodeDraft draft) {
    var all = ImmutableList.<Rule>builderWithExpectedSize(draft.items().size());
    for (Item item : draft.items()) {
      switch (item.item()) {
        case NodeItem.Extensions _, NodeItem.Phone _ ->
            item.rule().filter(rule -> !rule.patterns().isEmpty()).ifPresent(all::add);
        case NodeItem.Route route -> rules.route(draft, item, route).ifPresent(all::add);
        case NodeItem.Inbound inbound -> rules.inbound(draft, item, inbound).ifPresent(all::add);
        case NodeItem.Emergency _,
            NodeItem.SettingItem _,
            NodeItem.Allowed _,
            NodeItem.Broken _ -> {}
      }
    }
    return all.build();
  }

  private AsteriskVersion asterisk(Settings settings) {
    checkPorts(settings);
    var given = settings.given(SettingTable.ASTERISK);
    if (given.isEmpty()) {
      return AsteriskVersion.DEFAULT;
    }
    var version = given.get().written();
    var block =
        new SettingReader(patterns, findings, Optional.empty())
            .read(version.block(), Place.ASTERISK, Place.ASTERISK.toString());
    var driver = block.get(SettingTable.SIP_DRIVER).orElse(SipDriver.PJSIP);
    int major = given.get().value().orElse(AsteriskVersion.DEFAULT.major());
    if (given.get().value().isPresent()
        && driver == SipDriver.CHAN_SIP
        && major >= WITHOUT_CHAN_SIP) {
      findings.add(
          new DriverRemoved(
              block.given(SettingTable.SIP_DRIVER).orElseThrow().written().span(),
              version.value().span()));
    }
    return new AsteriskVersion(major, driver);
  }

  private void checkPorts(Settings settings) {
    int sip = settings.get(SettingTable.SIP_PORT).orElse(Node.DEFAULT_SIP_PORT);
    int tls = settings.get(SettingTable.TLS_PORT).orElse(Node.DEFAULT_TLS_PORT);
    if (sip != tls) {
      return;
    }
    var places =
        ImmutableList.of(SettingTable.SIP_PORT, SettingTable.TLS_PORT).stream()
            .flatMap(key -> settings.given(key).stream())
            .map(Given::written)
            .toList();
    findings.add(
        new PortsAlike(
            places.getLast().span(),
            places.size() == 1 ? Optional.empty() : Optional.of(places.getFirst().span())));
  }

  private ImmutableList<EmergencyNumber> emergency(NodeDraft draft) {
    var numbers = ImmutableList.<EmergencyNumber>builder();
    Set<DialedNumber> seen = new LinkedHashSet<>();
    for (Item item : draft.items()) {
      if (!(item.item() instanceof NodeItem.Emergency emergency)) {
        continue;
      }
      Span reported = null;
      for (RulePattern pattern : patterns.list(emergency.numbers(), item)) {
        var stripped = pattern.stripped();
        if (!stripped.pattern().isSingle()) {
          if (!pattern.span().equals(reported)) {
            findings.add(new NotOneNumber(pattern.span(), "an emergency number"));
          }
          reported = pattern.span();
        } else if (stripped.remainder().minLength() == 0) {
          findings.add(new EmptyAfterStrip(pattern.span()));
        } else {
          var dialed = PatternReader.only(stripped.pattern());
          if (seen.add(dialed)) {
            numbers.add(
                new EmergencyNumber(
                    dialed, PatternReader.only(stripped.remainder()), pattern.span()));
          }
        }
      }
    }
    return numbers.build();
  }

  private static ImmutableList<String> contexts(ImmutableList<Rule> rules) {
    var contexts = ImmutableSet.<String>builder();
    for (Rule rule : rules) {
      switch (rule.action()) {
        case Action.Ring(Dialing dialing) -> {
          if (dialing instanceof Dialing.HandWritten(String context)) {
            contexts.add(context);
          }
        }
        case Action.Send send -> {
          for (Leg leg : send.legs()) {
            if (leg.destination() instanceof Destination.Native(String context)) {
              contexts.add(context);
            }
          }
        }
        case Action.CallAccount _ -> {}
      }
    }
    return contexts.build().asList();
  }
}
