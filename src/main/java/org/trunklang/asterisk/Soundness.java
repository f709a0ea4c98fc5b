package org.trunklang.asterisk;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Ascii;
import java.util.HashSet;
import java.util.Set;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;

/**
 * What must hold of every file, whatever the source: names that Asterisk would take for one another
 * stand once. Where it does not hold, the compiler has a defect, and nothing is written.
 */
final class Soundness {
  private Soundness() {}

  static Dialplan sound(Dialplan dialplan) {
    Set<String> contexts = new HashSet<>();
    for (Context context : dialplan.contexts()) {
      String name = context.name().toString();
      checkState(contexts.add(Ascii.toLowerCase(name)), "context %s stands twice", name);
      Set<ExtenName> extens = new HashSet<>();
      for (Exten exten : context.extens()) {
        checkState(extens.add(exten.name()), "%s stands twice in context %s", exten.name(), name);
      }
    }
    return dialplan;
  }

  static ConfigFile sound(ConfigFile file) {
    Set<String> sections = new HashSet<>();
    for (Section section : file.sections()) {
      String name = section.name();
      String type = type(section);
      checkState(
          sections.add(type + " " + Ascii.toLowerCase(name)), "%s [%s] stands twice", type, name);
    }
    return file;
  }

  private static String type(Section section) {
    return section.entries().stream()
        .filter(entry -> entry.key().equals("type"))
        .map(Section.Entry::value)
        .findFirst()
        .orElse("");
  }
}
