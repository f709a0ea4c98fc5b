package org.trunklang.lsp.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.lsp.facts.Projects;
import org.trunklang.lsp.texts.OpenTexts;

/** What can be folded: the first line from 1, the last one, and the kind. */
class FoldsTest {
  @TempDir Path folder;

  @Test
  void r_6_50_declarations_blocks_comments_and_rows_of_use() throws Exception {
    assertEquals(
        List.of("1-2 comment", "3-4 imports", "7-13", "8-9", "15-17", "18-20 comment", "21-22"),
        folds(
            """
            // Two offices.
            // One line.
            use std/numbers/uk
            use std/numbers/nanp

            /// Not folded: it is one line.
            node a {
              extension 201 "Desk" {
                secret env("DESK")
              }
              route 9. -> line { timeout 20s } // not folded either
              /* nor this */
              emergency 112
            }
            prefix all =
              1XX,
              2XX
            /*
             * A comment of three lines.
             */
            trunk line : dahdi a -> outside {
              group 1 }
            """));
  }

  @Test
  void r_6_50_what_has_lost_its_end_folds_nothing_of_the_next_declaration() throws Exception {
    assertEquals(
        List.of("1-2", "4-5"),
        folds(
            """
            node a { extensions 2XX
              route 9. -> { line

            node b {
              extensions 3XX
            }
            """));
  }

  private List<String> folds(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("network.trunk"), text);
    var project = Projects.of(folder, OpenTexts.NONE);
    return Folds.of(project, project.unit(file).orElseThrow().file().source()).stream()
        .map(
            fold ->
                (fold.getStartLine() + 1)
                    + "-"
                    + (fold.getEndLine() + 1)
                    + (fold.getKind() == null ? "" : " " + Objects.toString(fold.getKind())))
        .toList();
  }
}
