package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.Node;
import org.trunklang.model.Protocol;

/** What stands at the head of each file: who wrote it, for whom, and what else has to be done. */
final class Heads {
  private Heads() {}

  static Note dialplan(Site site) {
    var lines = head(site, "extensions.conf");
    if (!site.isFull()) {
      lines.add(
          "",
          "In extensions.conf, after every section of it: #include \"trunk-extensions.conf\"",
          "Its [general] should say: autofallthrough = yes, extenpatternmatchnew = no");
    }
    lines.add("", "Phones belong into context=trunk-phones.");
    site.wires(Protocol.DAHDI)
        .forEach(
            wire ->
                lines.add(
                    "In chan_dahdi.conf, group="
                        + wire.settings().group()
                        + " belongs into context="
                        + wire.context()));
    return new Note(lines.build());
  }

  static Note config(Site site, String file, String... needs) {
    var lines = head(site, file);
    if (!site.isFull()) {
      lines.add("", "In " + file + ", after every section of it: #include \"trunk-" + file + "\"");
      lines.add(needs);
    }
    return new Note(lines.build());
  }

  private static ImmutableList.Builder<String> head(Site site, String file) {
    Node node = site.node();
    return ImmutableList.<String>builder()
        .add(
            ConfText.MARK.substring(2) + ": change the .trunk files and compile them again.",
            "",
            file
                + " of node "
                + node.name()
                + " ("
                + Note.place(node.origin().span())
                + "), Asterisk "
                + node.asterisk().major());
  }
}
