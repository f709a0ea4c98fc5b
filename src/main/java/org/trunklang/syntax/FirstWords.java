package org.trunklang.syntax;

import com.google.common.collect.ImmutableSet;

/**
 * The words that begin declarations, items and settings. Where a line begins with one, it is no
 * name, so that who moves line ends has to know them.
 */
public final class FirstWords {
  private static final ImmutableSet<String> KEYWORDS = keywords();

  private FirstWords() {}

  /** Whether a declaration, an item or a known setting can begin with a word. */
  public static boolean include(String word) {
    return KEYWORDS.contains(word) || Settings.areNamed(word);
  }

  private static ImmutableSet<String> keywords() {
    var words = ImmutableSet.<String>builder();
    for (int kind = TrunkParserConstants.USE; kind <= TrunkParserConstants.INBOUND; kind++) {
      words.add(Kinds.text(kind));
    }
    return words.add(Kinds.text(TrunkParserConstants.ADDRESS)).build();
  }
}
