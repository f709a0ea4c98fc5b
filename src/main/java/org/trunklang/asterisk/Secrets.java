package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.asterisk.SecretResolver.Known;
import org.trunklang.asterisk.SecretResolver.Resolved;
import org.trunklang.asterisk.SecretResolver.Unreadable;
import org.trunklang.asterisk.problem.SecretUnfit;
import org.trunklang.asterisk.problem.SecretUnreadable;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Origin;
import org.trunklang.model.Secret;

/** The secrets of a network as text, each read once, and what was wrong with them. */
final class Secrets {
  private static final int MAX_LENGTH = 128;

  private final SecretResolver resolver;
  private final Map<Owned, Optional<String>> known = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A secret where it is used; a mesh uses one many times, and is told once what is wrong. */
  private record Owned(Secret secret, Origin owner) {}

  Secrets(SecretResolver resolver) {
    this.resolver = resolver;
  }

  /** A secret that can be written; empty after a problem. */
  Optional<String> text(Secret secret, Origin owner) {
    return known.computeIfAbsent(new Owned(secret, owner), this::read);
  }

  /** The secret of a trunk; empty also where it has none. */
  Optional<String> of(Wire wire) {
    return wire.settings().secret().flatMap(secret -> text(secret, wire.trunk().origin()));
  }

  private Optional<String> read(Owned owned) {
    Resolved resolved =
        owned.secret() instanceof Secret.Plain(String value)
            ? new Known(value)
            : resolver.resolve(owned.secret());
    return switch (resolved) {
      case Known(String value) -> fit(value, owned);
      case Unreadable(String why) -> {
        problems.add(new SecretUnreadable(owned.owner().span(), whence(owned.secret()), why));
        yield Optional.empty();
      }
    };
  }

  private Optional<String> fit(String value, Owned owned) {
    if (value.length() > MAX_LENGTH || !AsteriskText.isValue(value)) {
      problems.add(new SecretUnfit(owned.owner().span(), whence(owned.secret()), value.isEmpty()));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static String whence(Secret secret) {
    return switch (secret) {
      case Secret.Env(String variable) -> "env(\"" + variable + "\")";
      case Secret.InFile(String path) -> "file(\"" + path + "\")";
      case Secret.Plain _ -> "the secret";
    };
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }
}
