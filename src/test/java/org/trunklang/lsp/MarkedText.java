package org.trunklang.lsp;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.eclipse.lsp4j.Position;
import org.trunklang.golden.Golden;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.SourceFile;

/** A text in which {@code ^} marks places; the text itself is without them. */
public record MarkedText(String name, String text, ImmutableList<Integer> offsets) {
  private static final char MARK = '^';

  public static MarkedText read(Path file) {
    return of(file.getFileName().toString(), Golden.read(file));
  }

  public static MarkedText of(String name, String marked) {
    var offsets = ImmutableList.<Integer>builder();
    int marks = 0;
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == MARK) {
        offsets.add(i - marks);
        marks++;
      }
    }
    return new MarkedText(name, CharMatcher.is(MARK).removeFrom(marked), offsets.build());
  }

  SourceFile source() {
    return SourceFile.of(name, text);
  }

  public Position position(int offset) {
    return Places.position(source(), offset);
  }

  /** The text as it is while its line is written as far as a place. */
  public String cutAt(int offset) {
    SourceFile source = source();
    int end = source.lineEnd(source.position(offset).line());
    return text.substring(0, offset) + text.substring(end);
  }

  /** The line of a place, with its mark, as a heading. */
  public String heading(int offset) {
    SourceFile source = source();
    int line = source.position(offset).line();
    int column = offset - source.lineStart(line);
    String text = source.line(line);
    return "%s:%d  %s%s%s%n"
        .formatted(
            name, line, text.substring(0, column).stripLeading(), MARK, text.substring(column));
  }
}
