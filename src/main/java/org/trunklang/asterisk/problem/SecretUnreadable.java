package org.trunklang.asterisk.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A secret is not where the source says it is.
 *
 * @param secret where it should be, as the source writes it
 */
public record SecretUnreadable(Span place, String secret, String why) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.SECRET_UNREADABLE, place, "the secret %s cannot be read: %s", secret, why);
  }
}
