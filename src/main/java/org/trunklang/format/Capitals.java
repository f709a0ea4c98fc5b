package org.trunklang.format;

import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;

/** The letters of patterns, which are written in capitals. */
final class Capitals {
  /** Where a text of digits and letters is a pattern, by the first word of its item. */
  private static final ImmutableSet<String> ITEMS =
      ImmutableSet.of(
          "prefix", "expect", "forbid", "extensions", "emergency", "route", "inbound", "accepts");

  /** What is no pattern has another mistake, and stays as it is. */
  private static final Pattern PATTERN =
      Pattern.compile("(?:[0-9*#+_.!|XxZzNn-]|\\[[0-9*#+-]*\\])+");

  private Capitals() {}

  static boolean areDueIn(String item) {
    return ITEMS.contains(item);
  }

  static String of(String text) {
    return PATTERN.matcher(text).matches()
        ? text.replace('x', 'X').replace('z', 'Z').replace('n', 'N')
        : text;
  }
}
