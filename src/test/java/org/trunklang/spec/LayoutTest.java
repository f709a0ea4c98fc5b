package org.trunklang.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.format.Formatter;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Parser;

/** What the project itself shows has its layout: who copies it is not told to format it. */
final class LayoutTest {
  private static void checkHasItsLayout(String place, String text) {
    assertEquals(text, Formatter.format(Parser.parse(SourceFile.of(place, text))), place);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void r_9_1_a_source_of_the_project_has_its_layout(Path file) {
    checkHasItsLayout(file.toString(), TextFiles.read(file));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void r_9_1_a_program_of_a_document_has_its_layout(CodeBlock block) {
    checkHasItsLayout(block.place(), block.text());
  }

  static Stream<Path> sources() {
    return ImmutableList.of("examples", "stdlib").stream()
        .flatMap(folder -> TextFiles.below(folder, ".trunk").stream());
  }

  static Stream<CodeBlock> programs() {
    return DocumentsTest.right();
  }
}
