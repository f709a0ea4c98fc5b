package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;

/**
 * A section of a configuration file: {@code [name]} and what is set in it, in order.
 *
 * @param isAddition whether a section of that name is elsewhere, and this adds to it
 */
record Section(Note note, String name, boolean isAddition, ImmutableList<Entry> entries) {

  /**
   * One setting.
   *
   * @param value a text that {@link AsteriskText#isValue} takes
   */
  record Entry(String key, String value, boolean isSecret) {}

  static Draft named(Note note, String name) {
    return new Draft(note, name, false);
  }

  /** More for a section that stands in a file that includes this one. */
  static Draft addition(Note note, String name) {
    return new Draft(note, name, true);
  }

  /** A section to which entries are still added. */
  static final class Draft {
    private final Note note;
    private final String name;
    private final boolean isAddition;
    private final ImmutableList.Builder<Entry> entries = ImmutableList.builder();

    private Draft(Note note, String name, boolean isAddition) {
      this.note = note;
      this.name = name;
      this.isAddition = isAddition;
    }

    Draft set(String key, Object value) {
      entries.add(new Entry(key, value.toString(), false));
      return this;
    }

    Draft setIf(boolean wanted, String key, Object value) {
      return wanted ? set(key, value) : this;
    }

    Draft secret(String key, String value) {
      entries.add(new Entry(key, value, true));
      return this;
    }

    Section build() {
      return new Section(note, name, isAddition, entries.build());
    }
  }
}
