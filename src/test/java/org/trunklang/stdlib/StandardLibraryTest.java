package org.trunklang.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import dk.brics.automaton.Automaton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of {@code stdlib/numbers} are what the metadata gives, and hold what they say. With
 * {@code -Dstdlib=write} the files are written again; that run fails, so that somebody reads the
 * difference.
 */
class StandardLibraryTest {
  static ImmutableList<Module> modules() {
    return StandardLibrary.modules();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void r_7_7_the_file_is_what_the_command_makes(Module module) throws IOException {
    String made = ModuleText.of(module, Release.current());
    if ("write".equals(System.getProperty("stdlib"))) {
      Files.createDirectories(ModuleFile.path(module).getParent());
      Files.writeString(ModuleFile.path(module), made);
      fail("written: " + ModuleFile.path(module) + "; read the difference");
    }
    assertEquals(
        made, ModuleFile.text(module), "not up to date; to write it: " + StandardLibrary.COMMAND);
  }

  @Test
  void r_7_9_the_group_numbers_has_these_modules_and_no_other() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("stdlib", "numbers"))) {
      assertEquals(
          modules().stream().map(Module::fileName).sorted().toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  /** What the compiler knows the modules by, for it cannot list what is in its own jar. */
  @Test
  void r_7_1_the_index_names_every_module() throws IOException {
    assertEquals(modulesThatAreThere(), Files.readAllLines(Path.of("stdlib", "modules.txt")));
  }

  private static List<String> modulesThatAreThere() throws IOException {
    var paths = new ArrayList<String>();
    for (String group : List.of("numbers", "trunks")) {
      try (Stream<Path> files = Files.list(Path.of("stdlib", group))) {
        files.forEach(
            file ->
                paths.add(
                    "std/" + group + "/" + file.getFileName().toString().replace(".trunk", "")));
      }
    }
    return paths.stream().sorted().toList();
  }

  /** Both sets are automata, so this compares all numbers, not some. */
  @TestFactory
  Stream<DynamicTest> each_prefix_holds_exactly_what_its_description_says() {
    return modules().stream()
        .flatMap(
            module -> {
              var written = ModuleFile.prefixes(module);
              return module.entries().stream()
                  .map(
                      entry ->
                          DynamicTest.dynamicTest(
                              module.name() + "." + entry.name(),
                              () ->
                                  assertSameNumbers(
                                      entry.numbers(),
                                      written.getOrDefault(entry.name(), List.of()))));
            });
  }

  private static void assertSameNumbers(Numbers description, List<String> patterns) {
    Automaton wanted = SecondReader.read(description);
    Automaton found = SecondReader.read(patterns);
    assertEquals(
        null, found.minus(wanted).getShortestExample(true), "a number that should not be there");
    assertEquals(null, wanted.minus(found).getShortestExample(true), "a number that is missing");
    assertTrue(!wanted.isEmpty(), "a prefix without any number");
  }

  /** Otherwise a rule for one and a rule for the other would be in conflict. */
  @ParameterizedTest
  @MethodSource("modules")
  void patterns_of_a_module_are_disjoint_or_one_within_the_other(Module module) {
    assertNested(allPatterns(module), allPatterns(module));
  }

  /** Otherwise a rule for the narrower name could not win against one for the wider. */
  @ParameterizedTest
  @ValueSource(strings = {"e164", "nanp", "china", "uk", "germany"})
  void a_name_within_a_wider_one_shares_no_pattern_with_it(String name) {
    Module module = StandardLibrary.module(name);
    for (Entry narrow : module.entries()) {
      for (Entry wide : module.entries()) {
        if (narrow.set() != wide.set() && narrow.set().minus(wide.set()).isEmpty()) {
          assertEquals(
              List.of(),
              narrow.patterns().stream().filter(wide.patterns()::contains).toList(),
              narrow.name() + " is within " + wide.name());
        }
      }
    }
  }

  @Test
  void patterns_of_premium_rate_are_narrower_than_those_of_e164_or_disjoint_from_them() {
    List<Pattern> narrow = allPatterns(StandardLibrary.module("premium-rate"));
    List<Pattern> wide = allPatterns(StandardLibrary.module("e164"));
    assertNested(narrow, wide);
    assertEquals(List.of(), narrow.stream().filter(wide::contains).toList());
  }

  private static List<Pattern> allPatterns(Module module) {
    return module.entries().stream()
        .flatMap(entry -> entry.patterns().stream())
        .distinct()
        .toList();
  }

  private static void assertNested(List<Pattern> some, List<Pattern> others) {
    for (Pattern one : some) {
      for (Pattern other : others) {
        assertTrue(
            !one.overlaps(other) || one.isWithin(other) || other.isWithin(one),
            () -> one.text() + " crosses " + other.text());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void no_prefix_holds_a_number_twice(Module module) {
    for (Entry entry : module.entries()) {
      for (int i = 0; i < entry.patterns().size(); i++) {
        Pattern pattern = entry.patterns().get(i);
        assertTrue(
            entry.patterns().subList(0, i).stream().noneMatch(pattern::overlaps),
            () -> pattern.text() + " in " + module.name() + "." + entry.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_example_of_a_prefix_is_one_of_its_numbers(Module module) {
    for (Entry entry : module.entries()) {
      assertTrue(entry.set().contains(entry.example()), () -> entry.name() + " " + entry.example());
    }
  }
}
