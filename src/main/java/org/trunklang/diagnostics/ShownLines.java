package org.trunklang.diagnostics;

import com.google.common.collect.ImmutableList;
import org.trunklang.source.SourceFile;

/**
 * The lines of a source as they may be shown when their white space is what matters: tabs and CR
 * are signs of their own, secrets are starred out, and nothing moves the cursor.
 */
public final class ShownLines {
  private ShownLines() {}

  public static ImmutableList<String> of(SourceFile file) {
    var secrets = Secrets.in(file);
    var lines = ImmutableList.<String>builder();
    int secret = 0;
    int end = 0;
    for (int line = 1; line <= file.lineCount(); line++) {
      var shown = new StringBuilder();
      int offset = Math.max(end, file.lineStart(line));
      int next = line < file.lineCount() ? file.lineStart(line + 1) : file.text().length();
      while (offset < next) {
        while (secret < secrets.length() && secrets.get(secret + 1) <= offset) {
          secret += 2;
        }
        if (secret < secrets.length() && secrets.get(secret) <= offset) {
          shown.append(Secrets.isQuote(file.text().charAt(offset)) ? "\"***\"" : "***");
          offset = secrets.get(secret + 1);
        } else {
          int codePoint = file.text().codePointAt(offset);
          shown.append(sign(codePoint));
          offset += Character.charCount(codePoint);
        }
      }
      end = offset;
      lines.add(shown.toString());
    }
    return lines.build();
  }

  private static String sign(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "";
      case '\t' -> "␉";
      default -> Visible.of(codePoint);
    };
  }
}
