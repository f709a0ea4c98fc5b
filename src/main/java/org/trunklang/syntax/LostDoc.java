package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;

/**
 * A {@code ///} comment where nothing can be documented.
 *
 * @param bounds start and end of each of its lines, one after the other
 */
record LostDoc(SourceFile file, ImmutableIntArray bounds) implements Problem {
  /** Nobody reads a fix of more lines. */
  private static final int MOST_LINES = 100;

  @Override
  public Diagnostic explain() {
    var comment = file.span(bounds.get(0), bounds.get(bounds.length() - 1));
    var diagnostic =
        Diagnostic.of(Code.LOST_DOC, comment, "this `///` comment documents nothing")
            .help("it stands on lines of its own, before a declaration or an item of a node");
    return bounds.length() > 2 * MOST_LINES ? diagnostic : diagnostic.fix(ordinary());
  }

  private Fix ordinary() {
    var edits = ImmutableList.<Edit>builder();
    for (int i = 0; i < bounds.length(); i += 2) {
      edits.add(new Edit(file.span(bounds.get(i), bounds.get(i) + 3), "//"));
    }
    return new Fix("make it an ordinary comment with `//`", edits.build());
  }
}
