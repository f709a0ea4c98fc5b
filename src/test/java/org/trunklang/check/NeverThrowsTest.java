package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Problem;
import org.trunklang.golden.Golden;

/** Whatever is written, the checker answers with findings, and every finding has its words. */
final class NeverThrowsTest {
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|[\\w.|*#+!:/\\[\\]-]+|\\s+|.", Pattern.DOTALL);

  @Test
  void tokens_left_out_repeated_and_exchanged() {
    var texts = texts();
    var all = texts.stream().flatMap(text -> tokens(text).stream()).toList();
    var random = new Random(20260702);
    int findings = 0;
    for (int round = 0; round < 3_000; round++) {
      var tokens = new ArrayList<>(tokens(texts.get(random.nextInt(texts.size()))));
      for (int change = random.nextInt(4) + 1; change > 0; change--) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(4)) {
          case 0 -> tokens.remove(at);
          case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
          case 2 -> tokens.set(at, all.get(random.nextInt(all.size())));
          default -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
        }
        if (tokens.isEmpty()) {
          tokens.add("node");
        }
      }
      findings += findings(String.join("", tokens));
    }
    assertTrue(findings > 3_000, "most rounds find something");
  }

  private static int findings(String text) {
    try {
      var unit = Programs.unit("test.trunk", text);
      var problems = Checker.check(ImmutableList.of(unit)).problems();
      problems.forEach(Problem::explain);
      return problems.size();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(text, e);
    }
  }

  private static ImmutableList<String> texts() {
    return Golden.cases("check")
        .map(folder -> Golden.read(folder.resolve("network.trunk")))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(match -> match.group()).toList();
  }

  @Test
  void prefixes_nested_very_deep() {
    var text = new StringBuilder("prefix p0 = 1XX\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append("prefix p").append(i).append(" = p").append(i - 1).append('\n');
    }
    assertTrue(findings(text.toString()) == 0);
    assertTrue(findings(text + "prefix q = p20000, q\n") == 1);
  }

  @Test
  void prefixes_in_one_great_circle() {
    var text = new StringBuilder("prefix p0 = p10000\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("prefix p").append(i).append(" = p").append(i - 1).append('\n');
    }
    assertTrue(findings(text.toString()) == 1);
  }
}
