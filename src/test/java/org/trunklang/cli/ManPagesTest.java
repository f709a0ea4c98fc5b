package org.trunklang.cli;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual pages are made of what the commands say of themselves. */
class ManPagesTest {
  private final CommandLine trunkc = Commands.all().commandLine();

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    ManPages.write(folder);
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".adoc"));
  }

  @Test
  void there_is_a_page_for_each_command_and_one_for_all() throws IOException {
    Set<String> expected = new TreeSet<>(Set.of("trunkc.adoc"));
    trunkc.getSubcommands().keySet().forEach(name -> expected.add("trunkc-" + name + ".adoc"));
    try (Stream<Path> pages = Files.list(folder)) {
      assertEquals(expected, pages.map(page -> page.getFileName().toString()).collect(toSet()));
    }
  }

  @Test
  void a_page_has_each_option_and_parameter_with_its_description() throws IOException {
    for (var command : trunkc.getSubcommands().entrySet()) {
      String page = page("trunkc-" + command.getKey());
      var spec = command.getValue().getCommandSpec();
      for (OptionSpec option : spec.options()) {
        for (String name : option.names()) {
          assertTrue(page.contains("*" + name + "*"), command.getKey() + " " + name);
        }
        assertTrue(page.contains(option.description()[0]), command.getKey() + " " + option);
      }
      for (var parameter : spec.positionalParameters()) {
        assertTrue(page.contains(parameter.description()[0]), command.getKey() + " " + parameter);
      }
    }
  }

  @Test
  void a_page_has_the_sections_that_readers_look_for() throws IOException {
    for (String section :
        new String[] {"Name", "Synopsis", "Description", "Options", "Exit status", "See also"}) {
      assertTrue(page("trunkc-check").contains("\n== " + section + "\n"), section);
      assertTrue(page("trunkc").contains("\n== " + section + "\n"), section);
    }
  }

  @Test
  void the_page_of_all_names_each_command() throws IOException {
    String page = page("trunkc");
    for (String name : trunkc.getSubcommands().keySet()) {
      assertTrue(page.contains("[*" + name + "*]::"), name);
      assertTrue(page.contains("trunkc-" + name + "(1)"), name);
    }
  }
}
