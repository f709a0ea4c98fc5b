package org.trunklang.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.problem.SecretTwice;
import org.trunklang.check.problem.WeakSecret;
import org.trunklang.model.Secret;
import org.trunklang.source.Span;

/** Looks at the secrets that are written in the sources. */
final class Secrets {
  private static final int SHORT = 8;

  private final Findings findings;
  private final Map<String, Span> first = new HashMap<>();

  Secrets(Findings findings) {
    this.findings = findings;
  }

  /**
   * Takes note of a use.
   *
   * @param account the name or number that goes with the secret
   * @param user what uses it: the place to point at when both uses have it from one profile
   */
  void use(Secret written, Optional<String> account, Span user) {
    switch (written) {
      case Secret.Plain(String value, Span _) -> {
        var before = first.putIfAbsent(value, written.span());
        if (before != null) {
          findings.add(
              new SecretTwice(before.equals(written.span()) ? user : written.span(), before));
        }
        weakness(value, account)
            .ifPresent(why -> findings.add(new WeakSecret(written.span(), why)));
      }
      case Secret.Env _, Secret.InFile _ -> {}
    }
  }

  private static Optional<String> weakness(String secret, Optional<String> account) {
    if (account.filter(name -> !name.isEmpty() && secret.contains(name)).isPresent()) {
      return Optional.of("the name or number it belongs to is part of it");
    }
    if (secret.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of("it has digits only");
    }
    return secret.length() < SHORT
        ? Optional.of("it has fewer than " + SHORT + " characters")
        : Optional.empty();
  }
}
