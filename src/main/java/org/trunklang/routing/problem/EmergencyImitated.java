package org.trunklang.routing.problem;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.EmergencyNumber;
import org.trunklang.model.NodeName;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;

/**
 * Other numbers leave a node as emergency numbers of that node, or as numbers that begin like one
 * (R-4.52).
 *
 * @param pattern the pattern that takes them
 * @param outside whether they leave by trunks that lead outside, where somebody answers
 * @param cases the emergency numbers that are imitated, at least one, each with a proof
 */
public record EmergencyImitated(
    NodeName node, RulePattern pattern, boolean outside, ImmutableList<Case> cases)
    implements Problem {
  private static final int MOST_SHOWN = 3;

  /** A number that a phone dials, and the emergency number as which it leaves, or begins. */
  public record Case(EmergencyNumber number, TrunkEnd by, DialedNumber dialed, DialedNumber sent) {
    boolean isEqual() {
      return sent.equals(number.leavesAs());
    }

    /** Whether what was dialed has the emergency number at its end. */
    boolean canBeAnItem() {
      return isEqual()
          && dialed.length() > sent.length()
          && dialed.digits().endsWith(sent.digits());
    }

    /** {@code 9|911}. */
    String asItem() {
      String digits = dialed.digits();
      int head = digits.length() - number.leavesAs().length();
      return digits.substring(0, head) + "|" + digits.substring(head);
    }
  }

  @Override
  public Diagnostic explain() {
    Case first = cases.getFirst();
    var diagnostic =
        Diagnostic.of(
                Code.EMERGENCY_IMITATED,
                pattern.span(),
                first.isEqual()
                    ? "another number leaves by `%s` as the emergency number `%s`"
                    : "another number leaves by `%s` with `%s` in front, an emergency number",
                first.by().label(),
                first.number().leavesAs())
            .example("dialing `%s` at node `%s` sends `%s`", first.dialed(), node, first.sent());
    var places = cases.stream().map(each -> each.number().span()).distinct().limit(MOST_SHOWN);
    for (Span place : places.toList()) {
      diagnostic = diagnostic.label(place, "an emergency number here");
    }
    String items =
        cases.stream()
            .filter(Case::canBeAnItem)
            .map(Case::asItem)
            .distinct()
            .collect(Collectors.joining(", "));
    diagnostic =
        items.isEmpty()
            ? diagnostic.help(
                "let the rule prepend other digits, or take such numbers out of it with a rule of"
                    + " their own")
            : diagnostic.help(
                "if `%s` is an emergency call too, name it: `emergency %s`", first.dialed(), items);
    return outside ? diagnostic : diagnostic.as(Severity.NOTE);
  }
}
