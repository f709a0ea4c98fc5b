package org.trunklang.check;

import com.google.common.base.Ascii;
import java.util.Optional;
import org.trunklang.check.problem.UnusableContext;
import org.trunklang.syntax.Text;

/** Checks the names of contexts that are written by hand. */
final class Contexts {
  private static final int LONGEST = 79;

  private Contexts() {}

  static void check(Text context, Findings findings) {
    why(context.value()).ifPresent(why -> findings.add(new UnusableContext(context.span(), why)));
  }

  private static Optional<String> why(String name) {
    if (name.isEmpty()) {
      return Optional.of("is empty");
    }
    if (name.length() > LONGEST) {
      return Optional.of("has more than " + LONGEST + " characters, and Asterisk would cut it");
    }
    if (!name.chars().allMatch(c -> ValueTypes.isLetterOrDigit(c) || "._-+@:%".indexOf(c) >= 0)) {
      return Optional.of("has other characters than letters, digits and `. _ - + @ : %`");
    }
    String lower = Ascii.toLowerCase(name);
    if (lower.startsWith("trunk-")) {
      return Optional.of("begins with `trunk-`, as only contexts that Trunk writes do");
    }
    if (lower.equals("general") || lower.equals("globals")) {
      return Optional.of("is no context in Asterisk, but a section of settings");
    }
    return Optional.empty();
  }
}
