package org.trunklang.simulate.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.NodeName;
import org.trunklang.source.Span;

/**
 * Emergency numbers that do not leave the network as they must, or of which nobody can
 * tell.
 *
 * @param ending what becomes of the call, in words
 * @param rule the rule that took it last
 * @param at the node where it ended
 * @param known whether it is known how the call ends
 */
public record EmergencySwallowed(
    Sufferers sufferers, String ending, Optional<Span> rule, NodeName at, boolean known)
    implements Problem {
  @Override
  public Diagnostic explain() {
    boolean one = sufferers.numbers().size() == 1;
    var diagnostic =
        Diagnostic.of(
                Code.EMERGENCY_SWALLOWED,
                sufferers.first().span(),
                known ? "%s %s out of %s" : "nobody knows whether %s %s out of %s",
                sufferers.named(),
                (known ? (one ? "does not " : "do not ") : "") + (one && !known ? "gets" : "get"),
                sufferers.places())
            .here("%s", ending);
    if (rule.isPresent()) {
      diagnostic = diagnostic.label(rule.get(), "this rule takes it");
    }
    if (!known) {
      return diagnostic.help(
          "see to it in that context, and say so: `allow TRK0410 \"%s\"`", "the context dials it");
    }
    return at.equals(sufferers.nodes().getFirst())
        ? diagnostic.help(
            "a rule for the number alone wins over every wider one: `route %s -> TRUNK`",
            sufferers.asPattern())
        : diagnostic.help("mend the rules of node `%s`, where the call ends", at);
  }
}
