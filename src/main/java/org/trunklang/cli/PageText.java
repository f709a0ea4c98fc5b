package org.trunklang.cli;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of {@code lang-spec/diagnostics/} as one reads it in a terminal: lines of at most {@value
 * #WIDTH} characters, programs indented and marked as wrong or right.
 *
 * @param colours with colours, for a terminal
 */
record PageText(boolean colours) {
  private static final int WIDTH = 80;
  private static final String FENCE = "```";
  private static final String INDENT = "    ";

  /** Stands for a bar inside a cell while a row is taken apart. */
  private static final String BAR = "\u0000";

  String render(String page) {
    var text = new StringBuilder();
    var table = new ArrayList<List<String>>();
    boolean inBlock = false;
    for (String line : Splitter.on('\n').split(page.stripTrailing())) {
      if (!inBlock && line.startsWith("|")) {
        table.add(cells(line));
        continue;
      }
      columns(table, text);
      table.clear();
      if (line.startsWith(FENCE)) {
        inBlock = !inBlock;
        if (inBlock) {
          text.append(kind(line.substring(FENCE.length())));
        }
      } else if (inBlock) {
        text.append(line.isEmpty() ? "" : INDENT + line).append('\n');
      } else if (line.startsWith("# ")) {
        text.append(bold(line.substring(2))).append('\n');
      } else {
        wrap(line, text);
      }
    }
    columns(table, text);
    return text.toString();
  }

  /** {@code | a | b |}; a bar that belongs to the text has a backslash before it. */
  private static List<String> cells(String row) {
    return Splitter.on('|')
        .trimResults()
        .splitToStream(row.substring(1, row.lastIndexOf('|')).replace("\\|", BAR))
        .map(cell -> cell.replace(BAR, "|"))
        .toList();
  }

  /** The first column as wide as it needs to be; the last one goes on as far as it will. */
  private static void columns(List<List<String>> table, StringBuilder text) {
    int width = table.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
    for (List<String> row : table) {
      if (!row.getFirst().startsWith("---")) {
        text.append("  ")
            .append(Strings.padEnd(row.getFirst(), width, ' '))
            .append("  ")
            .append(String.join("  ", row.subList(1, row.size())))
            .append('\n');
      }
    }
  }

  /** What stands above a block; {@code console} blocks speak for themselves. */
  private String kind(String info) {
    return switch (info) {
      case "trunk" -> bold("Right:") + "\n";
      case "console" -> "";
      default -> bold(info.startsWith("trunk ") ? "Wrong:" : info + ":") + "\n";
    };
  }

  private static void wrap(String paragraph, StringBuilder text) {
    int column = 0;
    for (String word : Splitter.on(' ').split(paragraph)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
  }

  private String bold(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
