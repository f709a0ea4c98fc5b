package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A {@code ///} comment where nothing can be documented. */
record LostDoc(Span comment) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.LOST_DOC, comment, "this `///` comment documents nothing")
        .help("it stands on lines of its own, before a declaration or an item of a node")
        .fix("make it an ordinary comment", slashes(), "//");
  }

  private Span slashes() {
    return comment.file().span(comment.start(), comment.start() + 3);
  }
}
