package org.trunklang.lsp.hover;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.trunklang.numbers.DialPattern;

/** Patterns in a row: as many as one reads, and how many more there are. */
public final class PatternList {
  private static final int MOST = 8;

  private PatternList() {}

  /** As text without marks. */
  public static String plain(ImmutableList<DialPattern> patterns) {
    return list(patterns, text -> text);
  }

  static String markdown(ImmutableList<DialPattern> patterns) {
    return list(patterns, text -> "`" + text + "`");
  }

  private static String list(ImmutableList<DialPattern> patterns, UnaryOperator<String> written) {
    String some =
        patterns.stream()
            .limit(MOST)
            .map(DialPattern::toString)
            .map(written)
            .collect(Collectors.joining(", "));
    int more = patterns.size() - MOST;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
