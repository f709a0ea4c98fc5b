package org.trunklang.lsp.caret;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import org.trunklang.syntax.TokenSpan;

/**
 * What stands beside a place, where to name it once more would mean nothing: the rest of a list,
 * its exceptions, the other end of a trunk, or who calls while something is down.
 */
final class Listed {
  private static final ImmutableSet<String> IN_LISTS = ImmutableSet.of(",", "except");
  private static final ImmutableSet<String> BETWEEN_NODES = ImmutableSet.of(",", "->", "<->");
  private static final ImmutableSet<String> AROUND_CALLERS = ImmutableSet.of("when", "at");

  private final ImmutableSet<String> separators;
  private final ImmutableSet.Builder<String> words = ImmutableSet.builder();

  private Listed(ImmutableSet<String> separators) {
    this.separators = separators;
  }

  /**
   * Comments are not among the tokens.
   *
   * @param before the tokens before the place, the nearest one last
   * @param behind those behind it
   */
  static ImmutableSet<String> beside(
      ImmutableList<TokenSpan> before,
      ImmutableList<TokenSpan> behind,
      ImmutableSet<Wanted> wanted) {
    var listed = new Listed(separators(wanted));
    var back = Iterators.peekingIterator(before.reverse().iterator());
    String head = head(back);
    listed.collect(back, head, true);
    listed.collect(Iterators.peekingIterator(behind.iterator()), head, false);
    return listed.words.build();
  }

  private static ImmutableSet<String> separators(ImmutableSet<Wanted> wanted) {
    return wanted.contains(Wanted.Token.NODE)
        ? BETWEEN_NODES
        : wanted.contains(Wanted.Token.WHAT_FAILS) ? AROUND_CALLERS : IN_LISTS;
  }

  /**
   * Behind another head a set has other numbers; exceptions do not see heads.
   *
   * @param way the tokens from the place on
   * @param head that of the place
   */
  private void collect(PeekingIterator<TokenSpan> way, String head, boolean back) {
    boolean isException = false;
    while (way.hasNext() && separators.contains(way.peek().span().text())) {
      isException |= way.next().span().text().equals("except");
      String first = back ? "" : head(way);
      String word = way.hasNext() ? way.next().span().text() : "";
      String ofWord = back ? head(way) : first;
      if (isException || ofWord.equals(head)) {
        words.add(word);
      }
    }
  }

  /** Takes the head that is next; empty where none is. */
  private static String head(PeekingIterator<TokenSpan> way) {
    return way.hasNext() && Fitting.fits(Seen.of(way.peek()), Wanted.Token.HEAD)
        ? way.next().span().text()
        : "";
  }
}
