package org.trunklang.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs in {@code src/test/resources/conformance}, which show the specification rule by
 * rule: those marked {@code trunk} have no error, and claims that hold; those marked with a code
 * give it, and no other error.
 */
final class ConformanceTest {
  private static final String FOLDER = "src/test/resources/conformance";

  @ParameterizedTest
  @MethodSource("right")
  void a_right_program(CodeBlock block) {
    var program = DocumentProgram.of(block);
    assertEquals(ImmutableList.of(), program.errors(), block::place);
    assertEquals(ImmutableList.of(), program.claimsThatDoNotHold(), block::place);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_program(CodeBlock block) {
    String code = block.info().substring("trunk ".length());
    var program = DocumentProgram.of(block);
    assertTrue(program.codes().contains(code), () -> block.place() + " gives " + program.codes());
    assertEquals(
        ImmutableList.of(),
        program.errors().stream().filter(error -> !error.startsWith(code)).toList(),
        block::place);
  }

  static Stream<CodeBlock> right() {
    return blocks().filter(block -> block.info().equals("trunk"));
  }

  static Stream<CodeBlock> wrong() {
    return blocks().filter(block -> block.info().startsWith("trunk "));
  }

  private static Stream<CodeBlock> blocks() {
    ImmutableList<Path> files = TextFiles.below(FOLDER, ".md");
    return files.stream().flatMap(file -> CodeBlock.of(file).stream());
  }
}
