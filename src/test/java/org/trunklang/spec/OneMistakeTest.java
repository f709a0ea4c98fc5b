package org.trunklang.spec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Severity;
import org.trunklang.project.Snapshot;
import org.trunklang.project.SourceLoader.Loaded;
import org.trunklang.project.Sources;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/**
 * One mistake gives one message: in the examples, and in the right programs on the pages
 * of the diagnostics, each token in turn is left out, written twice, and misspelled.
 */
final class OneMistakeTest {
  private static final String NAME = "network.trunk";

  /** In a hundred: how many mistakes may give more than one message, and more than two. */
  private static final double MOST_WITH_TWO = 5;

  private static final double MOST_WITH_MORE = 1;
  private static final int MOST_MESSAGES = 5;

  /** What was made wrong, and what was said to it. */
  private record Case(String mistake, ImmutableList<Diagnostic> said) {
    @Override
    public String toString() {
      var text = new StringBuilder(mistake);
      for (Diagnostic each : said) {
        text.append("\n    ").append(each.span()).append(' ').append(each.code());
        text.append(' ').append(each.message());
      }
      return text.toString();
    }
  }

  @Test
  void r_3_73_one_mistake_gives_one_message() {
    Map<Integer, Integer> distribution = new TreeMap<>();
    List<Case> worst = new ArrayList<>();
    programs()
        .flatMap(OneMistakeTest::mistakes)
        .forEach(
            each -> {
              distribution.merge(each.said.size(), 1, Integer::sum);
              if (each.said.size() > 2) {
                worst.add(each);
              }
            });
    int all = distribution.values().stream().mapToInt(Integer::intValue).sum();
    double two = share(distribution, 2, all);
    double more = share(distribution, 3, all);
    String report =
        "messages for a mistake: %s; %.1f %% have two or more, %.1f %% three or more%n%s"
            .formatted(distribution, two, more, worst);
    assertTrue(all > 5000, report);
    assertTrue(two <= MOST_WITH_TWO && more <= MOST_WITH_MORE, report);
    assertTrue(worst.stream().allMatch(each -> each.said.size() <= MOST_MESSAGES), report);
  }

  private static double share(Map<Integer, Integer> distribution, int least, int all) {
    int those =
        distribution.entrySet().stream()
            .filter(entry -> entry.getKey() >= least)
            .mapToInt(Map.Entry::getValue)
            .sum();
    return 100.0 * those / all;
  }

  /** Programs of one file in which nothing is wrong. */
  private static Stream<String> programs() {
    var examples = TextFiles.below("examples", ".trunk").stream().map(TextFiles::read);
    var pages =
        TextFiles.below("lang-spec", ".md").stream()
            .flatMap(OneMistakeTest::rightPrograms)
            .map(CodeBlock::text);
    return Stream.concat(examples, pages).filter(text -> unexpected(text, "").isEmpty());
  }

  private static Stream<CodeBlock> rightPrograms(Path page) {
    return CodeBlock.of(page).stream().filter(block -> block.info().equals("trunk"));
  }

  private static Stream<Case> mistakes(String text) {
    var random = new Random(text.hashCode());
    var cases = Stream.<Case>builder();
    for (TokenSpan token : Lexer.tokens(SourceFile.of(NAME, text))) {
      if (token.kind() != TokenSpan.Kind.COMMENT && token.kind() != TokenSpan.Kind.DOC_COMMENT) {
        mutations(text, token, random)
            .forEach(
                (what, wrong) ->
                    cases.add(
                        new Case(
                            what + " " + token.span() + " of\n" + text, unexpected(wrong, text))));
      }
    }
    return cases.build().filter(each -> !each.said.isEmpty());
  }

  private static ImmutableMap<String, String> mutations(
      String text, TokenSpan token, Random random) {
    String before = text.substring(0, token.span().start());
    String word = token.span().text();
    String after = text.substring(token.span().end());
    var mutations = ImmutableMap.<String, String>builder();
    mutations.put("without", before + after);
    mutations.put("twice", before + word + " " + word + after);
    if (token.kind() == TokenSpan.Kind.WORD && word.length() > 3) {
      int at = 1 + random.nextInt(word.length() - 2);
      mutations.put("misspelled", before + word.substring(0, at) + word.substring(at + 1) + after);
    }
    return mutations.buildOrThrow();
  }

  /** Without what is said of a right program: many a page declares what it does not use. */
  private static ImmutableList<Diagnostic> unexpected(String text, String right) {
    var known =
        right.isEmpty()
            ? ImmutableSet.<String>of()
            : said(right).stream().map(Diagnostic::message).collect(ImmutableSet.toImmutableSet());
    return said(text).stream()
        .filter(
            finding ->
                !known.contains(finding.message())
                    && !(right.isEmpty() && finding.code() == Code.UNUSED))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Diagnostic> said(String text) {
    var file = SourceFile.of(NAME, text);
    var sources =
        new Sources(
            ImmutableList.of(NAME),
            path -> path.equals(NAME) ? new Loaded.Found(file) : new Loaded.Missing());
    return Snapshot.of(sources).diagnostics().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .collect(ImmutableList.toImmutableList());
  }
}
