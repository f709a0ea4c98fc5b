package org.trunklang.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.trunklang.numbers.PatternParser.Result.Mistake;
import org.trunklang.numbers.PatternParser.Result.Read;

/** Any text at all is a pattern or has a mistake at some place in it. */
class PatternFuzzTest {

  @FuzzTest(maxExecutions = 200_000)
  void reads_or_says_where_the_mistake_is(@NotNull String text) {
    switch (PatternParser.parse(text)) {
      case Read(var pattern) ->
          assertEquals(
              new Read(pattern), PatternParser.parse(pattern.toString()), "written and read again");
      case Mistake(var kind, int start, int end) ->
          assertTrue(
              0 <= start && start <= end && end <= text.length(),
              () -> "%s at %d..%d of %s".formatted(kind, start, end, text));
    }
  }
}
