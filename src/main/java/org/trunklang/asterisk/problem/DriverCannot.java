package org.trunklang.asterisk.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A value that a node's channel driver cannot do.
 *
 * @param driver as people call it: {@code iax2}, {@code chan_sip}
 * @param what what it does not do: {@code has no codec `vp9`}
 */
public record DriverCannot(Span trunk, String name, String driver, String node, String what)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.DRIVER_CANNOT,
        trunk,
        "`%s` asks too much of %s at `%s`: it %s",
        name,
        driver,
        node,
        what);
  }
}
