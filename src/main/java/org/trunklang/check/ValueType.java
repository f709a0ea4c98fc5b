package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.syntax.Value;

/**
 * What values a setting takes, and how one is read.
 *
 * @param <T> what a value means
 */
interface ValueType<T> {
  /** In a message, after "takes": {@code `yes` or `no`}. */
  String wanted();

  /** The words that it can be, or begin with; empty where it is never one of a few. */
  ImmutableList<String> words();

  /** The value; empty when it does not fit, which is then reported. */
  Optional<T> read(Value value, SettingReader reader);
}
