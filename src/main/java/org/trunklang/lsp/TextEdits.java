package org.trunklang.lsp;

import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.trunklang.source.SourceFile;

/** Changes of a text as the protocol tells them: of a part, or of the whole. */
final class TextEdits {
  private TextEdits() {}

  /** Each change is told in the places of the text that the one before it left. */
  static String apply(String text, List<TextDocumentContentChangeEvent> changes) {
    String result = text;
    for (TextDocumentContentChangeEvent change : changes) {
      Range range = change.getRange();
      result = range == null ? change.getText() : replace(result, range, change.getText());
    }
    return result;
  }

  private static String replace(String text, Range range, String replacement) {
    var places = SourceFile.of("", text);
    int start = Places.offset(places, range.getStart());
    int end = Math.max(start, Places.offset(places, range.getEnd()));
    return text.substring(0, start) + replacement + text.substring(end);
  }
}
