package org.trunklang.project;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;

/** A folder without a single {@code .trunk} file. */
public record NoSources(String folder) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.NO_SOURCES,
            SourceFile.of(folder, "").span(0, 0),
            "the folder `%s` has no `.trunk` file",
            folder)
        .help("`trunkc init` makes a small working project to start from");
  }
}
