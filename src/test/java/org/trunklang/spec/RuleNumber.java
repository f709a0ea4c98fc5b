package org.trunklang.spec;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The number of a rule of the specification, such as. */
record RuleNumber(int chapter, int number) implements Comparable<RuleNumber> {
  private static final Pattern DEFINED = Pattern.compile("(?m)^\\*\\*R-(\\d+)\\.(\\d+)\\*\\*(.*)$");
  private static final Pattern CITED = Pattern.compile("\\bR-(\\d+)\\.(\\d+)\\b");
  private static final Pattern TESTED = Pattern.compile("(?<![A-Za-z0-9])r_(\\d+)_(\\d+)(?=_)");

  /** What a rule is, by the word in italics behind its number. */
  enum Kind {
    /** It says what is so, and a test can show it. */
    LAW,
    /** It says what a word means. */
    DEFINITION,
    /** It speaks of versions to come. */
    PROMISE,
    RETIRED;

    static Kind of(String text) {
      return text.startsWith(" *retired")
          ? RETIRED
          : text.startsWith(" *definition.*")
              ? DEFINITION
              : text.startsWith(" *promise.*") ? PROMISE : LAW;
    }
  }

  /** A rule where it is written. */
  record Definition(RuleNumber rule, Path file, Kind kind, String text) {}

  /** A place that names a rule. */
  record Citation(RuleNumber rule, Path file) {}

  static ImmutableList<Definition> definitions() {
    var definitions = ImmutableList.<Definition>builder();
    for (Path file : TextFiles.below("lang-spec", ".md")) {
      DEFINED
          .matcher(TextFiles.read(file))
          .results()
          .map(
              match ->
                  new Definition(
                      of(match.group(1), match.group(2)),
                      file,
                      Kind.of(match.group(3)),
                      match.group(3)))
          .forEach(definitions::add);
    }
    return definitions.build();
  }

  /** Everything written as {@code } in files with this ending below a folder. */
  static ImmutableList<Citation> cited(String folder, String ending) {
    return find(CITED, folder, ending);
  }

  /**
   * Every name of a test that holds something like {@code r_3_7_}, and every rule shown by programs
   * or sessions.
   */
  static ImmutableList<Citation> tested() {
    return ImmutableList.<Citation>builder()
        .addAll(find(TESTED, "src/test/java", ".java"))
        .addAll(cited("src/test/resources/conformance", ".md"))
        .addAll(cited("src/test/resources/golden/cli", ".console"))
        .build();
  }

  private static ImmutableList<Citation> find(Pattern pattern, String folder, String ending) {
    var citations = ImmutableList.<Citation>builder();
    for (Path file : TextFiles.below(folder, ending)) {
      pattern
          .matcher(TextFiles.read(file))
          .results()
          .map(match -> new Citation(of(match.group(1), match.group(2)), file))
          .forEach(citations::add);
    }
    return citations.build();
  }

  private static RuleNumber of(String chapter, String number) {
    return new RuleNumber(Integer.parseInt(chapter), Integer.parseInt(number));
  }

  @Override
  public int compareTo(RuleNumber other) {
    return ComparisonChain.start()
        .compare(chapter, other.chapter)
        .compare(number, other.number)
        .result();
  }

  @Override
  public String toString() {
    return "R-" + chapter + "." + number;
  }
}
