package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.asterisk.ConfReader.Section;
import org.trunklang.model.Protocol;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;

/**
 * What holds of pjsip.conf, sip.conf and iax.conf of every node of the examples and golden cases.
 */
final class EmittedConfTest {

  static Stream<Installed> nodes() {
    return Projects.all().flatMap(Installed::nodesOf);
  }

  static Stream<Installed> pjsip() {
    return nodes().filter(Installed::hasPjsip);
  }

  static Stream<Installed> chanSip() {
    return nodes().filter(node -> !node.hasPjsip());
  }

  private static boolean isFull(Installed node) {
    return node.layout() == Layout.FULL;
  }

  private static ConfText file(Installed node, String name) {
    return node.files().stream()
        .filter(file -> file.name().endsWith(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }

  private static ImmutableList<Section> sections(Installed node, String file) {
    return ConfReader.read(file(node, file).text()).sections();
  }

  private static ImmutableList<Section> ofType(Installed node, String file, String type) {
    return sections(node, file).stream()
        .filter(section -> section.get("type").equals(type))
        .collect(toImmutableList());
  }

  private static Section find(Installed node, String file, String type, String name) {
    return ofType(node, file, type).stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " " + name));
  }

  private static ImmutableList<TrunkEnd> ends(Installed node, Protocol protocol) {
    return node.network().endsAt(node.node().name()).stream()
        .filter(end -> trunk(node, end).protocol() == protocol)
        .collect(toImmutableList());
  }

  private static Trunk trunk(Installed node, TrunkEnd end) {
    return node.network().trunk(end).orElseThrow();
  }

  /** The name of R-5.28's table. */
  private static String name(Installed node, TrunkEnd end) {
    Trunk trunk = trunk(node, end);
    return switch (end.role()) {
      case REGISTRAR -> trunk.settings().account().orElseThrow();
      case OUTSIDE ->
          trunk.shape() == Trunk.Shape.CUSTOMER
              ? trunk.settings().account().orElseThrow()
              : "trunk-" + trunk.name();
      case PEER, REGISTRANT -> "trunk-" + trunk.name();
      case MESH -> "trunk-" + end.label();
    };
  }

  private static String listed(List<String> values) {
    return String.join(",", values);
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_1_r_5_2_each_node_has_its_three_files(Installed node) {
    String prefix = isFull(node) ? "" : "trunk-";
    assertEquals(
        ImmutableSet.of(
            prefix + "extensions.conf",
            prefix + "iax.conf",
            prefix + (node.hasPjsip() ? "pjsip.conf" : "sip.conf")),
        node.files().stream().map(ConfText::name).collect(ImmutableSet.toImmutableSet()));
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_2_a_layout_has_its_general_sections_and_its_local_files(Installed node) {
    for (ConfText file : node.files()) {
      var conf = ConfReader.read(file.text());
      var general =
          conf.sections().stream()
              .filter(s -> s.name().matches("general|global") || s.get("type").equals("transport"))
              .toList();
      if (isFull(node)) {
        assertFalse(general.isEmpty(), file.name());
        String local = file.name().replace(".conf", "-local.conf");
        assertEquals(ImmutableList.of("#tryinclude " + local), conf.directives());
      } else {
        assertTrue(
            general.isEmpty()
                || (general.size() == 1
                    && general.getFirst().equals(conf.sections().getLast())
                    && general.getFirst().options().equals("+")),
            file.name());
        assertEquals(ImmutableList.of(), conf.directives());
        assertTrue(file.text().contains("#include \"" + file.name() + "\""), file.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_3_the_same_sources_give_the_same_bytes(Installed node) {
    var again =
        Installed.nodesOf(node.project())
            .filter(other -> other.node().name().equals(node.node().name()))
            .findFirst()
            .orElseThrow();
    assertEquals(
        node.files().stream().map(ConfText::text).toList(),
        again.files().stream().map(ConfText::text).toList());
    for (ConfText file : node.files()) {
      assertFalse(file.text().contains(System.getProperty("user.dir")));
      assertFalse(file.text().contains(node.project().toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_4_each_section_names_its_source(Installed node) {
    for (ConfText file : node.files()) {
      assertTrue(ConfText.isOurs(file.text()), file.name());
      List<String> lines = Splitter.on('\n').splitToList(file.text());
      for (int i = 0; i < lines.size(); i++) {
        String heading = lines.get(i);
        boolean isForTrunk =
            heading.startsWith("[")
                && !heading.matches("\\[(general|global|trunk-(udp|tcp|tls)6?)\\].*")
                && !heading.matches("\\[general\\]\\(\\+\\)")
                && !file.name().endsWith("extensions.conf");
        if (isForTrunk) {
          assertTrue(comment(lines, i).matches("(?s).*(\\.trunk:\\d+ |Calls from ).*"), heading);
        }
        if (heading.startsWith("[trunk-from-") || heading.startsWith("[trunk-route-")) {
          assertTrue(comment(lines, i).matches("(?s).*\\.trunk:\\d+ .*"), heading);
        }
      }
    }
  }

  private static String comment(List<String> lines, int heading) {
    int from = heading;
    while (from > 0 && lines.get(from - 1).startsWith(";")) {
      from--;
    }
    return String.join("\n", lines.subList(from, heading));
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_28_each_trunk_end_has_its_name(Installed node) {
    String sip = node.hasPjsip() ? "pjsip.conf" : "sip.conf";
    var names = sections(node, sip).stream().map(Section::name).toList();
    for (TrunkEnd end : ends(node, Protocol.SIP)) {
      assertTrue(names.contains(name(node, end)), () -> name(node, end) + " in " + names);
    }
    var iax = sections(node, "iax.conf").stream().map(Section::name).toList();
    for (TrunkEnd end : ends(node, Protocol.IAX2)) {
      assertTrue(iax.contains(name(node, end)), () -> name(node, end) + " in " + iax);
    }
  }

  /** Both ends are made from one declaration: what one calls as, the other knows. */
  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_28_the_far_end_knows_the_name_that_this_end_calls_as(Installed node) {
    for (TrunkEnd end : node.network().endsAt(node.node().name())) {
      Trunk trunk = trunk(node, end);
      if (end.farNode().isEmpty() || trunk.settings().secret().isEmpty()) {
        continue;
      }
      Installed far =
          Installed.nodesOf(node.project())
              .filter(other -> other.node().name().equals(end.farNode().get()))
              .findFirst()
              .orElseThrow();
      String there = name(far, end.opposite().orElseThrow());
      String callsAs =
          trunk.protocol() == Protocol.IAX2 ? iaxLogin(node, end) : sipLogin(node, end);
      assertEquals(there, callsAs, () -> end + " calls as");
    }
  }

  private static String iaxLogin(Installed node, TrunkEnd end) {
    return find(node, "iax.conf", "friend", name(node, end)).get("username");
  }

  private static String sipLogin(Installed node, TrunkEnd end) {
    if (!node.hasPjsip()) {
      return find(node, "sip.conf", "peer", name(node, end)).get("defaultuser");
    }
    String auth = find(node, "pjsip.conf", "endpoint", name(node, end)).get("outbound_auth");
    return find(node, "pjsip.conf", "auth", auth).get("username");
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_29_the_callers_number_is_not_replaced(Installed node) {
    for (ConfText file : node.files()) {
      for (Section section : ConfReader.read(file.text()).sections()) {
        for (String key : List.of("fromuser", "from_user", "from_domain", "fromdomain")) {
          assertEquals("", section.get(key));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pjsip")
  void r_5_30_r_5_31_a_pjsip_endpoint_is_known_by_its_login_or_by_its_address(Installed node) {
    if (isFull(node)) {
      var global = find(node, "pjsip.conf", "global", "global");
      assertEquals("auth_username,ip,username", global.get("endpoint_identifier_order"));
    }
    for (Section endpoint : ofType(node, "pjsip.conf", "endpoint")) {
      boolean hasAuth = !endpoint.get("auth").isEmpty();
      assertEquals(hasAuth ? "auth_username" : "ip", endpoint.get("identify_by"), endpoint.name());
      if (hasAuth) {
        var auth = find(node, "pjsip.conf", "auth", endpoint.get("auth"));
        assertEquals(endpoint.name(), auth.get("username"));
        assertFalse(auth.get("password").isEmpty());
      }
    }
    for (TrunkEnd end : ends(node, Protocol.SIP)) {
      Trunk trunk = trunk(node, end);
      boolean authenticates =
          trunk.settings().secret().isPresent() && trunk.shape() != Trunk.Shape.OUTBOUND;
      var endpoint = find(node, "pjsip.conf", "endpoint", name(node, end));
      assertEquals(authenticates, !endpoint.get("auth").isEmpty(), endpoint.name());
      boolean hasIdentify =
          ofType(node, "pjsip.conf", "identify").stream()
              .anyMatch(identify -> identify.get("endpoint").equals(endpoint.name()));
      if (authenticates) {
        assertFalse(hasIdentify, endpoint.name());
      } else {
        assertTrue(hasIdentify || hasLine(node, endpoint.name()), endpoint.name());
      }
    }
  }

  private static boolean hasLine(Installed node, String endpoint) {
    return ofType(node, "pjsip.conf", "registration").stream()
        .anyMatch(r -> r.get("endpoint").equals(endpoint) && r.get("line").equals("yes"));
  }

  @ParameterizedTest
  @MethodSource("chanSip")
  void r_5_32_every_section_of_chan_sip_is_a_peer(Installed node) {
    for (Section section : sections(node, "sip.conf")) {
      if (!section.name().equals("general")) {
        assertEquals("peer", section.get("type"), section.name());
        assertTrue(ImmutableSet.of("", "port").contains(section.get("insecure")), section.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_33_r_5_36_each_iax2_caller_is_known(Installed node) {
    for (Section section : sections(node, "iax.conf")) {
      switch (section.get("type")) {
        case "friend" -> {
          assertEquals(1, section.all("context").size());
          assertEquals("yes", section.get("requirecalltoken"));
          assertTrue(
              !section.get("secret").isEmpty() || isOnlyFromSomewhere(section), section.name());
        }
        case "user" -> {
          assertEquals(1, section.all("context").size());
          assertEquals("auto", section.get("requirecalltoken"));
          assertTrue(isOnlyFromSomewhere(section), section.name());
        }
        case "peer" -> assertEquals("", section.get("context"));
        default -> assertEquals("general", section.name());
      }
    }
  }

  private static boolean isOnlyFromSomewhere(Section section) {
    return section.get("deny").equals("0.0.0.0/0.0.0.0,::/0")
        && !section.all("permit").isEmpty()
        && section.all("permit").stream().noneMatch(p -> p.endsWith("/0"));
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_34_the_contact_of_a_registration_is_no_number(Installed node) {
    String sip = node.hasPjsip() ? "pjsip.conf" : "sip.conf";
    for (TrunkEnd end : ends(node, Protocol.SIP)) {
      Trunk trunk = trunk(node, end);
      boolean registers =
          end.role() == TrunkEnd.Role.REGISTRANT
              || (trunk.shape() == Trunk.Shape.OUTBOUND && trunk.settings().register());
      String contact =
          node.hasPjsip()
              ? ofType(node, sip, "registration").stream()
                  .filter(r -> r.name().equals(name(node, end)))
                  .map(r -> r.get("contact_user"))
                  .findFirst()
                  .orElse("")
              : find(node, sip, "peer", name(node, end)).get("callbackextension");
      assertEquals(registers ? "trunk-" + trunk.name() : "", contact);
    }
    if (node.hasPjsip()) {
      for (Section registration : ofType(node, sip, "registration")) {
        assertEquals("yes", registration.get("line"));
        assertEquals(registration.name(), registration.get("endpoint"));
        assertEquals("no", registration.get("auth_rejection_permanent"));
        assertFalse(registration.get("fatal_retry_interval").isEmpty());
        assertFalse(registration.get("forbidden_retry_interval").isEmpty());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_36_guests_are_refused(Installed node) {
    if (node.hasPjsip()) {
      assertTrue(
          ofType(node, "pjsip.conf", "endpoint").stream()
              .noneMatch(endpoint -> endpoint.name().equals("anonymous")));
    } else if (isFull(node)) {
      var general = sections(node, "sip.conf").getFirst();
      assertEquals("general", general.name());
      assertEquals("no", general.get("allowguest"));
      assertEquals("yes", general.get("alwaysauthreject"));
      assertEquals("trunk-refused", general.get("context"));
    } else {
      String text = file(node, "sip.conf").text();
      assertTrue(text.contains("allowguest = no") && text.contains("alwaysauthreject = yes"));
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_37_every_trunk_end_is_probed(Installed node) {
    for (TrunkEnd end : ends(node, Protocol.IAX2)) {
      var period = trunk(node, end).settings().qualify();
      var section =
          sections(node, "iax.conf").stream()
              .filter(s -> s.name().equals(name(node, end)))
              .findFirst()
              .orElseThrow();
      assertEquals(period.isPresent() ? "2000" : "no", section.get("qualify"));
      assertEquals(
          period.map(p -> Long.toString(p.toMillis())).orElse(""), section.get("qualifyfreqok"));
    }
    for (TrunkEnd end : ends(node, Protocol.SIP)) {
      var period = trunk(node, end).settings().qualify();
      if (node.hasPjsip()) {
        var aor = find(node, "pjsip.conf", "aor", name(node, end));
        assertEquals(
            period.map(p -> Long.toString(p.toSeconds())).orElse(""), aor.get("qualify_frequency"));
        assertEquals(period.isPresent() ? "2.0" : "", aor.get("qualify_timeout"));
      } else {
        var peer = find(node, "sip.conf", "peer", name(node, end));
        assertEquals(period.isPresent() ? "2000" : "no", peer.get("qualify"));
      }
    }
    if (node.hasPjsip() && isFull(node)) {
      var global = find(node, "pjsip.conf", "global", "global");
      assertEquals("1", global.get("max_initial_qualify_time"));
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_38_codecs_are_those_of_the_trunk_in_their_order(Installed node) {
    for (TrunkEnd end : node.network().endsAt(node.node().name())) {
      Trunk trunk = trunk(node, end);
      if (trunk.protocol() == Protocol.DAHDI) {
        continue;
      }
      String file =
          trunk.protocol() == Protocol.IAX2
              ? "iax.conf"
              : node.hasPjsip() ? "pjsip.conf" : "sip.conf";
      var section =
          sections(node, file).stream()
              .filter(s -> s.name().equals(name(node, end)) && !s.get("allow").isEmpty())
              .findFirst()
              .orElseThrow();
      assertEquals("all", section.get("disallow"));
      assertEquals(listed(trunk.settings().codecs()), section.get("allow"));
      var keys = section.settings().stream().map(ConfReader.Setting::key).toList();
      assertTrue(keys.indexOf("disallow") < keys.indexOf("allow"));
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_39_an_unknown_number_is_unknown_also_where_it_could_grow(Installed node) {
    if (node.hasPjsip()) {
      for (Section endpoint : ofType(node, "pjsip.conf", "endpoint")) {
        assertEquals("no", endpoint.get("allow_overlap"));
      }
    } else if (isFull(node)) {
      assertEquals("no", sections(node, "sip.conf").getFirst().get("allowoverlap"));
    }
  }

  @ParameterizedTest
  @MethodSource("pjsip")
  void r_5_40_there_are_transports_for_what_the_trunks_use(Installed node) {
    var protocols =
        Stream.concat(
                Stream.of(Transport.UDP),
                ends(node, Protocol.SIP).stream().map(e -> trunk(node, e).settings().transport()))
            .map(Transport::toString)
            .collect(ImmutableSet.toImmutableSet());
    for (Section transport : ofType(node, "pjsip.conf", "transport")) {
      assertTrue(protocols.contains(transport.get("protocol")), transport.name());
      String port = transport.get("bind").substring(transport.get("bind").lastIndexOf(':') + 1);
      int expected =
          transport.get("protocol").equals("tls") ? node.node().tlsPort() : node.node().sipPort();
      assertEquals(Integer.toString(expected), port);
    }
    assertEquals(
        isFull(node) ? protocols : ImmutableSet.of(),
        ofType(node, "pjsip.conf", "transport").stream()
            .map(transport -> transport.get("protocol"))
            .collect(ImmutableSet.toImmutableSet()));
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_47_certificates_of_carriers_are_checked(Installed node) {
    boolean usesTls =
        ends(node, Protocol.SIP).stream()
            .anyMatch(end -> trunk(node, end).settings().transport() == Transport.TLS);
    boolean hasCarrier =
        ends(node, Protocol.SIP).stream()
            .map(end -> trunk(node, end))
            .anyMatch(
                trunk ->
                    trunk.shape() == Trunk.Shape.OUTBOUND
                        && trunk.settings().transport() == Transport.TLS);
    if (!usesTls || !isFull(node)) {
      return;
    }
    Optional<String> authorities = node.node().tlsAuthorities();
    boolean checks = hasCarrier || authorities.isPresent();
    String file = authorities.orElse("/etc/ssl/certs/ca-certificates.crt");
    if (node.hasPjsip()) {
      var tls = find(node, "pjsip.conf", "transport", "trunk-tls");
      assertEquals(checks ? "yes" : "", tls.get("verify_server"));
      assertEquals(checks ? file : "", tls.get("ca_list_file"));
    } else {
      var general = sections(node, "sip.conf").getFirst();
      assertEquals(checks ? "no" : "yes", general.get("tlsdontverifyserver"));
      assertEquals(checks ? file : "", general.get("tlscafile"));
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_42_a_phone_registers_under_its_number_with_its_secret(Installed node) {
    for (var phone : node.node().phones()) {
      String number = phone.number().digits();
      if (node.hasPjsip()) {
        var endpoint = find(node, "pjsip.conf", "endpoint", number);
        assertEquals("trunk-phones", endpoint.get("context"));
        assertEquals(number, endpoint.get("aors"));
        var auth = find(node, "pjsip.conf", "auth", endpoint.get("auth"));
        assertEquals(number, auth.get("username"));
        assertFalse(auth.get("password").isEmpty());
        assertEquals("1", find(node, "pjsip.conf", "aor", number).get("max_contacts"));
      } else {
        var peer = find(node, "sip.conf", "peer", number);
        assertEquals("trunk-phones", peer.get("context"));
        assertEquals("dynamic", peer.get("host"));
        assertFalse(peer.get("secret").isEmpty());
      }
    }
  }
}
