package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.diagnostics.Diagnostic;
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

  /** Everything that is wrong, the syntax first. */
  static ImmutableList<Diagnostic> diagnostics(Unit... units) {
    var all = ImmutableList.<Diagnostic>builder();
    for (Unit unit : units) {
      unit.file().problems().stream().map(Problem::explain).forEach(all::add);
    }
    Checker.check(ImmutableList.copyOf(units)).problems().stream()
        .map(Problem::explain)
        .forEach(all::add);
    return all.build();
  }

  /** The network of a program with nothing wrong in it. */
  static Network network(String text) {
    var unit = unit("test.trunk", text);
    assertEquals(ImmutableList.of(), unit.file().problems());
    var checked = Checker.check(ImmutableList.of(unit));
    assertEquals(
        "",
        String.join(
            "\n",
            checked.problems().stream()
                .map(Problem::explain)
                .map(found -> found.span() + " " + found.code() + " " + found.message())
                .toList()));
    return checked.network();
  }
}
