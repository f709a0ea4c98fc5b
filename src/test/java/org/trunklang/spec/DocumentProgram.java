package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Severity;
import org.trunklang.project.Snapshot;
import org.trunklang.project.SourceLoader.Loaded;
import org.trunklang.project.Sources;
import org.trunklang.source.SourceFile;

/** What the compiler makes of a block of a document. The block is a project of one file. */
record DocumentProgram(Snapshot snapshot) {
  static DocumentProgram of(CodeBlock block) {
    var file = SourceFile.of(block.place(), block.text());
    var sources =
        new Sources(
            ImmutableList.of(block.place()),
            path -> path.equals(block.place()) ? new Loaded.Found(file) : new Loaded.Missing());
    return new DocumentProgram(Snapshot.of(sources));
  }

  ImmutableSet<String> codes() {
    return snapshot.diagnostics().stream()
        .map(finding -> finding.code().id())
        .collect(toImmutableSet());
  }

  /** The errors, a line each: code and message. */
  ImmutableList<String> errors() {
    return snapshot.diagnostics().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(DocumentProgram::line)
        .collect(toImmutableList());
  }

  private static String line(Diagnostic finding) {
    return finding.code() + " " + finding.message();
  }
}
