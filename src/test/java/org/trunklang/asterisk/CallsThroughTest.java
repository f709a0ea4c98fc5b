package org.trunklang.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.asterisk.DialplanRun.Answer;
import org.trunklang.asterisk.DialplanRun.Result;

/** Calls through what is written: what is dialed, in which order, and how they end. */
final class CallsThroughTest {
  private static final String NETWORK =
      """
      node hub {
        address 10.0.0.1
        code 88
        extensions 1XX
        extensions 4XX { dial context "by-hand" }
        extension 150 "Desk" { secret env("DESK") }
        route 21 -> one then two then three
        route 22|. -> one prepend 9 then two { timeout 40s  music jazz }
        route 23. -> native "ivr"
        route 24 -> reject busy
        route 25 -> reject congestion
        route 26 -> reject
        route 27|. -> local
        route 28 -> 101
        route 29|. prepend 12345 -> wire
        route 30|. -> core
        route 31|. -> old
        route 32 -> one
        inbound wire -> 102
      }
      node far { address 10.0.0.2 extensions 5XX }
      trunk one : sip hub <-> far { secret env("ONE") }
      trunk two : iax2 hub <-> far { secret env("TWO") }
      trunk three : dahdi hub -> outside { group 7 }
      trunk wire : dahdi hub -> outside { group 3 }
      trunk acme : sip outside -> hub { account 160  secret env("ACME") }
      mesh core : iax2 hub, far { secret env("CORE")  advertise yes }
      node elder { address 10.0.0.3  asterisk 18 { sip chan_sip }  extensions 6XX
        route 9|. -> old }
      trunk old : sip hub <-> elder { secret env("OLD") }
      """;

  private static final Compiled COMPILED = Compiled.text(NETWORK);
  private static final String HUB = COMPILED.file("hub", "extensions.conf");
  private static final String ELDER = COMPILED.file("elder", "extensions.conf");

  private static Result call(String number, Answer... answers) {
    return call(HUB, number, answers);
  }

  private static Result call(String dialplan, String number, Answer... answers) {
    Deque<Answer> left = new ArrayDeque<>(List.of(answers));
    Function<String, Answer> far = _ -> left.isEmpty() ? Answer.UNREACHED : left.pop();
    return DialplanRun.call(dialplan, "trunk-phones", number, far).orElseThrow();
  }

  /** What was dialed, without timeout and options. */
  private static ImmutableList<String> targets(Result result) {
    return ImmutableList.copyOf(
        result.dialed().stream().map(d -> d.substring(0, d.indexOf(','))).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "21,       PJSIP/21@trunk-one IAX2/trunk-two/21 DAHDI/g7/21",
    "225,      PJSIP/95@trunk-one IAX2/trunk-two/5",
    "101,      PJSIP/101",
    "150,      PJSIP/150",
    "88101,    PJSIP/101",
    "160,      PJSIP/160",
    "501,      IAX2/trunk-core.far/501",
    "27101,    PJSIP/101",
    "27160,    PJSIP/160",
    "28,       PJSIP/101",
    "291,      DAHDI/g3/123451",
    "30501,    IAX2/trunk-core.far/501",
    "31601,    PJSIP/601@trunk-old",
  })
  void r_5_22_each_destination_is_dialed_as_the_table_says(String number, String expected) {
    assertEquals(expected, String.join(" ", targets(call(number))));
  }

  @ParameterizedTest
  @CsvSource({
    "23,   'none'",
    "231,  'Goto(ivr,231,1)'",
    "401,  'Goto(by-hand,401,1)'",
    "27401,'Goto(by-hand,401,1)'",
    "24,   Hangup(17)",
    "25,   Hangup(34)",
    "26,   Hangup(1)",
    "27999,Hangup(1)",
    "30999,Hangup(1)",
    "999,  'none'"
  })
  void r_5_22_r_5_27_each_other_end(String number, String expected) {
    var result = DialplanRun.call(HUB, "trunk-phones", number, _ -> Answer.UNREACHED);
    assertEquals(expected, result.map(Result::end).orElse("none"));
    assertTrue(result.map(Result::dialed).orElse(ImmutableList.of()).isEmpty());
  }

  @Test
  void r_5_22_chan_sip_puts_the_number_last() {
    assertEquals(ImmutableList.of("SIP/trunk-old/1"), targets(call(ELDER, "91")));
    assertEquals(ImmutableList.of("SIP/601"), targets(call(ELDER, "601")));
  }

  @Test
  void r_5_23_every_dial_has_a_timeout_and_no_option_but_music_and_the_count() {
    assertEquals(
        ImmutableList.of(
            "PJSIP/95@trunk-one,40,b(trunk-hops^send^1(1))m(jazz)",
            "IAX2/trunk-two/5,40,b(trunk-hops^send^1(1))m(jazz)"),
        call("225").dialed());
    assertEquals(ImmutableList.of("PJSIP/101,180,b(trunk-hops^send^1(1))"), call("101").dialed());
    assertEquals(ImmutableList.of("SIP/601,180,"), call(ELDER, "601").dialed());
  }

  /** The tables of, row by row; a reply is there when a far end said anything. */
  @ParameterizedTest
  @CsvSource({
    "CONGESTION,  34, SIP 503 Service Unavailable, no,  next",
    "CONGESTION,   0, ,                            no,  next",
    "CONGESTION,  21, SIP 401 Unauthorized,        no,  next",
    "CONGESTION,  22, SIP 410 Gone,                no,  1",
    "CHANUNAVAIL,  0, ,                            no,  next",
    "CHANUNAVAIL, 18, SIP 408 Request Timeout,     no,  next",
    "CHANUNAVAIL, 20, ,                            no,  next",
    "CHANUNAVAIL, 27, SIP 502 Bad Gateway,         no,  next",
    "CHANUNAVAIL, 38, SIP 500 Server Error,        no,  next",
    "CHANUNAVAIL, 42, SIP 503 Busy,                no,  next",
    "CHANUNAVAIL, 50, IAX2 REJECT,                 no,  next",
    "CHANUNAVAIL, 58, SIP 488 Not Acceptable,      no,  next",
    "CHANUNAVAIL, 66, ,                            no,  next",
    "CHANUNAVAIL,102, SIP 504 Timeout,             no,  next",
    "CHANUNAVAIL,127, SIP 400 Bad Request,         no,  next",
    "CHANUNAVAIL,  3, ,                            no,  next",
    "CHANUNAVAIL,  3, IAX2 REJECT,                 no,  1",
    "CHANUNAVAIL, 21, SIP 401 Unauthorized,        no,  next",
    "CHANUNAVAIL, 21, SIP 403 Forbidden,           no,  next",
    "CHANUNAVAIL, 21, SIP 407 Proxy,               no,  next",
    "CHANUNAVAIL, 21, SIP 603 Decline,             yes, 16",
    "CHANUNAVAIL, 21, SIP 603 Decline,             no,  16",
    "CHANUNAVAIL, 21, ,                            no,  16",
    "CHANUNAVAIL,  1, SIP 404 Not Found,           no,  1",
    "CHANUNAVAIL, 22, SIP 410 Gone,                no,  1",
    "CHANUNAVAIL, 28, SIP 484 Incomplete,          no,  1",
    "CHANUNAVAIL, 25, SIP 482 Loop,                no,  25",
    "CHANUNAVAIL, 29, SIP 501 Not Implemented,     no,  29",
    "NOANSWER,     0, ,                            no,  next",
    "NOANSWER,     0, ,                            yes, 19",
    "NOANSWER,     0, SIP 180 Ringing,             no,  19",
    "NOANSWER,    19, SIP 480 Unavailable,         no,  19",
    "NOANSWER,    16, IAX2 HANGUP,                 no,  16",
    "BUSY,        17, SIP 486 Busy,                no,  17",
    "BUSY,        19, SIP 480 Unavailable,         no,  19",
    "BUSY,        21, SIP 603 Decline,             no,  16",
    "INVALIDARGS,  0, ,                            no,  34"
  })
  void r_5_26_r_5_27_after_each_answer(
      String status, int cause, String reply, String rang, String expected) {
    var answer = new Answer(status, cause, rang.equals("yes"), Optional.ofNullable(reply));
    var result = call("21", answer, Answer.ANSWERED);
    if (expected.equals("next")) {
      assertEquals("answered", result.end());
      assertEquals(2, result.dialed().size());
    } else {
      assertEquals("Hangup(" + expected + ")", result.end());
      assertEquals(1, result.dialed().size());
    }
  }

  @Test
  void r_5_26_what_an_earlier_destination_left_behind_is_forgotten() {
    var rangAndWasCongested =
        new Answer("CONGESTION", 34, true, Optional.of("SIP 503 Service Unavailable"));
    var silent = new Answer("NOANSWER", 0, false, Optional.empty());
    var result = call("21", rangAndWasCongested, silent, Answer.ANSWERED);
    assertEquals(3, result.dialed().size());
  }

  @Test
  void r_5_27_where_every_destination_failed_the_caller_is_told_congestion() {
    assertEquals("Hangup(34)", call("21").end());
    assertEquals("Hangup(34)", call("32").end());
    assertEquals("Hangup(34)", call("101").end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "231&PJSIP/boss",
        "231,5,G(x)",
        "231 ",
        "23-1",
        "231\n",
        "231\"",
        "23${X}",
        "231;x",
        "23é1",
        "_231."
      })
  void r_5_19_a_number_with_other_characters_is_refused(String number) {
    var result = DialplanRun.call(HUB, "trunk-phones", number, _ -> Answer.ANSWERED);
    assertEquals("Hangup(1)", result.map(Result::end).orElse("Hangup(1)"));
  }

  @Test
  void r_5_19_a_number_that_may_have_been_cut_is_refused() {
    assertEquals("answered", call("22" + "1".repeat(75), Answer.ANSWERED).end());
    assertEquals("answered", call("27101", Answer.ANSWERED).end());
    assertEquals("Hangup(1)", call("22" + "1".repeat(77), Answer.ANSWERED).end());
  }

  @ParameterizedTest
  @CsvSource({"73, answered", "74, Hangup(28)"})
  void r_5_21_a_number_that_outgrows_78_characters_ends_the_call(int digits, String expected) {
    var result = call("29" + "1".repeat(digits), Answer.ANSWERED);
    assertEquals(expected, result.end());
    assertEquals(expected.equals("answered") ? 1 : 0, result.dialed().size());
  }

  @Test
  void r_5_18_a_call_without_a_number_comes_to_the_inbound_without_patterns() {
    var result = DialplanRun.call(HUB, "trunk-from-wire", "s", _ -> Answer.ANSWERED).orElseThrow();
    assertEquals(ImmutableList.of("PJSIP/102"), targets(result));
    assertEquals(
        Optional.empty(), DialplanRun.call(HUB, "trunk-phones", "s", _ -> Answer.ANSWERED));
    assertEquals(
        Optional.empty(), DialplanRun.call(HUB, "trunk-from-one", "s", _ -> Answer.ANSWERED));
  }

  @ParameterizedTest
  @CsvSource({"111, PJSIP/111", "112, IAX2/trunk-m.b/112", "121, PJSIP/121", "122, none"})
  void r_5_15_an_overlap_that_has_a_winner_is_a_row_of_its_own(String number, String expected) {
    String dialplan =
        Compiled.text(
                """
                node a { address 10.0.0.1  extensions _1[12]1 }
                node b { address 10.0.0.2  extensions _11[12] }
                mesh m : iax2 a, b { secret env("M")  advertise yes }
                """)
            .file("a", "extensions.conf");
    var phones = DialplanReader.read(dialplan).getOrDefault("trunk-phones", EMPTY);
    assertTrue(phones.extens().containsKey("111"), phones::toString);
    var dialed = DialplanRun.call(dialplan, "trunk-phones", number, _ -> Answer.UNREACHED);
    assertEquals(expected, dialed.map(run -> targets(run).getFirst()).orElse("none"));
  }

  private static final DialplanReader.Context EMPTY =
      new DialplanReader.Context("", ImmutableList.of(), ImmutableMap.of());

  @ParameterizedTest
  @CsvSource({
    "PJSIP, 99,   answered",
    "PJSIP, 100,  Hangup(25)",
    "PJSIP, 9999, Hangup(25)",
    "PJSIP, 'x;', answered",
    "IAX2,  100,  Hangup(25)",
    "IAX2,  3,    answered",
    "DAHDI, 100,  answered"
  })
  void r_5_48_the_count_of_nodes_is_bounded(String channel, String hops, String expected) {
    var result = DialplanRun.call(HUB, "trunk-phones", "101", _ -> Answer.ANSWERED, channel, hops);
    assertEquals(expected, result.orElseThrow().end());
  }
}
