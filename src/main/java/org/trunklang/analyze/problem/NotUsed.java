package org.trunklang.analyze.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Mesh;
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
    return new NotUsed(trunk.origin().head(), "trunk `" + trunk.name() + "`", TRUNK);
  }

  public static NotUsed mesh(Mesh mesh) {
    return new NotUsed(mesh.origin().head(), "mesh `" + mesh.name() + "`", TRUNK);
  }

  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.UNUSED, span, "%s is not used", what).help("%s", why);
  }
}
