package org.trunklang.cli;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;

/** Where a file is to be written stands one that trunkc did not write. */
record ForeignFile(String path) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.FOREIGN_FILE,
            SourceFile.of(path, "").span(0, 0),
            "`%s` was not written by trunkc, so it is not touched, and nothing was written",
            path)
        .help(
            "move it away, choose another folder with `-o`,"
                + " or write fragments beside it with `--layout include`");
  }
}
