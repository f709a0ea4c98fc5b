package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.trunklang.diagnostics.Similar;

/** Slips in the words of the language: each is reported, and read as the word that was meant. */
final class Misspellings {
  private static final ImmutableIntArray DECLARATIONS =
      ImmutableIntArray.of(USE, PREFIX, PROFILE, NODE, TRUNK, MESH, EXPECT, FORBID, ALLOW);

  private static final ImmutableIntArray NODE_ITEMS =
      ImmutableIntArray.of(EXTENSIONS, EXTENSION, EMERGENCY, ROUTE, INBOUND, ALLOW);

  private Misspellings() {}

  static void mendDeclaration(TokenReader tokens) {
    mend(tokens, DECLARATIONS);
  }

  static void mendNodeItem(TokenReader tokens) {
    mend(tokens, NODE_ITEMS);
  }

  /** In a trunk only {@code address} is a word of the grammar: it takes a node and an address. */
  static void mendTrunkItem(TokenReader tokens) {
    Token node = tokens.getToken(2);
    Token address = tokens.getToken(3);
    boolean two =
        Kinds.isName(node.kind) && (Kinds.isPattern(address.kind) || address.is(BRACKET_ADDRESS));
    if (two && tokens.log().sameLine(node.end, address.start)) {
      mend(tokens, ImmutableIntArray.of(ADDRESS));
    }
  }

  /** On the line of what stands before, one of these words may follow. */
  static void mendInLine(TokenReader tokens, int... kinds) {
    if (tokens.peek().is(WORD) && tokens.goesOnInLine()) {
      mend(tokens, ImmutableIntArray.copyOf(kinds));
    }
  }

  private static void mend(TokenReader tokens, ImmutableIntArray kinds) {
    Token word = tokens.peek();
    if (!word.is(WORD) || word.end - word.start > 16) {
      return;
    }
    String written = tokens.text(word);
    if (Settings.areNamed(written)) {
      return;
    }
    meant(written, kinds)
        .ifPresent(
            kind -> {
              tokens.log().report(word.start, new Misspelled(tokens.span(word), Kinds.text(kind)));
              tokens.turnInto(kind);
            });
  }

  private static Optional<Integer> meant(String written, ImmutableIntArray kinds) {
    var words = kinds.stream().mapToObj(Kinds::text).toList();
    return Similar.to(written, words).map(word -> kinds.get(words.indexOf(word)));
  }
}
