package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;
import org.trunklang.asterisk.Dialplan.Step;
import org.trunklang.model.Protocol;
import org.trunklang.model.SipDriver;

/**
 * The context that counts the nodes that a call has come by, because Asterisk does not stop a call
 * that goes round between nodes (R-5.48). The count travels with the call: in a header of SIP, in a
 * variable of IAX2. A far end that is not told it begins anew, and one that writes a wrong one only
 * has its own call refused.
 */
final class HopContext {
  private static final ContextName NAME = ContextName.inner("hops");

  /** As many as a simulated call may make (R-4.46). */
  private static final int MOST = 100;

  private static final String HEADER = "X-Trunk-Hops";

  /** What holds the count, on a channel and in a call of IAX2. */
  private static final String COUNT = "TRUNK_HOPS";

  private HopContext() {}

  /** Counts this node, once for each call; a call with too many ends. */
  static Call count() {
    return new Call("Gosub", NAME + ",s,1");
  }

  /** The option of {@code Dial} that tells a PJSIP far end the count; nothing for other drivers. */
  static String option(Site site) {
    return site.sip() == SipDriver.PJSIP ? "b(" + NAME + "^send^1(${" + COUNT + "}))" : "";
  }

  static Context context(Site site) {
    boolean usesIax = site.wires(Protocol.IAX2).findAny().isPresent();
    var extens = ImmutableList.<Exten>builder();
    extens.add(
        Exten.of(
            ExtenName.WITHOUT_NUMBER,
            Call.goToIf("${LEN(${" + COUNT + "})} > 0", NAME + ",counted,1"),
            new Call("Goto", "${CHANNEL(channeltype)},1")));
    switch (site.sip()) {
      case PJSIP -> extens.add(reads("PJSIP", "PJSIP_HEADER(read," + HEADER + ")"));
      case CHAN_SIP -> extens.add(reads("SIP", "SIP_HEADER(" + HEADER + ")"));
    }
    if (usesIax) {
      extens.add(reads("IAX2", "IAXVAR(" + COUNT + ")"));
    }
    extens.add(
        Exten.of(
            Note.of("Other channels do not say: this node is the first."),
            ExtenName.NOT_FOUND,
            new Call("Goto", "count,1")));
    extens.add(counts(site, usesIax));
    extens.add(Exten.of(ExtenName.word("counted"), Call.comeBack()));
    if (site.sip() == SipDriver.PJSIP) {
      extens.add(sends());
    }
    return new Context(
        Note.of(
            "Counts the nodes that a call has come by, in "
                + COUNT
                + ". More than "
                + MOST
                + " are",
            "a circle, which Asterisk would not end by itself."),
        NAME,
        ImmutableList.of(),
        extens.build());
  }

  private static Exten reads(String channel, String where) {
    return Exten.of(
        ExtenName.word(channel),
        Call.set(COUNT, "${FILTER(0-9,${" + where + "})}"),
        new Call("Goto", "count,1"));
  }

  private static Exten counts(Site site, boolean usesIax) {
    var steps = ImmutableList.<Call>builder();
    steps.add(Call.set(COUNT, "$[0${" + COUNT + ":0:3} + 1]"));
    steps.add(Call.goToIf("${" + COUNT + "} > " + MOST, Refusals.IN_A_CIRCLE));
    if (site.sip() == SipDriver.CHAN_SIP) {
      // The variable in which SIPAddHeader, of a driver that may not be there, keeps a header.
      steps.add(Call.set("__SIPADDHEADER01", HEADER + ": ${" + COUNT + "}"));
    }
    if (usesIax) {
      steps.add(Call.set("IAXVAR(" + COUNT + ")", "${" + COUNT + "}"));
    }
    steps.add(Call.comeBack());
    return Exten.of(ExtenName.word("count"), steps.build().toArray(new Call[0]));
  }

  /** On the channel that is called, before it is. */
  private static Exten sends() {
    return new Exten(
        Note.of("Tells the count to the far end, where it is one of PJSIP."),
        ExtenName.word("send"),
        ImmutableList.of(
            new Step("", Call.goToIf("\"${CHANNEL(channeltype)}\" != \"PJSIP\"", "sent")),
            new Step("", Call.set("PJSIP_HEADER(add," + HEADER + ")", "${ARG1}")),
            new Step("sent", Call.comeBack())));
  }
}
