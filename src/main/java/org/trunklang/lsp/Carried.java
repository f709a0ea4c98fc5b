package org.trunklang.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Findings of a text that has changed since, where they stand now. */
final class Carried {
  private Carried() {}

  /** Those in the lines before and behind all that has changed. */
  static List<Diagnostic> over(List<Diagnostic> said, String before, String now) {
    if (said.isEmpty() || before.equals(now)) {
      return said;
    }
    int shortest = Math.min(before.length(), now.length());
    int same = 0;
    while (same < shortest && before.charAt(same) == now.charAt(same)) {
      same++;
    }
    int sameEnd = 0;
    while (sameEnd < shortest - same
        && before.charAt(before.length() - 1 - sameEnd) == now.charAt(now.length() - 1 - sameEnd)) {
      sameEnd++;
    }
    int firstChanged = breaks(before, 0, same);
    int lastChanged = firstChanged + breaks(before, same, before.length() - sameEnd);
    int further = breaks(now, 0, now.length()) - breaks(before, 0, before.length());
    return said.stream()
        .flatMap(each -> moved(each, firstChanged, lastChanged, further).stream())
        .toList();
  }

  private static int breaks(String text, int start, int end) {
    int count = 0;
    for (int at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
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
