package org.trunklang.format;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of comments: their own blanks at line ends go, and their lines move together. */
final class CommentText {
  private static final Splitter LINES = Splitter.on(Pattern.compile("\r\n|\r|\n"));

  private CommentText() {}

  /**
   * A comment as it is written at another place.
   *
   * @param by how far its first line moves to the right; what is below moves with it
   */
  static String moved(String comment, int by, String lineEnd) {
    List<String> lines = LINES.splitToList(comment);
    return lines.getFirst().stripTrailing()
        + lines.stream()
            .skip(1)
            .map(line -> lineEnd + moved(line.stripTrailing(), by))
            .collect(Collectors.joining());
  }

  private static String moved(String line, int by) {
    int margin = 0;
    while (margin < line.length() && line.charAt(margin) == ' ') {
      margin++;
    }
    return line.isEmpty() ? line : " ".repeat(Math.max(0, margin + by)) + line.substring(margin);
  }

  /** What must not change in a comment: its lines without their margins. */
  static String essence(String comment) {
    return LINES.splitToStream(comment).map(String::strip).collect(Collectors.joining("\n"));
  }
}
