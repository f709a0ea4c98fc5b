package org.trunklang.format;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Severity;
import org.trunklang.syntax.SyntaxFile;

/**
 * Brings a file into its layout. What is edited is white space between tokens, the letters of
 * patterns, and the margins of comments; nothing else can change, because nothing else is touched.
 */
public final class Formatter {
  private Formatter() {}

  /** Whether a file can be formatted: one with an error in its syntax is left as it is. */
  public static boolean accepts(SyntaxFile file) {
    return file.problems().stream()
        .noneMatch(problem -> problem.explain().severity() == Severity.ERROR);
  }

  /** The text of a file in its layout. */
  public static String format(SyntaxFile file) {
    return Edits.apply(file.source().text(), edits(file));
  }

  /** What to change in a file so that it has its layout, in the order of the text. */
  public static ImmutableList<Edit> edits(SyntaxFile file) {
    return edits(file, 0, file.source().text().length());
  }

  /**
   * The same for a part of a file: for every paragraph that has a character between two offsets or
   * beside them. Paragraphs are what blank lines outside of braces separate; no column goes from
   * one to another, so that a part looks as it does when all is formatted.
   */
  public static ImmutableList<Edit> edits(SyntaxFile file, int start, int end) {
    if (!accepts(file)) {
      return ImmutableList.of();
    }
    var pieces = Pieces.of(file);
    Rows.layOut(pieces);
    Columns.align(pieces);
    var edits = Edits.of(pieces);
    SameTree.check(file, Edits.apply(file.source().text(), edits.all()));
    return edits.between(start, end);
  }
}
