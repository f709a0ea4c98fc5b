package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Optional;
import org.trunklang.check.problem.NoEmergency;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.MarkedText;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Network;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Parser;

/** Checks programs given as text. */
final class Programs {
  private Programs() {}

  static Unit unit(String name, String text) {
    return new Unit(Parser.parse(SourceFile.of(name, text)), Optional.empty());
  }

  /** A module of the library, whose names stand behind a word. */
  static Unit module(String namespace, String text) {
    var source = SourceFile.of("std/test/" + namespace + ".trunk", text);
    return new Unit(Parser.parse(source), Optional.of(namespace));
  }

  static Checked check(String text) {
    return Checker.check(ImmutableList.of(unit("test.trunk", text)));
  }

  /**
   * Everything that is wrong, the syntax first. That a network names no emergency numbers is left
   * out: few of these have them.
   */
  static ImmutableList<Diagnostic> diagnostics(Unit... units) {
    var all = ImmutableList.<Diagnostic>builder();
    for (Unit unit : units) {
      unit.file().problems().stream().map(Problem::explain).forEach(all::add);
    }
    Checker.check(ImmutableList.copyOf(units)).problems().stream()
        .filter(problem -> !(problem instanceof NoEmergency))
        .map(Problem::explain)
        .forEach(all::add);
    return all.build();
  }

  /** Holds that exactly one thing is wrong, and that it is at the place between « and ». */
  static Diagnostic assertFinds(Code code, String marked, Unit... others) {
    var text = MarkedText.of("test.trunk", marked);
    var unit = new Unit(Parser.parse(text.file()), Optional.empty());
    var found = diagnostics(Lists.asList(unit, others).toArray(Unit[]::new));
    assertEquals(
        code
            + " at "
            + (text.spans().isEmpty() ? "a mark" : text.span(0) + " " + text.span(0).text()),
        String.join("\n", found.stream().map(Programs::summary).toList()));
    return found.getFirst();
  }

  private static String summary(Diagnostic found) {
    return found.code() + " at " + found.span() + " " + found.span().text();
  }

  /** The network of a program with nothing wrong in it. */
  static Network network(String text, Unit... others) {
    var units = Lists.asList(unit("test.trunk", text), others);
    assertEquals(
        "",
        String.join(
            "\n",
            diagnostics(units.toArray(Unit[]::new)).stream()
                .map(found -> summary(found) + ": " + found.message())
                .toList()));
    return Checker.check(ImmutableList.copyOf(units)).network();
  }
}
