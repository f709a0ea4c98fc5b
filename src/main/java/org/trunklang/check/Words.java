package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;

/** Puts words together into a sentence. */
final class Words {
  private Words() {}

  /** {@code `udp`, `tcp` or `tls`}. */
  static String either(Collection<String> words) {
    return list(words, " or ");
  }

  /** {@code `tls-certificate` and `tls-key`}. */
  static String all(Collection<String> words) {
    return list(words, " and ");
  }

  private static String list(Collection<String> words, String last) {
    var all = words.stream().map(word -> "`" + word + "`").collect(ImmutableList.toImmutableList());
    return all.size() == 1
        ? all.getFirst()
        : String.join(", ", all.subList(0, all.size() - 1)) + last + all.getLast();
  }

  /** A word behind its article. */
  static String a(String word) {
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
