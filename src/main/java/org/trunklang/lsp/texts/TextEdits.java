package org.trunklang.lsp.texts;

import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.trunklang.source.SourceFile;

/** Changes of a text as the protocol tells them: of a part, or of the whole. */
final class TextEdits {
  private TextEdits() {}

  /** Each change is told in the places of the text that the one before it left. */
  static SourceFile apply(SourceFile source, List<TextDocumentContentChangeEvent> changes) {
    SourceFile result = source;
    for (TextDocumentContentChangeEvent change : changes) {
      Range range = change.getRange();
      String text = range == null ? change.getText() : replace(result, range, change.getText());
      result = SourceFile.of(source.name(), text);
    }
    return result;
  }

  private static String replace(SourceFile source, Range range, String replacement) {
    int start = Places.offset(source, range.getStart());
    int end = Math.max(start, Places.offset(source, range.getEnd()));
    String text = source.text();
    return new StringBuilder(text.length() + replacement.length())
        .append(text, 0, start)
        .append(replacement)
        .append(text, end, text.length())
        .toString();
  }
}
