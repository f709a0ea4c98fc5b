package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Severity;

/** Every code has a page, and what the page shows is what the compiler says. */
final class DiagnosticPagesTest {
  private static final Path FOLDER = Path.of("lang-spec/diagnostics");

  private static final Pattern NAME = Pattern.compile("TRK\\d{4}\\.md");

  /** The areas whose pages are complete, by the first digits of their codes. */
  private static final ImmutableSet<String> AREAS = ImmutableSet.of("TRK01");

  static Stream<Path> pages() {
    return TextFiles.below(FOLDER.toString(), ".md").stream()
        .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
        .sorted();
  }

  @Test
  void r_8_5_every_code_has_a_page_and_every_page_a_code() {
    var codes =
        Arrays.stream(Code.values())
            .map(Code::id)
            .filter(code -> AREAS.contains(code.substring(0, 5)))
            .collect(toImmutableList());
    var pages =
        pages()
            .map(DiagnosticPagesTest::code)
            .filter(code -> AREAS.contains(code.substring(0, 5)))
            .collect(toImmutableList());
    assertEquals(codes, pages);
    var known = Arrays.stream(Code.values()).map(Code::id).collect(toImmutableSet());
    pages().forEach(page -> assertTrue(known.contains(code(page)), page::toString));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void r_8_5_a_page_has_its_form(Path page) {
    String text = TextFiles.read(page);
    assertTrue(text.startsWith("# " + code(page) + ": "), "the title names the code");
    var row =
        CodeTable.rows().stream()
            .filter(candidate -> candidate.code().equals(code(page)))
            .findFirst()
            .orElseThrow();
    assertTrue(text.endsWith("\nRule: " + row.rule() + ".\n"), "the last line names " + row.rule());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void r_8_6_the_first_program_gives_the_code_and_no_other_error(Path page) {
    var first = CodeBlock.of(page).getFirst();
    if (first.info().equals("console")) {
      return;
    }
    assertEquals("trunk " + code(page), first.info());
    var program = DocumentProgram.of(first);
    assertTrue(program.codes().contains(code(page)), () -> "instead of it: " + program.codes());
    var errors =
        program.snapshot().diagnostics().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> finding.code().id())
            .filter(code -> !code.equals(code(page)))
            .collect(toImmutableList());
    assertTrue(errors.isEmpty(), errors::toString);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void r_8_6_the_last_program_has_no_error_and_not_the_code(Path page) {
    var last = Iterables.getLast(CodeBlock.of(page));
    if (last.info().equals("console")) {
      return;
    }
    assertEquals("trunk", last.info());
    var program = DocumentProgram.of(last);
    assertTrue(program.errors().isEmpty(), program.errors()::toString);
    assertFalse(program.codes().contains(code(page)), "the mended program still gives it");
  }

  private static String code(Path page) {
    return page.getFileName().toString().substring(0, 7);
  }
}
