package org.trunklang.lsp.findings;

import com.google.common.base.Strings;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.trunklang.source.SourceFile;

/** Findings of a text that has changed since, where they stand now. */
final class Carried {
  private Carried() {}

  /** Those in the lines before and behind all that has changed. */
  static List<Diagnostic> over(List<Diagnostic> said, SourceFile before, SourceFile now) {
    if (said.isEmpty() || before.text().equals(now.text())) {
      return said;
    }
    int start = Strings.commonPrefix(before.text(), now.text()).length();
    String restBefore = before.text().substring(start);
    String restNow = now.text().substring(start);
    int same = Strings.commonSuffix(restBefore, restNow).length();
    int endBefore = before.text().length() - same;
    int endNow = now.text().length() - same;
    int firstChanged =
        line(before, start) + (endsLine(before, start) && endsLine(now, start) ? 1 : 0);
    int lastChanged =
        line(before, endBefore)
            - (startsLine(before, endBefore) && startsLine(now, endNow) ? 1 : 0);
    int further = now.lineCount() - before.lineCount();
    return said.stream()
        .flatMap(each -> moved(each, firstChanged, lastChanged, further).stream())
        .toList();
  }

  /** From 0. */
  private static int line(SourceFile file, int offset) {
    return file.position(offset).line() - 1;
  }

  private static boolean startsLine(SourceFile file, int offset) {
    return file.lineStart(line(file, offset) + 1) == offset;
  }

  private static boolean endsLine(SourceFile file, int offset) {
    return file.lineEnd(line(file, offset) + 1) == offset;
  }

  private static Optional<Diagnostic> moved(
      Diagnostic each, int firstChanged, int lastChanged, int further) {
    Range range = each.getRange();
    if (range.getEnd().getLine() < firstChanged) {
      return Optional.of(each);
    }
    return range.getStart().getLine() > lastChanged
        ? Optional.of(
            at(each, new Range(down(range.getStart(), further), down(range.getEnd(), further))))
        : Optional.empty();
  }

  private static Position down(Position position, int lines) {
    return new Position(position.getLine() + lines, position.getCharacter());
  }

  private static Diagnostic at(Diagnostic each, Range range) {
    var moved =
        new Diagnostic(range, each.getMessage().getLeft(), each.getSeverity(), each.getSource());
    moved.setCode(each.getCode());
    moved.setRelatedInformation(each.getRelatedInformation());
    return moved;
  }
}
