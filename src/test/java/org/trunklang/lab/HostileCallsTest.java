package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.ConfText;
import org.trunklang.model.NodeName;

/**
 * Whatever is sent in place of a number dials nothing, a message is no call, and
 * nobody is let in who is not known. From packets written by hand, sent by the far ends of
 * trunks and by others.
 */
@Tag("lab")
class HostileCallsTest {
  private static final String HQ = "10.40.0.1";
  private static final String BRANCH = "10.40.0.2";
  private static final String CARRIER = "10.40.0.9";
  private static final String STRANGER = "10.40.0.66";

  /** With the widest rules that can be written, for all that come by the trunks. */
  private static final String NETWORK =
      """
      node hq {
        address 10.40.0.1
        ASTERISK
        extensions 2XX
        extension 201 "Reception" { secret plain "of the phone 201" }
        route 9|. for phones, link, ilink -> pri
        route _.  for link, ilink -> pri prepend 00
        inbound carrier 9X. -> pri
        allow TRK0404 "calls from there may leave again"
      }
      node branch { address 10.40.0.2 }
      trunk link     : sip   hq <-> branch  { secret plain "of the sip trunk"   qualify no }
      trunk ilink    : iax2  hq <-> branch  { secret plain "of the iax2 trunk"  qualify no }
      trunk carrier  : sip   hq -> outside  { host 10.40.0.9  qualify no }
      trunk icarrier : iax2  hq -> outside  { host 10.40.0.9  qualify no }
      trunk acme     : sip   outside -> hq  { account acme  secret plain "of the customer" }
      trunk pri      : dahdi hq -> outside  { group 1 }
      """;

  private static final Optional<Credentials> LINK =
      Optional.of(new Credentials("trunk-link", "of the sip trunk"));
  private static final Optional<Credentials> ILINK =
      Optional.of(new Credentials("trunk-ilink", "of the iax2 trunk"));

  /** What the proper numbers that are sent beside the hostile ones dial, by caller. */
  private static final ImmutableListMultimap<String, String> PROPER =
      ImmutableListMultimap.<String, String>builder()
          .put("1001", "DAHDI/g1/123,180,")
          .put("1002", "DAHDI/g1/1,180,")
          .put("1003", "DAHDI/g1/9555,180,")
          .put("1004", "DAHDI/g1/124,180,")
          .putAll("1005", "DAHDI/g1/123,180,", "DAHDI/g1/123,180,")
          .build();

  @RegisterExtension final AsteriskLab lab = new AsteriskLab();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"asterisk 22", "asterisk 16", "asterisk 16 { sip chan_sip }"})
  void r_5_19_what_is_no_number_dials_nothing(String asterisk) throws IOException {
    var server = start(asterisk);
    List<String> accepted = new ArrayList<>();
    int calls = 0;
    try (var sip = RawSip.at(server, BRANCH, HQ);
        var carrier = RawSip.at(server, CARRIER, HQ);
        var iax = RawIax.at(server, BRANCH, HQ)) {
      sip.call("9123", "1001", LINK);
      sip.call("%39%31", "1002", LINK);
      carrier.call("9555", "1003", Optional.empty());
      iax.call("9124".getBytes(UTF_8), "1004", ILINK, Optional.empty());
      for (String number : HostileNumbers.CUT) {
        sip.call(number, "1005", LINK);
      }
      for (String number : HostileNumbers.ALL) {
        calls += 3;
        byte[] bytes = HostileNumbers.unescape(number);
        check(accepted, "sip " + number, sip.call(number, "2001", LINK));
        check(accepted, "carrier " + number, carrier.call(number, "2002", Optional.empty()));
        check(accepted, "iax2 " + number, iax.call(bytes, "2003", ILINK, Optional.empty()));
      }
    }
    var dialed = DialplanSteps.of(server).dialed();
    System.out.printf(
        "hostile numbers, %s: %d sent, %d accepted, %d dialed%n",
        asterisk, calls, accepted.size(), dialed.size() - PROPER.size());
    // That the proper ones arrived shows that the others would be seen.
    assertEquals(PROPER, dialed);
    assertEquals(ImmutableList.of(), accepted);
    assertQuiet(server);
  }

  /** What a far end writes as the count of hops goes into an argument of Dial. */
  @ParameterizedTest
  @ValueSource(strings = {"asterisk 22", "asterisk 16", "asterisk 16 { sip chan_sip }"})
  void r_5_48_a_hostile_count_of_hops_changes_nothing(String asterisk) throws IOException {
    var server = start(asterisk);
    var expected = ImmutableListMultimap.<String, String>builder();
    try (var sip = RawSip.at(server, BRANCH, HQ)) {
      int caller = 1000;
      for (String count : HostileNumbers.COUNTS) {
        caller++;
        sip.callWith("X-Trunk-Hops: " + count, "9123", "" + caller, LINK);
        expected.put("" + caller, "DAHDI/g1/123,180,");
      }
      sip.callWith("X-Trunk-Hops: 9999999999999999999999", "9123", "2001", LINK);
    }
    assertEquals(expected.build(), DialplanSteps.of(server).dialed());
    assertQuiet(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asterisk 22", "asterisk 16", "asterisk 16 { sip chan_sip }"})
  void r_5_36_a_stranger_reaches_nothing(String asterisk) throws IOException {
    var server = start(asterisk);
    List<String> accepted = new ArrayList<>();
    int calls = 0;
    // Also from an address that is a trunk's, without the trunk's secret.
    for (String address : List.of(STRANGER, BRANCH)) {
      try (var sip = RawSip.at(server, address, HQ)) {
        for (Optional<Credentials> shown : notKnown()) {
          for (String from : List.of("trunk-link", "201", "acme", "trunk-carrier", "guest")) {
            for (String number : List.of("9123", "201", "s", "trunk-link")) {
              calls++;
              check(accepted, from + " to " + number, sip.call(number, from, shown));
            }
          }
        }
        for (String method : List.of("MESSAGE", "REGISTER", "REFER", "SUBSCRIBE", "PUBLISH")) {
          calls++;
          check(accepted, method, sip.call(method, "201", "201", Optional.empty()));
        }
      }
    }
    var steps = DialplanSteps.of(server).steps();
    System.out.printf(
        "strangers, %s: %d calls, %d accepted, %d steps of the dialplan%n",
        asterisk, calls, accepted.size(), steps.size());
    assertEquals(ImmutableList.of(), accepted);
    assertEquals(ImmutableList.of(), steps);
  }

  /** A few only: chan_iax2 lets a second pass before it refuses. */
  @ParameterizedTest
  @ValueSource(strings = {"asterisk 22", "asterisk 16"})
  void r_5_36_a_stranger_reaches_nothing_by_iax2(String asterisk) throws IOException {
    var server = start(asterisk);
    List<String> accepted = new ArrayList<>();
    byte[] number = "9123".getBytes(UTF_8);
    var nobody = Optional.<Credentials>empty();
    var noSecret = Optional.of(new Credentials("trunk-ilink", ""));
    var noSecretEither = Optional.of(new Credentials("trunk-icarrier", ""));
    var otherSecret = Optional.of(new Credentials("trunk-ilink", "of the sip trunk"));
    var context = Optional.of("trunk-phones");
    try (var far = RawIax.at(server, STRANGER, HQ);
        var near = RawIax.at(server, BRANCH, HQ)) {
      check(accepted, "no name", far.call(number, "201", nobody, Optional.empty()));
      check(accepted, "with a context", near.call(number, "201", nobody, context));
      check(accepted, "no secret", far.call(number, "201", noSecret, Optional.empty()));
      check(accepted, "the carrier", far.call(number, "201", noSecretEither, Optional.empty()));
      check(accepted, "wrong secret", near.call(number, "201", otherSecret, Optional.empty()));
      assertEquals(ImmutableList.of(), DialplanSteps.of(server).steps());
      // Nor does one who may call choose where the call is looked up.
      check(accepted, "context of phones", near.call(number, "201", ILINK, context));
    }
    assertEquals(ImmutableList.of(), accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asterisk 22", "asterisk 16", "asterisk 16 { sip chan_sip }"})
  void r_5_49_a_text_message_is_not_a_call(String asterisk) throws IOException {
    var server = start(asterisk);
    if (!asterisk.contains("chan_sip")) {
      // Most installations load it; the lab loads what calls need.
      server
          .ami()
          .send(
              "ModuleLoad",
              ImmutableMap.of("Module", "res_pjsip_messaging.so", "LoadType", "load"));
    }
    try (var sip = RawSip.at(server, BRANCH, HQ)) {
      assertEquals(404, sip.call("MESSAGE", "9123", "1001", LINK));
      assertEquals(404, sip.call("MESSAGE", "201", "1001", LINK));
    }
    assertEquals(ImmutableListMultimap.of(), DialplanSteps.of(server).dialed());
  }

  /** Without a login, with one that has no secret or a wrong one, with one that nobody has. */
  private static ImmutableList<Optional<Credentials>> notKnown() {
    var shown = ImmutableList.<Optional<Credentials>>builder().add(Optional.empty());
    for (String user :
        List.of("trunk-link", "trunk-ilink", "trunk-carrier", "acme", "201", "nobody", "")) {
      shown.add(Optional.of(new Credentials(user, "")));
      shown.add(Optional.of(new Credentials(user, "of another trunk")));
    }
    return shown.build();
  }

  private static void check(List<String> accepted, String what, int status) {
    if (status < 400) {
      accepted.add(what + ": " + status);
    }
  }

  private static void check(List<String> accepted, String what, RawIax.End end) {
    if (end != RawIax.End.REFUSED) {
      accepted.add(what + ": " + end);
    }
  }

  /** No channel is left, and nothing was logged but that this server has no line to dial on. */
  private static void assertQuiet(AsteriskServer server) {
    String channels = server.cli("core show channels count");
    assertTrue(channels.startsWith("0 active channels"), channels);
    assertEquals(
        ImmutableList.of(),
        server.problems().stream()
            .filter(line -> !line.contains("No channel type registered for 'DAHDI'"))
            // chan_sip cannot tell of a login where the number is not UTF-8.
            .filter(line -> !line.contains("Failed to issue security event"))
            .collect(toImmutableList()));
  }

  private AsteriskServer start(String asterisk) throws IOException {
    var nodes = Compiled.text(NETWORK.replace("ASTERISK", asterisk)).nodes();
    for (ConfText file : nodes.getOrDefault(new NodeName("hq"), ImmutableList.of())) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    String version = asterisk.startsWith("asterisk 22") ? "22" : "16";
    return lab.start(version, folder, HQ, BRANCH, CARRIER, STRANGER);
  }
}
