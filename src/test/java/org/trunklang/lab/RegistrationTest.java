package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * A trunk that registers: with the right secret it does, and its account leads to the inbound rule.
 */
@Tag("lab")
class RegistrationTest {
  private static final DialedNumber ACCOUNT = DialedNumber.of("199");

  @RegisterExtension final CallLab lab = new CallLab();

  private static LabProject project(String protocol, String version) {
    return LabProject.of(
        """
        node provider { address 10.0.9.1  %2$s  extensions 1XX }
        node end {
          address 10.0.9.2
          %2$s
          extensions 2XX
          route 012|. -> line
          inbound line -> 201
        }
        trunk line : %1$s end -> provider { account 199  secret plain "right" }
        """
            .formatted(protocol, version));
  }

  /** The network comes up only when the provider knows where the account is. */
  @ParameterizedTest
  @CsvSource({"sip, asterisk 22", "iax2, asterisk 22", "sip, asterisk 16 { sip chan_sip }"})
  void the_account_rings_what_inbound_says_and_other_numbers_are_not_there(
      String protocol, String version) throws IOException {
    var project = project(protocol, version);
    var answers = new ArrayList<Answer>();
    var calls =
        List.of(
            project.call("provider", "199"),
            project.call("end", "012101"),
            project.call("provider", "201"),
            project.call("provider", "202"));
    assertEquals(ImmutableList.of(), project.ask(lab, calls, answers));
    assertEquals(
        List.of(true, true, false, false),
        answers.stream().map(answer -> answer.call().answered()).toList());
  }

  @ParameterizedTest
  @CsvSource({"sip, asterisk 22", "iax2, asterisk 22", "sip, asterisk 16 { sip chan_sip }"})
  void with_another_secret_the_account_is_nowhere(String protocol, String version)
      throws IOException, MissingException {
    var project =
        project(protocol, version).tampered("end"::equals, text -> text.replace("right", "wrong"));
    var plan =
        new LabPlan(
            project.routing(),
            project.files(),
            Compiled.SECRETS,
            Down.NOTHING,
            ImmutableSetMultimap.of(new NodeName("end"), DialedNumber.of("201")),
            ImmutableSet.of(new TrunkName("line")));
    try (var network = LabNetwork.start(plan, lab.folder())) {
      var placer = new CallPlacer(network);
      var phones = project.routing().place(new NodeName("provider"), Caller.PHONES);
      var toAccount = placer.place(phones, ACCOUNT, "5550100");
      assertFalse(toAccount.answered());
      assertEquals(1, toAccount.arrivals().size());
      var toProvider =
          placer.place(
              project.routing().place(new NodeName("end"), Caller.PHONES),
              DialedNumber.of("012101"),
              "5550100");
      assertFalse(toProvider.answered());
      assertTrue(
          toProvider.arrivals().stream().noneMatch(there -> there.server().equals("provider")));
    }
  }
}
