package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunklang.analyze.ClaimProver;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Severity;
import org.trunklang.project.Snapshot;
import org.trunklang.project.SourceLoader.Loaded;
import org.trunklang.project.Sources;
import org.trunklang.simulate.Verdict;
import org.trunklang.source.SourceFile;

/**
 * What the compiler makes of a block of a document. The block is a project of one file, or of
 * several: a line {@code // sites/north.trunk} begins the file of that name.
 */
record DocumentProgram(Snapshot snapshot) {
  private static final Pattern FILE = Pattern.compile("(?m)^// (\\S+\\.trunk)$");

  static DocumentProgram of(CodeBlock block) {
    var files = files(block);
    var sources =
        new Sources(
            ImmutableList.of(files.keySet().iterator().next()),
            path -> {
              var file = files.get(path);
              return file == null ? new Loaded.Missing() : new Loaded.Found(file);
            });
    return new DocumentProgram(Snapshot.of(sources).withNotes());
  }

  /** The files by their names; the project begins with the first. */
  private static ImmutableMap<String, SourceFile> files(CodeBlock block) {
    var begins = FILE.matcher(block.text()).results().toList();
    if (begins.isEmpty()) {
      return ImmutableMap.of(block.place(), SourceFile.of(block.place(), block.text()));
    }
    var files = ImmutableMap.<String, SourceFile>builder();
    for (int i = 0; i < begins.size(); i++) {
      int end = i + 1 < begins.size() ? begins.get(i + 1).start() : block.text().length();
      String name = begins.get(i).group(1);
      files.put(name, SourceFile.of(name, block.text().substring(begins.get(i).start(), end)));
    }
    return files.buildOrThrow();
  }

  /** The codes of all findings, those about claims included. */
  ImmutableSet<String> codes() {
    return Stream.concat(
            snapshot.diagnostics().stream().map(Diagnostic::code),
            verdicts().flatMap(verdict -> code(verdict).stream()))
        .map(Code::id)
        .collect(toImmutableSet());
  }

  private Stream<Verdict> verdicts() {
    var prover = new ClaimProver(snapshot.routing());
    return snapshot.network().expectations().stream().map(prover::decide);
  }

  private static Optional<Code> code(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Holds _, Verdict.Proven _ -> Optional.empty();
      case Verdict.Broken _ -> Optional.of(Code.EXPECTATION_BROKEN);
      case Verdict.NotProven _ -> Optional.of(Code.NOT_PROVEN);
    };
  }

  /** The errors, a line each: code and message. */
  ImmutableList<String> errors() {
    return snapshot.diagnostics().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(DocumentProgram::line)
        .collect(toImmutableList());
  }

  /** The claims that a call breaks, and those that a call leaves open. */
  ImmutableList<String> claimsThatDoNotHold() {
    var prover = new ClaimProver(snapshot.routing());
    return snapshot.network().expectations().stream()
        .filter(claim -> !prover.decide(claim).holds())
        .map(claim -> claim.origin().span().text())
        .collect(toImmutableList());
  }

  private static String line(Diagnostic finding) {
    return finding.code() + " " + finding.message();
  }
}
