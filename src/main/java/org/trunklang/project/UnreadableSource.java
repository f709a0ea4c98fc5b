package org.trunklang.project;

import java.nio.charset.StandardCharsets;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** A file that is there, but is no source text. */
public record UnreadableSource(Code code, Span span, String message) implements Problem {
  /** The most bytes a source file may have: 64 MiB. */
  public static final long MAX_BYTES = 64L << 20;

  public static UnreadableSource folder(String path) {
    return at(path, "`" + path + "` is a folder, not a file");
  }

  public static UnreadableSource file(String path) {
    return at(path, "`" + path + "` is a file, not a folder");
  }

  public static UnreadableSource missing(String path) {
    return at(path, "there is no `" + path + "`");
  }

  public static UnreadableSource denied(String path) {
    return at(path, "`" + path + "` may not be read by this user");
  }

  public static UnreadableSource failed(String path, String why) {
    return at(path, "`" + path + "` cannot be read: " + why);
  }

  public static UnreadableSource tooLarge(String path, long bytes) {
    String size = "more than " + (MAX_BYTES >> 20) + " MiB (" + bytes + " bytes)";
    return new UnreadableSource(
        Code.TOO_LARGE, nowhere(path), "`" + path + "` has " + size + ", too much for a source");
  }

  /** The first byte that is no UTF-8 is pointed at. */
  public static UnreadableSource notUtf8(String path, byte[] bytes) {
    // Malformed input decodes to U+FFFD; the text up to the first of these is intact.
    String text = new String(bytes, StandardCharsets.UTF_8);
    int at = Math.max(0, text.indexOf('\uFFFD'));
    return new UnreadableSource(
        Code.NOT_TEXT,
        SourceFile.of(path, text).span(at, Math.min(at + 1, text.length())),
        "`" + path + "` is not UTF-8 text");
  }

  public static UnreadableSource nul(SourceFile file, int at) {
    return new UnreadableSource(
        Code.NOT_TEXT,
        file.span(at, at + 1),
        "`" + file.name() + "` holds a NUL, so it is not text");
  }

  private static UnreadableSource at(String path, String message) {
    return new UnreadableSource(Code.UNREADABLE, nowhere(path), message);
  }

  private static Span nowhere(String path) {
    return SourceFile.of(path, "").span(0, 0);
  }

  @Override
  public Diagnostic explain() {
    return Diagnostic.of(code, span, "%s", message);
  }
}
