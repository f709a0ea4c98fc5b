package org.trunklang.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.trunklang.diagnostics.ShownLines;
import org.trunklang.source.SourceFile;

/** How a file differs from what it should be, with every secret hidden. */
final class Differences {
  private static final int CONTEXT_LINES = 3;
  private static final String NO_LINE_END = "\\ no line end";

  /** Keys of Asterisk's files whose values are secrets. */
  private static final ImmutableSet<String> SECRET_KEYS =
      ImmutableSet.of("password", "secret", "remotesecret", "md5secret", "register");

  private Differences() {}

  /** A unified diff from the configuration that is there to the one that would be written. */
  static String ofConfiguration(String path, String there, String wanted) {
    return String.join(
        "\n",
        unified(path, path + " (as compiled)", lines(there), lines(wanted)).stream()
            .map(Differences::masked)
            .toList());
  }

  /** A unified diff from a source to its layout. */
  static String ofSource(SourceFile there, SourceFile formatted) {
    return String.join(
        "\n", unified(there.name(), there.name() + " (formatted)", shown(there), shown(formatted)));
  }

  /** A last line that does not end is as good as any to who reads it, but not to a diff. */
  private static List<String> shown(SourceFile file) {
    List<String> lines = ShownLines.of(file);
    return lines.getLast().isEmpty()
        ? lines.subList(0, lines.size() - 1)
        : ImmutableList.<String>builder().addAll(lines).add(NO_LINE_END).build();
  }

  private static List<String> unified(
      String path, String wantedPath, List<String> before, List<String> after) {
    var patch = DiffUtils.diff(before, after);
    return UnifiedDiffUtils.generateUnifiedDiff(path, wantedPath, before, patch, CONTEXT_LINES);
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
