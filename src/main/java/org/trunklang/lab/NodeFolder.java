package org.trunklang.lab;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trunklang.asterisk.ConfText;
import org.trunklang.model.Node;
import org.trunklang.model.SipDriver;
import org.trunklang.numbers.DialedNumber;

/**
 * The configuration of one node: the files as they were made for it, and what an administrator
 * would write beside them, the phones and the contexts that the network calls hand-written.
 */
final class NodeFolder {
  private NodeFolder() {}

  static void write(LabPlan plan, Node node, Addresses addresses, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (ConfText file : plan.filesOf(node.name())) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    var provisioned =
        node.phones().stream().map(phone -> phone.number()).collect(ImmutableSet.toImmutableSet());
    var phones = new StringBuilder();
    for (DialedNumber number : plan.phones().get(node.name())) {
      if (!provisioned.contains(number)) {
        phones.append(phone(node.asterisk().sip(), number.digits(), addresses.phones()));
      }
    }
    String local = node.asterisk().sip() == SipDriver.PJSIP ? "pjsip-local.conf" : "sip-local.conf";
    Files.writeString(folder.resolve(local), phones);
    Files.writeString(folder.resolve("extensions-local.conf"), handWritten(node));
  }

  /** A phone at a fixed address. Its calls are none of the lab's; nobody is taken for it. */
  private static String phone(SipDriver driver, String number, String address) {
    return switch (driver) {
      case PJSIP ->
          """
          [%1$s]
          type = aor
          contact = sip:%3$s%1$s@%2$s

          [%1$s]
          type = endpoint
          context = trunk-phones
          aors = %1$s
          identify_by = ip
          disallow = all
          allow = ulaw,alaw,g722,gsm
          direct_media = no

          """
              .formatted(number, address, World.PHONE);
      case CHAN_SIP ->
          """
          [%1$s]
          type = peer
          host = %2$s
          defaultuser = %3$s%1$s
          context = trunk-phones
          disallow = all
          allow = ulaw,alaw,g722,gsm
          directmedia = no

          """
              .formatted(number, address, World.PHONE);
    };
  }

  private static String handWritten(Node node) {
    var text = new StringBuilder();
    for (String context : node.handWritten()) {
      text.append(
          """
          [%s]
          exten => _[0-9*#+].,1,Goto(lab-hand-written,s,1)
          exten => _[0-9*#+],1,Goto(lab-hand-written,s,1)
          exten => s,1,Goto(lab-hand-written,s,1)

          """
              .formatted(context));
    }
    if (!node.handWritten().isEmpty()) {
      text.append(
          """
          [lab-hand-written]
          exten => s,1,Answer()
           same => n,Wait(60)
           same => n,Hangup()
          """);
    }
    return text.toString();
  }
}
