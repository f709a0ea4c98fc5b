package org.trunklang.lsp.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.golden.Golden;
import org.trunklang.lsp.Editor;
import org.trunklang.lsp.MarkedText;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.PatternParser;

/** What is said of a place that somebody points at. */
class HoverTest {
  @TempDir Path folder;

  @Test
  void r_6_38_no_place_says_a_secret() throws Exception {
    var network =
        MarkedText.read(Golden.ROOT.resolve("lsp/hover-of-rules").resolve("network.trunk"));
    Files.writeString(folder.resolve("network.trunk"), network.text());
    try (var editor = Editor.on(folder)) {
      int said = 0;
      for (int offset = 0; offset <= network.text().length(); offset++) {
        Hover hover =
            editor
                .documents()
                .hover(new HoverParams(editor.id("network.trunk"), network.position(offset)))
                .get();
        for (String secret : List.of("x-y-z", "hush", "top-secret")) {
          assertTrue(network.text().contains(secret));
          assertFalse(hover.toString().contains(secret), network.heading(offset));
        }
        said += hover.getContents().isRight() ? 1 : 0;
      }
      assertTrue(said > network.text().length() / 4, "something is said of many places");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2XX; 100 numbers of 3 characters; 3",
        "112; one number of 3 characters; 1",
        "[34]; 2 numbers of 1 character; 2",
        "9|0.; numbers of 3 characters or more; 3",
        "*X!; numbers of 2 characters or more; 3",
      })
  void r_6_38_a_pattern_is_said_in_words_with_three_of_its_numbers(
      String pattern, String words, int examples) {
    String written = pattern.startsWith("[") ? "_" + pattern : pattern;
    String said = PatternInWords.of(written).orElseThrow();
    assertTrue(said.startsWith("`" + written + "`: " + words + ", such as "), said);
    var numbers =
        Splitter.on(", ")
            .splitToStream(said.substring(said.indexOf("such as ") + 8).split("[.] ", 2)[0])
            .map(CharMatcher.is('`')::removeFrom)
            .toList();
    assertEquals(examples, ImmutableSet.copyOf(numbers).size(), said);
    var set = ((PatternParser.Result.Read) PatternParser.parse(written)).pattern().pattern();
    assertTrue(numbers.stream().map(DialedNumber::of).allMatch(set::matches), said);
  }
}
