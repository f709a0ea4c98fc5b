package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;

/** What could stand at a place, in words. */
final class Expected {
  private Expected() {}

  /** The kinds of tokens that could stand there, as a person would say it. */
  static String inWords(ImmutableSet<Integer> kinds) {
    var words = new ArrayList<String>();
    boolean name = kinds.contains(WORD);
    for (int kind : kinds.stream().sorted().toList()) {
      if (name && kind >= USE && kind <= UNALLOCATED) {
        continue;
      }
      String word = inWords(kind);
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    return switch (words.size()) {
      case 0 -> "something else";
      case 1 -> words.getFirst();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    };
  }

  private static String inWords(int kind) {
    return switch (kind) {
      case EOF -> "the end of the file";
      case WORD, HOST -> "a name";
      case PATH -> "the path of a module";
      case STRING -> "a text in quotes";
      case PATTERN, HEAD -> "a number or pattern";
      case BRACKET_ADDRESS -> "an address";
      default -> "`" + tokenImage[kind].substring(1, tokenImage[kind].length() - 1) + "`";
    };
  }
}
