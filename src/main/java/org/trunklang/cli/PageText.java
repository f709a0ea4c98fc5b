package org.trunklang.cli;

import com.google.common.base.Splitter;

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

  String render(String page) {
    var text = new StringBuilder();
    boolean inBlock = false;
    for (String line : Splitter.on('\n').split(page.stripTrailing())) {
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
    return text.toString();
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
