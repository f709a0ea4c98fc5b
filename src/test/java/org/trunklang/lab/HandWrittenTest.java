package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.ConfText;

/** What is written by hand beside Trunk's files. */
@Tag("lab")
final class HandWrittenTest {
  @RegisterExtension final AsteriskLab lab = new AsteriskLab();

  /** The worse pattern of the context itself is found first, and the better one after it. */
  @Test
  void r_5_10_a_context_that_includes_an_entry_context_lets_its_own_patterns_win(
      @TempDir Path folder) throws IOException {
    var compiled = Compiled.text("node a { extensions 2XX  route 3XX -> reject busy }");
    for (ConfText file : compiled.files("a")) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    Files.writeString(
        folder.resolve("extensions-local.conf"),
        "[by-hand]\nexten => _2.,1,Hangup(21)\ninclude => trunk-phones\n");
    var server = lab.start("22", folder, "10.0.0.1");
    assertEquals(ImmutableList.of(), server.problems());
    String twice = server.cli("dialplan show 201@by-hand");
    assertTrue(twice.indexOf("'_2.'") >= 0, twice);
    assertTrue(twice.indexOf("'_2.'") < twice.indexOf("'_2XX'"), twice);
    String once = server.cli("dialplan show 301@by-hand");
    assertTrue(once.contains("'_3XX'") && !once.contains("'_2.'"), once);
  }
}
