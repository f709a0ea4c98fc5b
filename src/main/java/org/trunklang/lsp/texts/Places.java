package org.trunklang.lsp.texts;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** Places in texts as the protocol counts them: lines from 0, and UTF-16 code units in a line. */
public final class Places {
  private Places() {}

  /** A place as the protocol has it. */
  public static Position position(SourceFile file, int offset) {
    int line = file.position(offset).line();
    return new Position(line - 1, offset - file.lineStart(line));
  }

  /** A span as the protocol has it. */
  public static Range range(Span span) {
    return new Range(position(span.file(), span.start()), position(span.file(), span.end()));
  }

  /** Behind the end of a line its end is meant, and behind the text the end of that. */
  public static int offset(SourceFile file, Position position) {
    int line = position.getLine() + 1;
    if (line > file.lineCount()) {
      return file.text().length();
    }
    int start = file.lineStart(line);
    return start + Math.min(position.getCharacter(), file.lineEnd(line) - start);
  }
}
