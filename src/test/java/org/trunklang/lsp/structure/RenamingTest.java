package org.trunklang.lsp.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.lsp.Editor;

/** Other names for declarations in texts with mistakes. */
class RenamingTest {
  private static final String FILE = "network.trunk";

  @TempDir Path folder;

  private void check(String text, String old, String name) throws Exception {
    Files.writeString(folder.resolve(FILE), text.replace("«", "").replace("»", ""));
    String plain = Files.readString(folder.resolve(FILE));
    try (var editor = Editor.on(folder)) {
      var edit =
          editor
              .documents()
              .rename(new RenameParams(editor.id(FILE), position(plain, " " + old + " "), name))
              .get();
      assertEquals(
          text.replaceAll("«[^»]*»", name),
          Editor.apply(plain, edit.getChanges().values().iterator().next()));
    }
  }

  private static Position position(String text, String declared) {
    int offset = text.indexOf(declared) + 1;
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return new Position(line, offset - text.lastIndexOf('\n', offset) - 1);
  }

  @Test
  void r_6_36_a_name_goes_along_where_one_of_another_kind_belongs() throws Exception {
    check(
        """
        node «a» { address 10.0.0.1  route 2XX for «a» -> «a» }
        node b with «a» { address 10.0.0.2 }
        trunk line : sip «a» <-> b { secret env("LINE") }
        expect «a» from «a» reaches «a»
        """,
        "a",
        "first");
  }

  @Test
  void r_6_36_a_mesh_goes_along_where_no_member_is_named() throws Exception {
    check(
        """
        node a { address 10.0.0.1  route 2XX -> «core».c  route 3XX -> «core».b }
        node b { address 10.0.0.2 }
        node c { address 10.0.0.3 }
        mesh «core» : iax2 a, b { secret env("CORE") }
        """,
        "core",
        "ring");
  }

  @Test
  void r_6_36_a_name_goes_along_where_it_is_written_once_too_often() throws Exception {
    check(
        """
        profile «base» : sip { codecs [g722] }
        node a { address 10.0.0.1 }
        node b { address 10.0.0.2 }
        trunk line : sip a <-> b with «base», «base» { secret env("LINE") }
        """,
        "base",
        "wide");
    check(
        """
        node a { address 10.0.0.1  route 2XX for «core».b, «core».b -> reject }
        node b { address 10.0.0.2 }
        mesh «core» : iax2 a, b { secret env("CORE") }
        """,
        "core",
        "ring");
  }

  @Test
  void r_6_36_a_name_goes_along_in_a_profile_that_nobody_takes() throws Exception {
    check(
        """
        profile spare : sip { address «a» 10.0.0.9 }
        node «a» { address 10.0.0.1 }
        """,
        "a",
        "first");
  }

  @Test
  void r_6_36_a_name_goes_along_where_another_is_unknown() throws Exception {
    check(
        """
        profile «base» : sip { codecs [g722] }
        node a { address 10.0.0.1 }
        trunk line : sip a <-> nowhere with «base» { secret env("LINE") }
        """,
        "base",
        "wide");
    check(
        """
        prefix «abroad» = 00X.
        node a { address 10.0.0.1 }
        trunk line : sip nowhere -> a { secret env("LINE")  accepts «abroad» }
        """,
        "abroad",
        "far");
    check(
        """
        node a { address 10.0.0.1 }
        node b { address 10.0.0.2 }
        trunk «line» : sip a <-> b { secret env("LINE") }
        expect 9 from «line» at nowhere is rejected
        """,
        "line",
        "wire");
  }
}
