package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs in the documents are what the documents say: a block marked {@code trunk} has no
 * error and claims that hold, one marked {@code trunk TRK0407} gives that code.
 */
final class DocumentsTest {
  private static final ImmutableList<String> FOLDERS =
      ImmutableList.of("lang-spec", "stdlib", "examples");

  @ParameterizedTest
  @MethodSource("right")
  void a_program_has_no_error(CodeBlock block) {
    assertEquals(ImmutableList.of(), DocumentProgram.of(block).errors());
  }

  @ParameterizedTest
  @MethodSource("right")
  void the_claims_of_a_program_about_single_numbers_hold(CodeBlock block) {
    assertEquals(ImmutableList.of(), DocumentProgram.of(block).claimsThatDoNotHold());
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_program_gives_the_code_it_is_marked_with(CodeBlock block) {
    String code = block.info().substring("trunk ".length());
    var codes = DocumentProgram.of(block).codes();
    assertTrue(codes.contains(code), () -> "instead of " + code + ": " + codes);
  }

  /** A misspelt mark would leave a block unchecked. */
  @Test
  void every_block_has_a_known_mark() {
    var unknown =
        blocks()
            .filter(
                block ->
                    !block
                        .info()
                        .matches("trunk( TRK\\d{4})?|trunk-fragment|console|json|bnf|ini|yaml|"))
            .map(CodeBlock::toString)
            .collect(toImmutableList());
    assertEquals(ImmutableList.of(), unknown);
  }

  static Stream<CodeBlock> right() {
    return blocks().filter(block -> block.info().equals("trunk"));
  }

  static Stream<CodeBlock> wrong() {
    return blocks().filter(block -> block.info().startsWith("trunk "));
  }

  private static Stream<CodeBlock> blocks() {
    return documents().flatMap(file -> CodeBlock.of(file).stream());
  }

  private static Stream<Path> documents() {
    return Stream.concat(
        Stream.of(Path.of("README.md")),
        FOLDERS.stream()
            .filter(folder -> Files.isDirectory(Path.of(folder)))
            .flatMap(folder -> TextFiles.below(folder, ".md").stream()));
  }
}
