package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/**
 * What reading one file has found so far: its problems, and the documentation that has not met a
 * declaration yet. The lexer tells it of every token, and of every comment and stray character
 * between them.
 */
final class ReadingLog {
  /** After so many mistakes the rest is noise. */
  static final int MOST_PROBLEMS = 1000;

  private record Found(int at, Problem problem) {}

  private final SourceFile source;
  private final Optional<Consumer<TokenSpan>> listener;
  private final List<Found> found = new ArrayList<>();
  private final LexicalMistakes mistakes;

  /** The documentation that has met no token yet. */
  private DocLines.Builder pendingDocs = new DocLines.Builder();

  /** The documentation that stands before some token. */
  private final List<DocLines> docs = new ArrayList<>();

  private boolean full = false;

  ReadingLog(SourceFile source) {
    this(source, Optional.empty());
  }

  /** Tells a listener of every token and comment as well. */
  ReadingLog(SourceFile source, Consumer<TokenSpan> listener) {
    this(source, Optional.of(listener));
  }

  private ReadingLog(SourceFile source, Optional<Consumer<TokenSpan>> listener) {
    this.source = source;
    this.listener = listener;
    this.mistakes = new LexicalMistakes(this);
  }

  SourceFile source() {
    return source;
  }

  Span span(int start, int end) {
    return new Span(source, start, end);
  }

  /** Whether a file has so many mistakes that reading on helps nobody. */
  boolean isFull() {
    return full;
  }

  void report(int at, Problem problem) {
    if (full) {
      return;
    }
    // The lexer is a little ahead of the parser, so that places come almost in order.
    int index = found.size();
    while (index > 0 && found.get(index - 1).at() > at) {
      index--;
    }
    found.add(index, new Found(at, problem));
    if (found.size() == MOST_PROBLEMS) {
      full = true;
      found.add(new Found(at, new TooManyMistakes(span(at, at), MOST_PROBLEMS)));
    }
  }

  /** Forgets what was found in a stretch of the text that was read just now: one message does. */
  void silence(int start, int end) {
    if (full) {
      return;
    }
    for (int i = found.size() - 1; i >= 0 && found.get(i).at() >= start; i--) {
      if (found.get(i).at() < end) {
        found.remove(i);
      }
    }
  }

  /** Forgets the stray characters in a stretch of the text that was read just now. */
  void silenceStrays(int start, int end) {
    for (int i = found.size() - 1; !full && i >= 0 && found.get(i).at() >= start; i--) {
      if (found.get(i).at() < end && found.get(i).problem() instanceof StrayCharacter) {
        found.remove(i);
      }
    }
  }

  /**
   * Whether something wrong was found in a stretch of the text that was read just now. A comment
   * that documents nothing is not wrong, and explains nothing that is.
   */
  boolean hasProblemIn(int start, int end) {
    for (int i = found.size() - 1; i >= 0 && found.get(i).at() >= start; i--) {
      if (found.get(i).at() < end && !(found.get(i).problem() instanceof LostDoc)) {
        return true;
      }
    }
    return false;
  }

  /** Everything that was found, in the order of the text. */
  ImmutableList<Problem> problems() {
    for (var lines : docs) {
      if (!lines.isClaimed()) {
        report(lines.start(), new LostDoc(source, lines.bounds()));
      }
    }
    return found.stream().map(Found::problem).collect(ImmutableList.toImmutableList());
  }

  /** Called by the lexer for each token, the end included. */
  void token(Token token, CharStream stream) {
    if (!pendingDocs.isEmpty()) {
      token.docs = pendingDocs.build();
      docs.add(token.docs);
      pendingDocs = new DocLines.Builder();
    }
    mistakes.token(token, stream);
    if (token.kind != TrunkParserConstants.EOF) {
      tell(token.kind, token.start, token.end);
    }
  }

  /** Called by the lexer for what it found between the tokens. */
  void trivia(int kind, CharStream stream) {
    int start = stream.start();
    if (kind == TrunkParserConstants.DOC_COMMENT) {
      if (startsLine(start)) {
        pendingDocs.add(start, stream.end());
      } else {
        report(start, new LostDoc(source, ImmutableIntArray.of(start, stream.end())));
      }
    } else {
      mistakes.trivia(kind, stream);
    }
    if (kind != TrunkParserConstants.OTHER_BLANK) {
      tell(kind, start, stream.end());
    }
  }

  private void tell(int kind, int start, int end) {
    if (listener.isPresent()) {
      listener.get().accept(new TokenSpan(Kinds.seen(kind), span(start, end)));
    }
  }

  /** Whether nothing but blanks stands before an offset on its line. */
  boolean startsLine(int offset) {
    int i = offset;
    while (i > 0 && isBlank(source.text().charAt(i - 1))) {
      i--;
    }
    return i == 0 || isLineBreak(source.text().charAt(i - 1));
  }

  /** How far from the beginning of its line a token is that only blanks stand before. */
  int indent(int offset) {
    int i = offset;
    while (i > 0 && isBlank(source.text().charAt(i - 1))) {
      i--;
    }
    return offset - i;
  }

  boolean sameLine(int first, int second) {
    for (int i = first; i < second; i++) {
      if (isLineBreak(source.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The next blank or brace from an offset on. */
  int wordEnd(int offset) {
    int end = offset;
    while (end < source.text().length()
        && source.text().charAt(end) > ' '
        && "{}\"".indexOf(source.text().charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The end of the line that an offset stands on, without its line break. */
  int lineEnd(int offset) {
    return lineEnd(offset, source.text().length());
  }

  /** The end of the line, or a limit before it. */
  int lineEnd(int offset, int limit) {
    int last = Math.min(limit, source.text().length());
    int end = offset;
    while (end < last && !isLineBreak(source.text().charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether nothing but blanks stands after an offset on its line. */
  boolean endsLine(int offset) {
    int i = offset;
    while (i < source.text().length() && isBlank(source.text().charAt(i))) {
      i++;
    }
    return i == source.text().length() || isLineBreak(source.text().charAt(i));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
