package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.trunklang.syntax.Setting;

/** The settings of one block, read; or of several, one over the other. */
final class Settings {
  static final Settings NONE = new Settings(ImmutableListMultimap.of());

  /**
   * A setting as given.
   *
   * @param value empty where it did not fit and was reported: then the default holds, but the
   *     setting is not missing
   */
  record Given<T>(Optional<T> value, Setting written) {}

  private final ImmutableListMultimap<SettingKey<?>, Given<?>> given;

  private Settings(ImmutableListMultimap<SettingKey<?>, Given<?>> given) {
    this.given = given;
  }

  static final class Builder {
    private final ImmutableListMultimap.Builder<SettingKey<?>, Given<?>> given =
        ImmutableListMultimap.builder();

    <T> void add(SettingKey<T> key, Optional<T> value, Setting written) {
      given.put(key, new Given<>(value, written));
    }

    Settings build() {
      return new Settings(given.build());
    }
  }

  boolean has(SettingKey<?> key) {
    return given.containsKey(key);
  }

  ImmutableSet<SettingKey<?>> keys() {
    return given.keySet();
  }

  <T> Optional<T> get(SettingKey<T> key) {
    return given(key).flatMap(Given::value);
  }

  <T> Optional<Given<T>> given(SettingKey<T> key) {
    return all(key).stream().findFirst();
  }

  /** Every time a setting is given: more than once only where it is repeatable. */
  @SuppressWarnings("unchecked") // Builder.add puts values of the key's own type only
  <T> ImmutableList<Given<T>> all(SettingKey<T> key) {
    return (ImmutableList<Given<T>>) (ImmutableList<?>) given.get(key);
  }

  /** These settings, and where they do not say, the lower ones. */
  Settings over(Settings lower) {
    if (lower.given.isEmpty()) {
      return this;
    }
    if (given.isEmpty()) {
      return lower;
    }
    var both = ImmutableListMultimap.<SettingKey<?>, Given<?>>builder().putAll(given);
    for (SettingKey<?> key : lower.keys()) {
      if (!has(key) || key.repeatable()) {
        both.putAll(key, lower.given.get(key));
      }
    }
    return new Settings(both.build());
  }
}
