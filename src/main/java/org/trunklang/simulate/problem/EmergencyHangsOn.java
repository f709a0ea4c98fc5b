package org.trunklang.simulate.problem;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;

/**
 * Emergency numbers that do not get out while a single trunk or node is down.
 *
 * @param needed each trunk and node that must work, in words
 * @param ending what becomes of the call without the first of these, in words
 */
public record EmergencyHangsOn(Sufferers sufferers, ImmutableList<String> needed, String ending)
    implements Problem {
  @Override
  public Diagnostic explain() {
    boolean one = sufferers.numbers().size() == 1;
    return Diagnostic.of(
            Code.EMERGENCY_HANGS_ON_ONE,
            sufferers.first().span(),
            "%s %s out of %s only while %s %s",
            sufferers.named(),
            one ? "gets" : "get",
            sufferers.places(),
            list(),
            needed.size() == 1 ? "works" : "work")
        .here("with %s down it %s", needed.getFirst(), ending)
        .help(
            "name a second way out, by another trunk: `route %s -> TRUNK then TRUNK`",
            sufferers.asPattern());
  }

  private String list() {
    int last = needed.size() - 1;
    return last == 0
        ? needed.getFirst()
        : String.join(", ", needed.subList(0, last)) + " and " + needed.get(last);
  }
}
