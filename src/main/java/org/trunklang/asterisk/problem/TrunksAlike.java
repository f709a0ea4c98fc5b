package org.trunklang.asterisk.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * Two trunk ends of one node whose calls only their address could tell apart, and it is the same
 * (R-5.43).
 *
 * @param secretHelps whether calls that authenticate would be told apart
 */
public record TrunksAlike(
    Span second,
    String secondName,
    Span first,
    String firstName,
    String node,
    String address,
    boolean secretHelps)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.TRUNKS_ALIKE,
            second,
            "at `%s` the calls of `%s` cannot be told from those of `%s`: both come from `%s`",
            node,
            secondName,
            firstName,
            address)
        .label(first, "the other trunk")
        .help(
            "%s",
            secretHelps
                ? "give each of them a `secret`: then their calls say which trunk they come by"
                : "chan_sip knows a trunk by its address alone; use one trunk between the two, or"
                    + " iax2 for one of them");
  }
}
