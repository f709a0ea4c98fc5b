package org.trunklang.format;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.trunklang.diagnostics.Edit;
import org.trunklang.source.SourceFile;

/** The difference between a source and its layout. */
final class Edits {
  private record InParagraph(int paragraph, Edit edit) {}

  private record Paragraph(int start, int end) {}

  private final Pieces pieces;
  private final SourceFile source;
  private final String lineEnd;
  private final ImmutableList.Builder<InParagraph> edits = ImmutableList.builder();
  private final ImmutableList.Builder<Paragraph> paragraphs = ImmutableList.builder();

  private Edits(Pieces pieces) {
    this.pieces = pieces;
    this.source = pieces.source();
    this.lineEnd = lineEnd(source.text());
    find();
  }

  static Edits of(Pieces pieces) {
    return new Edits(pieces);
  }

  ImmutableList<Edit> all() {
    return edits.build().stream().map(InParagraph::edit).collect(ImmutableList.toImmutableList());
  }

  /** The edits of the paragraphs that reach between two offsets. */
  ImmutableList<Edit> between(int start, int end) {
    var all = paragraphs.build();
    return edits.build().stream()
        .filter(
            found -> {
              var paragraph = all.get(found.paragraph());
              return paragraph.start() <= end && start <= paragraph.end();
            })
        .map(InParagraph::edit)
        .collect(ImmutableList.toImmutableList());
  }

  static String apply(String text, List<Edit> edits) {
    var result = new StringBuilder(text.length());
    int done = 0;
    for (Edit edit : edits) {
      result.append(text, done, edit.span().start()).append(edit.replacement());
      done = edit.span().end();
    }
    return result.append(text, done, text.length()).toString();
  }

  private void find() {
    int paragraph = 0;
    int paragraphStart = 0;
    int end = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      var span = piece.token.span();
      if (piece.breaks > 1 && piece.blanks == 0) {
        paragraphs.add(new Paragraph(paragraphStart, lineEnd(end)));
        paragraph++;
        paragraphStart = Math.max(end, source.lineStart(span.startPosition().line()));
      }
      edit(paragraph, end, span.start(), lineEnd.repeat(piece.breaks) + " ".repeat(piece.blanks));
      edit(paragraph, span.start(), span.end(), text(piece));
      end = span.end();
    }
    int length = source.text().length();
    paragraphs.add(new Paragraph(paragraphStart, length));
    edit(paragraph, end, length, pieces.size() == 0 ? "" : lineEnd);
  }

  /** Blanks at either end of a line belong to it. */
  private int lineEnd(int offset) {
    return source.lineEnd(source.position(offset).line());
  }

  private void edit(int paragraph, int start, int end, String replacement) {
    if (!source
        .text()
        .regionMatches(start, replacement, 0, Math.max(replacement.length(), end - start))) {
      edits.add(new InParagraph(paragraph, new Edit(source.span(start, end), replacement)));
    }
  }

  private String text(Piece piece) {
    return piece.isComment() ? CommentText.moved(piece.text, shift(piece), lineEnd) : piece.text;
  }

  /**
   * How far a comment in a line of its own moves; one behind a token takes its lines along as they
   * are.
   */
  private int shift(Piece piece) {
    int start = piece.token.span().start();
    int before = start;
    while (before > 0 && source.text().charAt(before - 1) == ' ') {
      before--;
    }
    boolean alone = before == 0 || "\r\n".indexOf(source.text().charAt(before - 1)) >= 0;
    return alone && (piece.beginsRow || piece.breaks > 0) ? piece.blanks - (start - before) : 0;
  }

  /** A file whose first line ends with CR LF keeps these; else a line ends with LF. */
  private static String lineEnd(String text) {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
