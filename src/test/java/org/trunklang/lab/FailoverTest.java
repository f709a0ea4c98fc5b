package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.asterisk.Compiled;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;

/**
 * Whether the next trunk is tried, and what the caller is told: for each kind of trunk, and for
 * each way in which a call over it can fail.
 */
@Tag("lab")
class FailoverTest {
  private static final String CALLER = "5550100";
  private static final DialedNumber PHONE = DialedNumber.of("5200");

  /** Its host says at once that nobody listens. */
  private static final Down STOPPED =
      new Down(ImmutableSet.of(), ImmutableSet.of(new NodeName("far")));

  /** What is sent there is lost in silence. */
  private static final Down UNREACHABLE =
      new Down(ImmutableSet.of(new TrunkName("first")), ImmutableSet.of());

  private static final Down SECOND_UNREACHABLE =
      new Down(ImmutableSet.of(new TrunkName("second")), ImmutableSet.of());

  @RegisterExtension final CallLab lab = new CallLab();

  /** Of `a`, whose first destination is `far`, and whose second one `spare`. */
  private static String network(String protocol, String version, String qualify) {
    return """
    node a {
      address 10.0.8.1
      %2$s
      route 5XXX -> first then second { timeout 2s }
    }
    node far {
      address 10.0.8.2
      %2$s
      extensions 52XX
      route 53XX for first -> reject busy
      route 54XX for first -> reject congestion
      route 55XX for first -> reject
    }
    node spare { address 10.0.8.3  extensions 5XXX }
    trunk first  : %1$s a <-> far { secret plain "of the first"  %3$s }
    trunk second : iax2 a <-> spare { secret plain "of the second" }
    """
        .formatted(protocol, version, qualify);
  }

  /** What does not depend on the far end's phone the simulator knows as well. */
  @ParameterizedTest
  @CsvSource({"sip, asterisk 22", "iax2, asterisk 22", "sip, asterisk 16 { sip chan_sip }"})
  void the_simulator_says_it(String protocol, String version) throws IOException {
    var project = LabProject.of(network(protocol, version, ""));
    var start = project.routing().place(new NodeName("a"), Caller.PHONES);
    var questions = ImmutableList.<Question>builder();
    for (String number : List.of("5200", "5300", "5400", "5500", "5600", "5999")) {
      for (Down down : failures()) {
        questions.add(new Question(start, DialedNumber.of(number), down));
      }
    }
    assertEquals(ImmutableList.of(), project.ask(lab, questions.build(), new ArrayList<>()));
  }

  private static ImmutableList<Down> failures() {
    return ImmutableList.of(Down.NOTHING, STOPPED, UNREACHABLE, SECOND_UNREACHABLE);
  }

  /**
   * What the far end's phone does, the simulator cannot know: say what follows.
   */
  @ParameterizedTest
  @CsvSource({
    "sip, asterisk 22",
    "iax2, asterisk 22",
    "sip, asterisk 16 { sip chan_sip }",
  })
  void a_phone_decides(String protocol, String version) throws IOException, MissingException {
    var project = LabProject.of(network(protocol, version, ""));
    try (var network = start(project, Down.NOTHING)) {
      var seen = new ArrayList<String>();
      for (String does : List.of("answer", "busy", "congestion", "decline", "not-know", "ring")) {
        network.outside().ami().send("Setvar", ImmutableMap.of("Variable", "DOES", "Value", does));
        seen.add(does + ": " + place(network, project));
      }
      assertEquals(
          List.of(
              "answer: far answers",
              "busy: far, cause 17",
              "congestion: far then spare, cause 34",
              "decline: far, cause 16",
              "not-know: far, cause 1",
              "ring: far, cause 19"),
          seen);
    }
  }

  /** It may cost the timeout of the route, but the spare is tried. */
  @ParameterizedTest
  @CsvSource({"sip, asterisk 22", "iax2, asterisk 22", "sip, asterisk 16 { sip chan_sip }"})
  void a_far_end_that_is_not_there_and_not_probed_is_passed_by(String protocol, String version)
      throws IOException, MissingException {
    var project = LabProject.of(network(protocol, version, "qualify no"));
    for (Down down : List.of(STOPPED, UNREACHABLE)) {
      try (var network = start(project, down)) {
        assertEquals("spare answers", place(network, project), down::toString);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"sip, asterisk 22", "iax2, asterisk 22", "sip, asterisk 16 { sip chan_sip }"})
  void a_far_end_with_another_secret_is_passed_by(String protocol, String version)
      throws IOException, MissingException {
    var project =
        LabProject.of(network(protocol, version, ""))
            .tampered("far"::equals, text -> text.replace("of the first", "of another"));
    try (var network = start(project, Down.NOTHING)) {
      assertEquals("spare answers", place(network, project));
    }
  }

  private LabNetwork start(LabProject project, Down down) throws IOException, MissingException {
    var phones =
        ImmutableSetMultimap.of(
            new NodeName("far"), PHONE,
            new NodeName("spare"), PHONE);
    return LabNetwork.start(
        new LabPlan(
            project.routing(), project.files(), Compiled.SECRETS, down, phones, ImmutableSet.of()),
        lab.folder());
  }

  /** The nodes behind `a` that the call came to, and how it ended. */
  private static String place(LabNetwork network, LabProject project) throws IOException {
    var start = project.routing().place(new NodeName("a"), Caller.PHONES);
    var call = new CallPlacer(network, Duration.ofSeconds(12)).place(start, PHONE, CALLER);
    var nodes =
        call.arrivals().stream()
            .map(Arrival::server)
            .filter(server -> !server.equals("a") && !server.equals(LabNetwork.OUTSIDE))
            .toList();
    OptionalInt cause = call.cause();
    return String.join(" then ", nodes)
        + (call.answered() ? " answers" : ", cause " + cause.orElse(0));
  }
}
