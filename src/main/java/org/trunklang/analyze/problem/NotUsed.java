package org.trunklang.analyze.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Mesh;
import org.trunklang.model.Rule;
import org.trunklang.model.Trunk;
import org.trunklang.source.Span;

/**
 * Something that plays no part for any call.
 *
 * @param why what would have to be there
 */
public record NotUsed(Span span, String what, String why) implements Problem {
  private static final String TRUNK = "no rule sends calls by it, or takes those that come by it";

  public static NotUsed trunk(Trunk trunk) {
    return new NotUsed(firstLine(trunk.origin().span()), "trunk `" + trunk.name() + "`", TRUNK);
  }

  public static NotUsed mesh(Mesh mesh) {
    return new NotUsed(firstLine(mesh.origin().span()), "mesh `" + mesh.name() + "`", TRUNK);
  }

  public static NotUsed inbound(Rule rule) {
    return new NotUsed(
        firstLine(rule.patterns().getFirst().span()),
        "this `inbound` rule",
        "no rule at the far end sends calls by its trunks");
  }

  /** A whole declaration would be underlined over many lines. */
  private static Span firstLine(Span span) {
    int end = span.text().indexOf('{');
    int line = span.text().indexOf('\n');
    int cut = end < 0 ? line : line < 0 ? end : Math.min(end, line);
    String kept = (cut < 0 ? span.text() : span.text().substring(0, cut)).stripTrailing();
    return span.file().span(span.start(), span.start() + kept.length());
  }

  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.UNUSED, span, "%s is not used", what).help("%s", why);
  }
}
