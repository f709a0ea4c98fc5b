package org.trunklang.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/** How a file differs from what it should be, with every secret hidden. */
final class Differences {
  private static final int CONTEXT_LINES = 3;

  /** Keys of Asterisk's files whose values are secrets. */
  private static final ImmutableSet<String> SECRET_KEYS =
      ImmutableSet.of("password", "secret", "remotesecret", "md5secret", "register");

  private Differences() {}

  /** A unified diff from the text that is there to the text that would be written. */
  static String unified(String path, String there, String wanted) {
    List<String> before = lines(there);
    List<String> after = lines(wanted);
    var patch = DiffUtils.diff(before, after);
    return String.join(
        "\n",
        UnifiedDiffUtils.generateUnifiedDiff(
                path, path + " (as compiled)", before, patch, CONTEXT_LINES)
            .stream()
            .map(Differences::masked)
            .toList());
  }

  private static List<String> lines(String text) {
    return Splitter.on('\n').splitToList(text);
  }

  private static String masked(String line) {
    int equals = line.indexOf('=');
    if (equals < 1) {
      return line;
    }
    String key = line.substring(1, equals).strip();
    return SECRET_KEYS.contains(key) ? line.substring(0, equals) + "= ***" : line;
  }
}
