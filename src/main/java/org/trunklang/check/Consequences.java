package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;

/**
 * Findings that say that something is missing, where it may stand in what could not be read. They
 * follow from a mistake that is reported already, and go.
 */
final class Consequences {
  /** What may follow from a mistake of syntax in the same declaration. */
  private static final EnumSet<Code> OF_SYNTAX =
      EnumSet.of(Code.LISTED_TWICE, Code.NO_SUCH_EXTENSION);

  /** What may follow from any mistake that hides something in the same declaration. */
  private static final EnumSet<Code> OF_A_DECLARATION =
      EnumSet.of(
          Code.MISSING_SETTING,
          Code.IMPOSSIBLE_SHAPE,
          Code.MISSING_ADDRESS,
          Code.KNOWN_BY_ADDRESS_ONLY,
          Code.NOTHING_IDENTIFIES,
          Code.SRTP_WITHOUT_TLS);

  /** What may follow from a mistake anywhere. */
  private static final EnumSet<Code> OF_THE_NETWORK =
      EnumSet.of(Code.NO_EMERGENCY, Code.NO_ENTRY_FROM_OUTSIDE);

  /** What may hide the thing that is said to be missing, beside all mistakes of syntax. */
  private static final EnumSet<Code> HIDING =
      EnumSet.of(
          Code.UNKNOWN_NAME,
          Code.UNKNOWN_SETTING,
          Code.SETTING_ELSEWHERE,
          Code.WRONG_VALUE,
          Code.WRONG_KIND);

  /** The beginnings of the declarations of each file that could be read. */
  private final Map<SourceFile, NavigableSet<Integer>> beginnings = new HashMap<>();

  private final Set<Region> unreadable = new HashSet<>();
  private final Set<Region> wrong = new HashSet<>();

  /** A declaration with what stands between it and the next one. */
  private record Region(SourceFile file, int start) {}

  private Consequences(ImmutableList<Unit> units) {
    for (Unit unit : units) {
      var starts = new TreeSet<Integer>();
      for (Decl declaration : unit.file().declarations()) {
        if (!(declaration instanceof Decl.Broken)) {
          starts.add(declaration.span().start());
        }
      }
      beginnings.put(unit.file().source(), starts);
    }
  }

  /** The findings without those that follow from mistakes, of syntax or among themselves. */
  static ImmutableList<Problem> leaveOut(
      ImmutableList<Unit> units, ImmutableList<Problem> findings) {
    if (findings.isEmpty()) {
      return findings;
    }
    var consequences = new Consequences(units);
    for (Unit unit : units) {
      for (Problem problem : unit.file().problems()) {
        var mistake = problem.explain();
        if (mistake.severity() == Severity.ERROR) {
          consequences.unreadable.add(consequences.region(mistake.span()));
        }
      }
    }
    var explained = Maps.toMap(findings, Problem::explain);
    for (Diagnostic finding : explained.values()) {
      if (HIDING.contains(finding.code())) {
        consequences.wrong.add(consequences.region(finding.span()));
      }
    }
    return explained.entrySet().stream()
        .filter(finding -> !consequences.follows(finding.getValue()))
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }

  private boolean follows(Diagnostic finding) {
    Code code = finding.code();
    if (OF_THE_NETWORK.contains(code)) {
      return !wrong.isEmpty() || !unreadable.isEmpty();
    }
    Region region = region(finding.span());
    return (OF_SYNTAX.contains(code) && unreadable.contains(region))
        || (OF_A_DECLARATION.contains(code)
            && (unreadable.contains(region) || wrong.contains(region)));
  }

  private Region region(Span place) {
    var starts = beginnings.get(place.file());
    var start = starts == null ? null : starts.floor(place.start());
    return new Region(place.file(), start == null ? -1 : start);
  }
}
