package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;
import org.trunklang.syntax.PatternExpr;

/**
 * {@code extensions 100-199}: one long number to the compiler, a hundred short ones to
 * whoever wrote it.
 */
public record LooksLikeRange(Span span, String first, String last) implements Problem {

  /** Two numbers of one length, the smaller one first, with a dash between. */
  public static Optional<LooksLikeRange> in(PatternExpr.Written written) {
    String text = written.text();
    int dash = text.indexOf('-');
    if (dash < 2 || text.length() != 2 * dash + 1) {
      return Optional.empty();
    }
    String first = text.substring(0, dash);
    String last = text.substring(dash + 1);
    boolean digits = (first + last).chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && first.compareTo(last) < 0
        ? Optional.of(new LooksLikeRange(written.span(), first, last))
        : Optional.empty();
  }

  @Override
  public Diagnostic explain() {
    var message =
        Diagnostic.of(
            Code.LOOKS_LIKE_RANGE,
            span,
            "this is the one number `%s%s`; a dash makes no range",
            first,
            last);
    return asPattern()
        .map(pattern -> message.help("`%s` takes `%s` to `%s`", pattern, first, last))
        .orElse(
            message.help(
                "`X` stands for any digit, and `[2-5]` for one of a few: `1XX`, `12[2-5]X`"));
  }

  /** {@code 1XX} for 100-199, {@code 1[2-4]X} for 120-149. */
  private Optional<String> asPattern() {
    int same = 0;
    while (first.charAt(same) == last.charAt(same)) {
      same++;
    }
    var pattern = new StringBuilder(first.substring(0, same));
    char low = first.charAt(same);
    char high = last.charAt(same);
    pattern.append(low == '0' && high == '9' ? "X" : "[" + low + "-" + high + "]");
    for (int i = same + 1; i < first.length(); i++) {
      if (first.charAt(i) != '0' || last.charAt(i) != '9') {
        return Optional.empty();
      }
      pattern.append('X');
    }
    return Optional.of(
        pattern.charAt(0) == '[' || pattern.charAt(0) == 'X' ? "_" + pattern : pattern.toString());
  }
}
