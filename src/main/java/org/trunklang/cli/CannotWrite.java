package org.trunklang.cli;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;

/** The output could not be written; what was there is there still. */
record CannotWrite(String folder, String why) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.CANNOT_WRITE,
        SourceFile.of(folder, "").span(0, 0),
        "cannot write to `%s`: %s",
        folder,
        why);
  }
}
