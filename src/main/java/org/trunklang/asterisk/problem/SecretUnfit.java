package org.trunklang.asterisk.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A secret that was read, and that Asterisk's files cannot hold. It is not shown.
 *
 * @param secret where it is kept, as the source writes it
 */
public record SecretUnfit(Span owner, String secret, boolean isEmpty) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.VALUE_CANNOT_BE_WRITTEN,
            owner,
            isEmpty ? "`%s` is empty" : "what `%s` holds cannot be a secret",
            secret)
        .help(
            "a secret has 1 to 128 characters, no control characters, and no blank at either end");
  }
}
