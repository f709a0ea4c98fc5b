package org.trunklang.asterisk;

import org.trunklang.model.Rule;

/** A rule as comments name it: where it stands, what it is, which numbers it takes. */
final class RuleText {
  /** Of more patterns only the first ones are named. */
  private static final int NAMED_PATTERNS = 3;

  private RuleText() {}

  /** {@code office.trunk:9 route 012|.} */
  static String at(Rule rule) {
    return Note.place(rule.origin().span()) + " " + of(rule);
  }

  /** The same, with the documentation of the rule. */
  static Note note(Rule rule) {
    return Note.of(rule.origin(), of(rule));
  }

  private static String of(Rule rule) {
    var text = new StringBuilder(rule.kind().toString());
    if (rule.takesNoNumber()) {
      return text.append(" (every number, and calls without one)").toString();
    }
    int patterns = rule.patterns().size();
    for (int i = 0; i < Math.min(patterns, NAMED_PATTERNS); i++) {
      text.append(i == 0 ? " " : ", ").append(rule.patterns().get(i).text());
    }
    if (rule.patterns().stream().anyMatch(pattern -> !pattern.exceptions().isEmpty())) {
      text.append(" except …");
    }
    if (patterns > NAMED_PATTERNS) {
      text.append(", … (").append(patterns).append(" patterns)");
    }
    return text.toString();
  }
}
