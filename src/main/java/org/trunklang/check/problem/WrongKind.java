package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A name of a kind that cannot stand here. */
public record WrongKind(Span span, String name, String kind, String wanted, Span declared)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message =
        Diagnostic.of(
                Code.WRONG_KIND, span, "`%s` is a %s, but %s is wanted here", name, kind, wanted)
            .label(declared, "`%s` is declared here", name);
    return kind.equals("node") && wanted.startsWith("a trunk")
        ? message.help("name the trunk that leads to the node, not the node")
        : message;
  }
}
