package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;

/** What could stand at a place, in words. */
final class Expected {
  /** At top level. */
  static final String DECLARATION = "a declaration";

  /** In the block of a node. */
  static final String NODE_ITEM = "an item of a node, or `}`";

  static final String SET = "a pattern or the name of a prefix";

  static final String PROTOCOL = "a protocol: `sip`, `iax2` or `dahdi`";

  private Expected() {}

  /** The kinds of tokens that could stand there, as a person would say it. */
  static String inWords(ImmutableSet<Integer> kinds, Token last) {
    if (kinds.contains(TRUNK) && !kinds.contains(WORD)) {
      return DECLARATION;
    }
    if (kinds.contains(ROUTE) && !kinds.contains(USE)) {
      return NODE_ITEM;
    }
    if (kinds.contains(ALLOW) && !kinds.contains(USE)) {
      return "a setting, or `}`";
    }
    if (kinds.contains(LOCAL)) {
      return "a destination";
    }
    if (kinds.contains(PHONES)) {
      return "a caller: `phones`, `any` or a trunk";
    }
    if (kinds.contains(LBRACKET) || kinds.contains(BRACKET_ADDRESS)) {
      return "a value";
    }
    if (kinds.contains(RINGS) && !kinds.contains(WORD)) {
      return "what becomes of the call: `rings`, `reaches`, `is rejected` or `loops`";
    }
    if (kinds.contains(PATH)) {
      return "a module such as `std/numbers/uk`, or a file in quotes";
    }
    if (kinds.contains(WORD)) {
      return name(kinds, last);
    }
    return listed(kinds);
  }

  /** Where a name is wanted, what stands before it says what it names. */
  private static String name(ImmutableSet<Integer> kinds, Token last) {
    if (kinds.contains(HEAD) || kinds.contains(PATTERN)) {
      return SET;
    }
    if (kinds.contains(OUTSIDE)) {
      return last.is(REACHES) ? "a trunk, `outside` or `native`" : "a node or `outside`";
    }
    return switch (last.kind) {
      case COLON -> kinds.contains(NODE) ? PROTOCOL + ", or `node`" : PROTOCOL;
      case ALLOW -> "the code of a warning";
      case WITH -> "the name of a profile";
      case AT -> "the name of a node";
      case INBOUND -> "the name of a trunk";
      default -> "a name";
    };
  }

  /** Signs and words; commas go without saying. */
  private static String listed(ImmutableSet<Integer> kinds) {
    var words = new ArrayList<String>();
    for (int kind : kinds.stream().sorted().toList()) {
      if (kind != COMMA || kinds.size() == 1) {
        words.add(inWords(kind));
      }
    }
    if (words.isEmpty()) {
      return "something else";
    }
    String last = words.removeLast();
    return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
  }

  private static String inWords(int kind) {
    return switch (kind) {
      case EOF -> "the end of the file";
      case STRING -> "a text in quotes";
      case PATTERN, HEAD -> "a number";
      default -> "`" + Kinds.text(kind) + "`";
    };
  }
}
