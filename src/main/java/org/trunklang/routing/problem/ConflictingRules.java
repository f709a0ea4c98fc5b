package org.trunklang.routing.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;

/**
 * Two rules take a number, neither is more specific there, and they do different things.
 *
 * @param sameNumbers whether they take the same numbers altogether
 * @param settled a rule for what they share, as Asterisk would choose
 */
public record ConflictingRules(
    RulePattern first,
    RulePattern second,
    Dialer dialer,
    DialedNumber number,
    boolean sameNumbers,
    Optional<Settled> settled)
    implements Problem {

  /** The rule that Asterisk would choose, narrowed to what the two share. */
  public record Settled(String chosen, String shared, Fix fix) {}

  @Override
  public Diagnostic explain() {
    var diagnostic =
        sameNumbers
            ? Diagnostic.of(
                Code.CONFLICT,
                second.span(),
                "two rules take `%s` and do different things",
                second.text())
            : Diagnostic.of(
                Code.CONFLICT,
                second.span(),
                "`%s` and `%s` overlap, neither is more specific, and they do different things",
                first.text(),
                second.text());
    diagnostic =
        diagnostic
            .label(first.span(), "the other rule")
            .example("%s is for both", dialer.dialing(number));
    if (settled.isEmpty()) {
      return diagnostic.help("keep one of the two, or narrow one");
    }
    var choice = settled.get();
    return diagnostic
        .help("say which is meant for `%s`; Asterisk would take `%s`", choice.shared, choice.chosen)
        .fix(choice.fix);
  }
}
