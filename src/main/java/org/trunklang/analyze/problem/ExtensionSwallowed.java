package org.trunklang.analyze.problem;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.NodeName;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;

/**
 * Extensions that the phones beside them cannot dial, because a route has their numbers.
 *
 * @param lost all of them
 */
public record ExtensionSwallowed(
    NodeName node,
    RulePattern extensions,
    RulePattern route,
    DialedNumber number,
    ImmutableList<DialPattern> lost)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.EXTENSION_SWALLOWED,
            extensions.span(),
            "phones of `%s` cannot dial its extensions %s",
            node,
            NumbersInWords.some(lost))
        .label(route.span(), "this route has them")
        .example("dialing `%s` takes the route `%s`", number, route.text())
        .help("let the route leave them out with `except`, or give the phones other extensions");
  }
}
