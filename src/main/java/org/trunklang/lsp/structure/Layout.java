package org.trunklang.lsp.structure;

import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.trunklang.check.Unit;
import org.trunklang.diagnostics.Edit;
import org.trunklang.format.Formatter;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.SourceFile;

/** Edits that give a text its layout; none while it has a syntax error. */
public final class Layout {
  private Layout() {}

  /** Those of a file. */
  public static List<TextEdit> all(Project project, SourceFile source) {
    return of(project, source, 0, source.text().length());
  }

  /** Those of a part of a file. */
  public static List<TextEdit> of(Project project, SourceFile source, Range range) {
    return of(
        project,
        source,
        Places.offset(source, range.getStart()),
        Places.offset(source, range.getEnd()));
  }

  private static List<TextEdit> of(Project project, SourceFile source, int start, int end) {
    return project
        .units()
        .map(Unit::file)
        .filter(file -> file.source().equals(source) && Formatter.accepts(file))
        .flatMap(file -> Formatter.edits(file, start, end).stream())
        .map(Layout::edit)
        .toList();
  }

  private static TextEdit edit(Edit edit) {
    return new TextEdit(Places.range(edit.span()), edit.replacement());
  }
}
