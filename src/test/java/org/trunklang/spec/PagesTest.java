package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.diagnostics.Code;

/** Every page of a diagnostic has the form of, and its programs show what says. */
final class PagesTest {
  static Stream<Path> pages() {
    return TextFiles.below("lang-spec/diagnostics", ".md").stream()
        .filter(file -> file.getFileName().toString().matches("TRK\\d{4}\\.md"));
  }

  @Test
  void r_8_5_every_code_has_a_page_and_every_page_a_code() {
    var codes = Arrays.stream(Code.values()).map(Code::id).collect(toImmutableList());
    var pages = pages().map(PagesTest::code).collect(toImmutableSet());
    assertEquals(
        ImmutableList.of(),
        codes.stream().filter(code -> !pages.contains(code)).collect(toImmutableList()),
        "codes without a page");
    assertEquals(ImmutableSet.of(), Sets.difference(pages, ImmutableSet.copyOf(codes)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void r_8_5_begins_with_its_code_and_ends_with_its_rule(Path page) throws IOException {
    var lines = Files.readAllLines(page);
    assertTrue(lines.getFirst().startsWith("# " + code(page) + ": "), lines.getFirst());
    assertTrue(lines.getLast().matches("Rule: R-.*\\."), lines.getLast());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void r_8_6_the_first_program_gives_the_code_and_no_other_error(Path page) {
    var blocks = programs(page);
    if (blocks.isEmpty()) {
      return; // the code comes from outside the text, and the page shows commands: see below
    }
    var program = DocumentProgram.of(blocks.getFirst());
    assertTrue(program.codes().contains(code(page)), () -> "gives " + program.codes());
    assertEquals(
        ImmutableList.of(),
        program.errors().stream()
            .filter(error -> !error.startsWith(code(page)))
            .collect(toImmutableList()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void r_8_6_the_last_program_gives_neither_an_error_nor_the_code(Path page) {
    var blocks = programs(page);
    if (blocks.isEmpty()) {
      return;
    }
    var program = DocumentProgram.of(blocks.getLast());
    assertEquals(ImmutableList.of(), program.errors());
    assertFalse(program.codes().contains(code(page)), () -> "gives " + program.codes());
  }

  static Stream<Path> pagesWithoutPrograms() {
    return pages().filter(page -> programs(page).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pagesWithoutPrograms")
  void r_8_6_without_programs_the_commands_print_what_the_page_says(
      Path page, @TempDir Path wrong, @TempDir Path right) throws IOException {
    var sessions = PageSessions.of(page);
    assertEquals(2, sessions.blocks().size(), "a wrong session and a right one");
    String wrongNow = sessions.rerun(code(page), "wrong", sessions.wrong(), wrong);
    String rightNow = sessions.rerun(code(page), "right", sessions.right(), right);
    String now = sessions.rewritten(wrongNow, rightNow);
    String before = TextFiles.read(page);
    if (!now.equals(before) && "write".equals(System.getProperty("golden"))) {
      Files.writeString(page, now);
    }
    assertEquals(before, now);
    assertTrue(wrongNow.startsWith("$ trunkc ") && wrongNow.contains("[" + code(page) + "]"));
    assertFalse(rightNow.contains("error["), rightNow);
  }

  private static String code(Path page) {
    return page.getFileName().toString().substring(0, "TRKnnnn".length());
  }

  private static ImmutableList<CodeBlock> programs(Path page) {
    return CodeBlock.of(page).stream()
        .filter(block -> block.info().startsWith("trunk"))
        .collect(toImmutableList());
  }
}
