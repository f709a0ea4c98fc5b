package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Severity;
import org.trunklang.project.Snapshot;
import org.trunklang.project.SourceLoader;
import org.trunklang.project.Sources;
import org.trunklang.source.Position;
import org.trunklang.source.SourceFile;

/**
 * A program made free of errors, one after the other: mended as the compiler proposes, or the line
 * left out that the error is in.
 *
 * @param fixed how many times a fix was taken
 * @param dropped how many lines were left out
 */
record MendedDraft(String text, Snapshot snapshot, int fixed, int dropped) {
  private static final String FILE = "network.trunk";
  private static final int MAX_CHANGES = 300;
  private static final int PERCENT_FIXED = 70;

  /** Empty where an error is in what the rest stands on, or where there is no end to them. */
  static Optional<MendedDraft> of(String draft, SplittableRandom random) {
    var mended = new MendedDraft(draft, check(draft), 0, 0);
    while (mended.fixed + mended.dropped < MAX_CHANGES) {
      Optional<Diagnostic> error = mended.firstError();
      if (error.isEmpty()) {
        return Optional.of(mended);
      }
      boolean fix = !error.get().fixes().isEmpty() && random.nextInt(100) < PERCENT_FIXED;
      if (!fix && mended.opensABlock(error.get())) {
        return Optional.empty();
      }
      mended = fix ? mended.withFix(error.get()) : mended.withoutLine(error.get());
    }
    return Optional.empty();
  }

  private static Snapshot check(String text) {
    var file = SourceFile.of(FILE, text);
    return Snapshot.of(
        new Sources(ImmutableList.of(FILE), path -> new SourceLoader.Loaded.Found(file)));
  }

  private Optional<Diagnostic> firstError() {
    return snapshot.diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .findFirst();
  }

  private MendedDraft withFix(Diagnostic error) {
    var changed = new StringBuilder(text);
    ImmutableList<Edit> lastFirst =
        error.fixes().getFirst().edits().stream()
            .sorted(Comparator.comparingInt((Edit edit) -> edit.span().start()).reversed())
            .collect(toImmutableList());
    for (Edit edit : lastFirst) {
      changed.replace(edit.span().start(), edit.span().end(), edit.replacement());
    }
    return new MendedDraft(changed.toString(), check(changed.toString()), fixed + 1, dropped);
  }

  /** A node is more than its first line. */
  private boolean opensABlock(Diagnostic error) {
    Position start = error.span().startPosition();
    return error.span().file().line(start.line()).startsWith("node ");
  }

  private MendedDraft withoutLine(Diagnostic error) {
    int start = text.lastIndexOf('\n', error.span().start() - 1) + 1;
    int end = text.indexOf('\n', error.span().start()) + 1;
    String rest = text.substring(0, start) + text.substring(end);
    return new MendedDraft(rest, check(rest), fixed, dropped + 1);
  }
}
