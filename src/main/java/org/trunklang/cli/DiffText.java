package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.trunklang.analyze.CallDiff;
import org.trunklang.routing.Place;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.TraceText;

/** What changed for calls, to be read in a terminal. */
final class DiffText {
  private static final int MOST_CALLERS = 5;

  private DiffText() {}

  static void print(CallDiff diff, Shell shell) {
    PrintStream out = shell.out();
    diff.gone().forEach(place -> out.println("gone: " + place));
    diff.added().forEach(place -> out.println("new: " + place));
    if (!diff.gone().isEmpty() || !diff.added().isEmpty()) {
      out.println();
    }
    for (CallDiff.Change change : diff.changes()) {
      out.println("from " + callers(change.callers()));
      out.println("  " + NumbersText.some(change.numbers()));
      out.println("  " + NumbersText.howMany(change.numbers()));
      out.println("  before:");
      out.print(trace(change.before(), shell.colour()).indent(4));
      out.println("  now:");
      out.print(trace(change.after(), shell.colour()).indent(4));
      out.println();
    }
    out.println(summary(diff));
  }

  static String trace(Trace trace, boolean colour) {
    return new TraceText(colour, false).render(trace);
  }

  static String callers(ImmutableList<Place> callers) {
    String first =
        callers.stream().limit(MOST_CALLERS).map(Place::toString).collect(Collectors.joining(", "));
    return callers.size() > MOST_CALLERS
        ? first + " and " + (callers.size() - MOST_CALLERS) + " more"
        : first;
  }

  static String summary(CallDiff diff) {
    return diff.isEmpty()
        ? "every call ends as before"
        : diff.changes().isEmpty()
            ? "every call that can be made in both ends as before"
            : Report.count(diff.changes().size(), "set of numbers ends", "sets of numbers end")
                + " elsewhere";
  }
}
