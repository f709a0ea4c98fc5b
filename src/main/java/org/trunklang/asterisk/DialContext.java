package org.trunklang.asterisk;

import static org.trunklang.asterisk.Causes.BAD_NUMBER;
import static org.trunklang.asterisk.Causes.BUSY;
import static org.trunklang.asterisk.Causes.CONGESTION;
import static org.trunklang.asterisk.Causes.DECLINED;
import static org.trunklang.asterisk.Causes.NO_ANSWER;
import static org.trunklang.asterisk.Causes.UNALLOCATED;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;
import org.trunklang.asterisk.Dialplan.Step;

/**
 * The one context that dials: it decides whether the next destination is tried, or what
 * the caller is told. The same for every node with the same SIP driver, because what a far
 * end answers is the same.
 */
final class DialContext {
  static final ContextName NAME = ContextName.inner("dial");

  /** Causes with {@code CHANUNAVAIL} that say: the far end was not reached. */
  private static final ImmutableList<Integer> NOT_REACHED =
      ImmutableList.of(0, 18, 20, 27, 38, 42, 50, 58, 66, 102, 127);

  private DialContext() {}

  /**
   * Dials, and comes back when the next destination may be tried.
   *
   * @param target what {@link DialTarget} gives
   */
  static Call dial(String target, String timeout, String options) {
    return options.isEmpty()
        ? Call.gosub(NAME, target, timeout)
        : Call.gosub(NAME, target, timeout, options);
  }

  static Context context(Site site) {
    var extens = new ArrayList<Exten>();
    extens.add(
        Exten.of(
            ExtenName.WITHOUT_NUMBER,
            HopContext.count(),
            new Call("HangupCauseClear", ""),
            Call.set("RINGTIME", ""),
            Call.set("PROGRESSTIME", ""),
            new Call("Dial", "${ARG1},${ARG2}," + HopContext.option(site) + "${ARG3}"),
            new Call("Goto", "${DIALSTATUS},1")));
    busy(extens);
    noAnswer(extens);
    congestion(extens);
    unavailable(extens);
    extens.add(
        Exten.of(
            Note.of("Anything else is a mistake in what was dialed."),
            ExtenName.NOT_FOUND,
            Call.hangup(CONGESTION)));
    return new Context(
        Note.of(
            "Dials ARG1 for at most ARG2 seconds, with the options ARG3. Comes back when it could"
                + " not be reached",
            "or was congested, so that the next destination is tried. Every other answer ends the"
                + " call here."),
        NAME,
        ImmutableList.of(),
        ImmutableList.copyOf(extens));
  }

  private static void busy(List<Exten> extens) {
    extens.add(
        new Exten(
            Note.of("Busy. Of chan_sip also: nobody there (480, cause 19), declined (603, 21)."),
            ExtenName.word("BUSY"),
            steps(
                step(Call.goToIf("${HANGUPCAUSE} = 19", "absent")),
                step(Call.goToIf("${HANGUPCAUSE} = 21", "declined")),
                step(Call.hangup(BUSY)),
                step("absent", Call.hangup(NO_ANSWER)),
                step("declined", Call.hangup(DECLINED)))));
  }

  private static void noAnswer(List<Exten> extens) {
    extens.add(
        new Exten(
            Note.of("No answer. Without any sign of the far end it was not reached."),
            ExtenName.word("NOANSWER"),
            steps(
                step(
                    Call.goToIf(
                        "${HANGUPCAUSE} = 0"
                            + " & ${LEN(${RINGTIME}${PROGRESSTIME}${HANGUPCAUSE_KEYS()})} = 0",
                        "silent")),
                step(Call.goToIf("${HANGUPCAUSE} = 16", "declined")),
                step(Call.hangup(NO_ANSWER)),
                step("declined", Call.hangup(DECLINED)),
                step("silent", Call.comeBack()))));
  }

  private static void congestion(List<Exten> extens) {
    extens.add(
        new Exten(
            Note.of("Congested. Of chan_sip also: the number is no more (410, cause 22)."),
            ExtenName.word("CONGESTION"),
            steps(
                step(Call.goToIf("${HANGUPCAUSE} = 22", "gone")),
                step(Call.comeBack()),
                step("gone", Call.hangup(UNALLOCATED)))));
  }

  private static void unavailable(List<Exten> extens) {
    extens.add(Exten.of(ExtenName.word("CHANUNAVAIL"), new Call("Goto", "CAUSE${HANGUPCAUSE},1")));
    // Before the causes that it must not take: of lines with a plain beginning in common, Asterisk
    // prefers the last one where extenpatternmatchnew is on.
    extens.add(
        Exten.of(
            Note.of("A cause that is not below is the caller's to know."),
            ExtenName.word("_CAUSE."),
            Call.hangupAsFarEnd()));
    Note notReached = Note.of("Not reached.");
    for (int cause : NOT_REACHED) {
      extens.add(Exten.of(notReached, cause(cause), Call.comeBack()));
    }
    extens.add(
        new Exten(
            Note.of("Of this Asterisk: no way there. Of the far end: no such number."),
            cause(3),
            steps(
                step(Call.goToIf("${LEN(${HANGUPCAUSE_KEYS()})} = 0", "unreached")),
                step(Call.hangup(UNALLOCATED)),
                step("unreached", Call.comeBack()))));
    extens.add(
        new Exten(
            Note.of("The far end refuses this trunk (401, 403, 407), or a person declined."),
            cause(21),
            steps(
                step(Call.goToIf("${LEN(${HANGUPCAUSE_KEYS()})} = 0", "declined")),
                step(
                    Call.set(
                        "LOCAL(REPLY)",
                        "${FILTER(0-9,${HANGUPCAUSE(${HANGUPCAUSE_KEYS()},tech):0:7})}")),
                step(
                    Call.goToIf(
                        "\"${REPLY}\" = \"401\" | \"${REPLY}\" = \"403\" | \"${REPLY}\" = \"407\"",
                        "refused")),
                step("declined", Call.hangup(DECLINED)),
                step("refused", Call.comeBack()))));
    Note noSuchNumber = Note.of("No such number.");
    for (int cause : new int[] {UNALLOCATED, 22, BAD_NUMBER}) {
      extens.add(Exten.of(noSuchNumber, cause(cause), Call.hangup(UNALLOCATED)));
    }
  }

  private static ExtenName cause(int cause) {
    return ExtenName.word("CAUSE" + cause);
  }

  private static ImmutableList<Step> steps(Step... steps) {
    return ImmutableList.copyOf(steps);
  }

  private static Step step(Call call) {
    return step("", call);
  }

  private static Step step(String label, Call call) {
    return new Step(label, call);
  }
}
