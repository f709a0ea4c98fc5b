package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher has the JVM learn from: nobody sees it go wrong. */
class RehearsalTest {
  private final InputStream input = System.in;

  @TempDir Path folder;

  @AfterEach
  void give_the_input_back() {
    System.setIn(input);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "simulate", "test", "compile", "lsp", "other"})
  void each_command_is_rehearsed_to_the_end_in_every_example(String command) throws Exception {
    var arguments = ImmutableList.<String>builder().add(command, folder.toString());
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      examples.map(Path::toString).sorted().forEach(arguments::add);
    }
    Rehearsal.main(arguments.build().toArray(String[]::new));
  }

  @Test
  void nothing_is_wrong_with_the_large_project_nor_with_what_is_written_in_it() throws Exception {
    var lines = Splitter.on('\n').splitToList(LargeProject.text());
    var written =
        ImmutableList.<String>builder()
            .addAll(lines.subList(0, LargeProject.LINE))
            .add(LargeProject.ROUTE)
            .addAll(lines.subList(LargeProject.LINE, lines.size()))
            .build();
    Files.writeString(folder.resolve("network.trunk"), String.join("\n", written));
    var out = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"check", "-C", folder.toString()},
            new StandardStream(out),
            new StandardStream(out));
    String said = out.toString(StandardCharsets.UTF_8);
    assertEquals(0, code, said);
    assertTrue(said.startsWith("no mistakes: 31 nodes, 31 trunks"), said);
  }
}
