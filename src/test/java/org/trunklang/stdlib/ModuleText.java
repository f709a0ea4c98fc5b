package org.trunklang.stdlib;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/** Writes a module as source text. */
final class ModuleText {
  private static final int WIDTH = 100;

  private ModuleText() {}

  static String of(Module module, Release release) {
    var text = new StringBuilder();
    module.about().forEach(line -> text.append(("// " + line).stripTrailing()).append('\n'));
    text.append("//\n");
    text.append("// Source: the metadata of libphonenumber ")
        .append(release.version())
        .append(" of ")
        .append(release.date())
        .append(" (Apache License 2.0).\n");
    text.append("// Made by: ").append(StandardLibrary.COMMAND).append('\n');
    text.append("// Expectations: stdlib/tests/").append(module.fileName()).append('\n');
    for (Entry entry : module.entries()) {
      text.append('\n');
      appendLines(text, "/// ", words(entry.doc() + ". Example: " + entry.example() + "."));
      append(text, entry);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Entry entry) {
    String start = "prefix " + entry.name() + " =";
    String oneLine = start + " " + String.join(", ", entry.listed());
    if (oneLine.length() <= WIDTH) {
      text.append(oneLine).append('\n');
      return;
    }
    text.append(start).append('\n');
    var items = new ArrayList<String>();
    for (String item : entry.listed()) {
      items.add(items.size() + 1 < entry.listed().size() ? item + "," : item);
    }
    appendLines(text, "  ", items);
  }

  private static List<String> words(String sentence) {
    return Splitter.on(' ').splitToList(sentence);
  }

  private static void appendLines(StringBuilder text, String margin, List<String> items) {
    int column = 0;
    for (String item : items) {
      if (column > 0 && column + 1 + item.length() > WIDTH) {
        text.append('\n');
        column = 0;
      }
      String gap = column == 0 ? margin : " ";
      text.append(gap).append(item);
      column += gap.length() + item.length();
    }
    text.append('\n');
  }
}
