package org.trunklang.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.SyntaxFile;
import org.trunklang.syntax.TokenSpan;

/** All tokens and comments of a file, and which braces belong together. */
final class Pieces {
  private static final int TAB = 100;

  private final SourceFile source;
  private final ImmutableList<Piece> pieces;
  private final int[] partners;

  private Pieces(SourceFile source, ImmutableList<Piece> pieces) {
    this.source = source;
    this.pieces = pieces;
    this.partners = partners(pieces);
  }

  static Pieces of(SyntaxFile file) {
    var source = file.source();
    var starts = Outline.startsOf(file.declarations());
    var pieces = ImmutableList.<Piece>builder();
    // The words that the items around a token begin with, the innermost first.
    Deque<String> items = new ArrayDeque<>();
    items.push("");
    int before = 0;
    for (TokenSpan token : Lexer.tokens(source)) {
      int start = token.span().start();
      boolean beginsItem = starts.contains(start);
      String text = token.span().text();
      if (beginsItem) {
        items.pop();
        items.push(text);
      } else if (text.equals("{")) {
        items.push("");
      } else if (text.equals("}") && items.size() > 1) {
        items.pop();
      }
      if (token.kind() == TokenSpan.Kind.NUMBER && Capitals.areDueIn(items.getFirst())) {
        text = Capitals.of(text);
      }
      pieces.add(
          new Piece(
              token,
              text,
              beginsItem,
              breaks(source.text(), before, start),
              blanks(source.text(), before, start)));
      before = token.span().end();
    }
    return new Pieces(source, pieces.build());
  }

  SourceFile source() {
    return source;
  }

  int size() {
    return pieces.size();
  }

  Piece get(int index) {
    return pieces.get(index);
  }

  /** The other brace of a brace; -1 for what is no brace. */
  int partner(int index) {
    return partners[index];
  }

  /** The first piece from an index on that is no comment; the end where there is none. */
  int nextToken(int index) {
    int next = index;
    while (next < size() && get(next).isComment()) {
      next++;
    }
    return next;
  }

  /** The last piece before an index that is no comment; -1 where there is none. */
  int tokenBefore(int index) {
    int before = index - 1;
    while (before >= 0 && get(before).isComment()) {
      before--;
    }
    return before;
  }

  /** Whether the source goes on in a new line at an index, or ends there. */
  boolean breaksInSource(int index) {
    return index == size() || get(index).breaksInSource > 0;
  }

  private static int[] partners(ImmutableList<Piece> pieces) {
    int[] partners = new int[pieces.size()];
    Arrays.fill(partners, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).isSign("{")) {
        open.push(i);
      } else if (pieces.get(i).isSign("}") && !open.isEmpty()) {
        int other = open.pop();
        partners[i] = other;
        partners[other] = i;
      }
    }
    return partners;
  }

  /** a line ends at LF, CR LF or CR. */
  private static int breaks(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        breaks++;
      }
    }
    return breaks;
  }

  private static int blanks(String text, int from, int to) {
    int blanks = 0;
    for (int i = from; i < to; i++) {
      blanks += text.charAt(i) == '\t' ? TAB : 1;
    }
    return blanks;
  }
}
