package org.trunklang.asterisk.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A secret that Asterisk's files cannot hold. It is not shown.
 *
 * @param secret where it is kept, as the source writes it
 * @param why what it has that it must not have: {@code is empty}
 */
public record SecretUnfit(Span place, String secret, String why, Optional<String> help)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var diagnostic = Diagnostic.of(Code.VALUE_CANNOT_BE_WRITTEN, place, "%s %s", secret, why);
    return help.map(text -> diagnostic.help("%s", text)).orElse(diagnostic);
  }
}
