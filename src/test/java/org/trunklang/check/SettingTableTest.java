package org.trunklang.check;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.model.Protocol;
import org.trunklang.model.Trunk.Shape;

/** The compiler's settings are those of the tables in chapter 3, in their order. */
final class SettingTableTest {
  private static final Path CHAPTER = Path.of("lang-spec/3-static-semantics.md");

  @Test
  void r_3_17_a_node_has_the_settings_of_the_table() throws IOException {
    var places = ImmutableSet.of(Place.NODE, Place.ASTERISK);
    assertEquals(sorted(table("R-3.17", 0, 2)), sorted(keys(places, SettingTableTest::inBrief)));
  }

  @Test
  void r_3_31_a_trunk_has_the_settings_of_the_table() throws IOException {
    assertEquals(
        table("R-3.31", 0, 2, 3, 4), keys(ImmutableSet.of(Place.TRUNK), SettingTableTest::inFull));
  }

  @Test
  void r_3_60_a_rule_has_the_settings_of_the_table() throws IOException {
    assertEquals(
        table("R-3.60", 0, 2), keys(ImmutableSet.of(Place.RULE), SettingTableTest::inBrief));
  }

  /** Some columns of the table that follows a rule, a line for each row, without backquotes. */
  private static String table(String rule, int... columns) throws IOException {
    String chapter = Files.readString(CHAPTER);
    return chapter
        .substring(chapter.indexOf("**" + rule + "**"))
        .lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(row -> Splitter.on(" | ").splitToList(row.substring(2, row.length() - 2)))
        .map(cells -> Arrays.stream(columns).mapToObj(cells::get).collect(joining(" | ")))
        .map(row -> row.replace("`", ""))
        .collect(joining("\n"));
  }

  private static String keys(ImmutableSet<Place> places, Function<SettingKey<?>, String> row) {
    return SettingTable.ALL.stream()
        .filter(key -> places.contains(key.place()))
        .map(row)
        .map(text -> text.replace("`", ""))
        .collect(joining("\n"));
  }

  /** The compiler keeps the settings in braces after the others. */
  private static String sorted(String lines) {
    return lines.lines().sorted().collect(joining("\n"));
  }

  private static String inBrief(SettingKey<?> key) {
    String place = key.place() == Place.ASTERISK ? ", in the block of asterisk" : "";
    return key.word() + place + " | " + key.otherwise();
  }

  private static String inFull(SettingKey<?> key) {
    return inBrief(key) + " | " + protocols(key) + " | " + shapes(key);
  }

  private static String protocols(SettingKey<?> key) {
    return key.protocols().size() == Protocol.values().length
        ? "all"
        : key.protocols().stream().map(Protocol::toString).collect(joining(", "));
  }

  private static String shapes(SettingKey<?> key) {
    return key.shapes().size() == Shape.values().length
        ? "all"
        : key.shapes().stream()
            .map(shape -> written(shape) + (key.neededBy().contains(shape) ? " (needed)" : ""))
            .collect(joining(", "));
  }

  private static String written(Shape shape) {
    return switch (shape) {
      case REGISTERED -> "A -> B";
      case PEERS -> "A <-> B";
      case MESH_PAIR -> "mesh";
      case OUTBOUND -> "A -> outside";
      case CUSTOMER -> "outside -> B";
    };
  }
}
