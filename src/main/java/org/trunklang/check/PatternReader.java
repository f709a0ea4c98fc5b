package org.trunklang.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.problem.BadPattern;
import org.trunklang.check.problem.BadSet;
import org.trunklang.check.problem.NotOneNumber;
import org.trunklang.check.problem.PatternTooLong;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.PatternParser;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.source.Span;
import org.trunklang.syntax.Digits;
import org.trunklang.syntax.PatternExpr;

/** Reads the tokens of patterns and numbers. Equal texts share one pattern. */
final class PatternReader {
  private final Findings findings;
  private final Map<String, StrippedPattern> byText = new HashMap<>();

  PatternReader(Findings findings) {
    this.findings = findings;
  }

  /** A pattern that is whole. After one that ends in its strip, the parser has missed the rest. */
  Optional<StrippedPattern> whole(PatternExpr.Written written) {
    return read(written).filter(_ -> !written.text().endsWith("|"));
  }

  /** A pattern, or a head. */
  Optional<StrippedPattern> read(PatternExpr.Written written) {
    var known = byText.get(written.text());
    if (known != null) {
      return Optional.of(known);
    }
    return switch (PatternParser.parse(written.text())) {
      case PatternParser.Result.Read(StrippedPattern pattern) -> {
        int length = pattern.pattern().length();
        if (length > DialedNumber.MAX_LENGTH) {
          findings.add(new PatternTooLong(written.span(), length));
          yield Optional.empty();
        }
        byText.put(written.text(), pattern);
        yield Optional.of(pattern);
      }
      case PatternParser.Result.Mistake mistake -> {
        report(written, mistake);
        yield Optional.empty();
      }
    };
  }

  private void report(PatternExpr.Written written, PatternParser.Result.Mistake mistake) {
    var span = written.span();
    // A text that was mended before it came here no longer lies letter by letter over its span.
    boolean exact = span.end() - span.start() == written.text().length();
    var at =
        exact
            ? span.file().span(span.start() + mistake.start(), span.start() + mistake.end())
            : span;
    switch (mistake.kind()) {
      case UNCLOSED_SET, EMPTY_SET, REVERSED_RANGE, RANGE_OF_MARKS, NEGATED_SET ->
          findings.add(new BadSet(at, mistake.kind()));
      case EMPTY, UNKNOWN_CHARACTER, TAIL_NOT_LAST, SECOND_STRIP, STRIP_FIRST, STRAY_DASH ->
          findings.add(
              new BadPattern(
                  at, written.text().substring(mistake.start(), mistake.end()), mistake.kind()));
    }
  }

  /**
   * A single number.
   *
   * @param what the number is, in a sentence
   */
  Optional<DialedNumber> number(Digits digits, String what) {
    return number(digits.span(), digits.text(), what);
  }

  Optional<DialedNumber> number(Span span, String text, String what) {
    boolean plain = !text.startsWith("_") && text.indexOf('|') < 0;
    if (plain
        && PatternParser.parse(text) instanceof PatternParser.Result.Read(StrippedPattern pattern)
        && pattern.pattern().isSingle()) {
      if (pattern.pattern().length() <= DialedNumber.MAX_LENGTH) {
        return Optional.of(only(pattern.pattern()));
      }
      findings.add(new PatternTooLong(span, pattern.pattern().length()));
      return Optional.empty();
    }
    findings.add(new NotOneNumber(span, what));
    return Optional.empty();
  }

  /** The one number of a pattern that has one. */
  static DialedNumber only(DialPattern single) {
    return DialedNumber.of(single.literalPrefix());
  }
}
