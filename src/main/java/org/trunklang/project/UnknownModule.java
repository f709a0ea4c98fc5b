package org.trunklang.project;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Similar;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;

/** The standard library has no such module. */
record UnknownModule(Span span, String path) implements Problem {
  static UnknownModule of(Decl.Module.Std std) {
    return new UnknownModule(std.span(), std.path());
  }

  @Override
  public Diagnostic explain() {
    var diagnostic =
        Diagnostic.of(Code.UNKNOWN_MODULE, span, "the standard library has no module `%s`", path);
    var similar = Similar.to(path, StandardLibrary.modules());
    return similar.isPresent()
        ? diagnostic
            .help("did you mean `%s`?", similar.get())
            .fix("use " + similar.get(), span, similar.get())
        : diagnostic.help("it has %s", String.join(", ", StandardLibrary.modules()));
  }
}
