package org.trunklang.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;

/** What must never be written is not, whatever made it. */
final class SoundnessTest {
  private static Dialplan dialplan(Context... contexts) {
    return new Dialplan(
        Note.NONE, ImmutableList.of(), ImmutableList.copyOf(contexts), Optional.empty());
  }

  private static Context context(String word, Exten... extens) {
    return Context.of(Note.NONE, ContextName.inner(word), extens);
  }

  private static Exten exten(String name) {
    return Exten.of(ExtenName.word(name), Call.hangup(1));
  }

  private static ConfigFile file(Section... sections) {
    return new ConfigFile(Note.NONE, ImmutableList.copyOf(sections), Optional.empty());
  }

  private static Section section(String name, String type) {
    return Section.named(Note.NONE, name).set("type", type).build();
  }

  @Test
  void r_5_9_contexts_that_differ_in_case_only_are_a_defect() {
    var twice = dialplan(context("local"), context("LOCAL"));
    var told = assertThrows(IllegalStateException.class, () -> Soundness.sound(twice));
    assertTrue(String.valueOf(told.getMessage()).contains("trunk-LOCAL stands twice"));
    var once = dialplan(context("local"), context("other"));
    assertEquals(once, Soundness.sound(once));
  }

  @Test
  void r_5_9_an_extension_stands_once_in_its_context() {
    var twice = dialplan(context("local", exten("201"), exten("201")));
    assertThrows(IllegalStateException.class, () -> Soundness.sound(twice));
  }

  @Test
  void r_5_9_sections_of_one_type_and_one_name_are_a_defect() {
    var twice = file(section("a", "auth"), section("A", "auth"));
    assertThrows(IllegalStateException.class, () -> Soundness.sound(twice));
    var once = file(section("a", "auth"), section("a", "aor"));
    assertEquals(once, Soundness.sound(once));
  }

  @Test
  void r_5_51_a_line_that_asterisk_would_skip_is_not_written() {
    var fits = file(Section.named(Note.NONE, "a").set("key", "é".repeat(4_090)).build());
    assertTrue(ConfWriter.write(fits).contains("éé"));
    var tooLong = file(Section.named(Note.NONE, "a").set("key", "é".repeat(4_096)).build());
    assertThrows(IllegalStateException.class, () -> ConfWriter.write(tooLong));
  }
}
