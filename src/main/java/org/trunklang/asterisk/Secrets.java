package org.trunklang.asterisk;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunklang.asterisk.SecretResolver.Known;
import org.trunklang.asterisk.SecretResolver.Resolved;
import org.trunklang.asterisk.SecretResolver.Unreadable;
import org.trunklang.asterisk.problem.SecretUnfit;
import org.trunklang.asterisk.problem.SecretUnreadable;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Origin;
import org.trunklang.model.Protocol;
import org.trunklang.model.Secret;
import org.trunklang.model.SipDriver;
import org.trunklang.model.TrunkName;

/** The secrets of a network as text, each read once, and what was wrong with them. */
final class Secrets {
  private static final int MAX_LENGTH = 128;

  private final SecretResolver resolver;
  private final Map<Owned, Optional<String>> known = new HashMap<>();
  private final Set<TrunkName> told = new HashSet<>();
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

  /** The secret of a trunk end; empty also where it has none. */
  Optional<String> of(Wire wire, SipDriver sip) {
    return wire.settings()
        .secret()
        .flatMap(secret -> text(secret, wire.trunk().origin()))
        .filter(secret -> isFitFor(wire, sip, secret));
  }

  private boolean isFitFor(Wire wire, SipDriver sip, String secret) {
    String without = forbidden(wire, sip);
    boolean fits =
        secret.chars().noneMatch(c -> without.indexOf(c) >= 0)
            && !(wire.is(Protocol.IAX2) && secret.startsWith("["));
    if (!fits && told.add(wire.trunk().name())) {
      problems.add(
          new SecretUnfit(
              Places.head(wire.trunk().origin()),
              "the secret of `" + wire.trunk().name() + "`",
              "has a character that "
                  + (wire.is(Protocol.IAX2) ? "iax2" : "chan_sip")
                  + " takes for syntax",
              Optional.of("do without " + spaced(without))));
    }
    return fits;
  }

  /**
   * What a driver takes for syntax (seen on 16 and 22): chan_iax2 separates secrets by semicolons,
   * and a registration is one text that each driver takes apart in its own way (R-5.46).
   */
  private static String forbidden(Wire wire, SipDriver sip) {
    return switch (wire.trunk().protocol()) {
      case IAX2 -> wire.registers() ? ";:@" : ";";
      case SIP -> sip == SipDriver.CHAN_SIP && wire.registers() ? "\"([/:\\" : "";
      case DAHDI -> "";
    };
  }

  private static String spaced(String characters) {
    return Joiner.on(' ').join(Lists.charactersOf(characters));
  }

  private Optional<String> read(Owned owned) {
    Resolved resolved =
        owned.secret() instanceof Secret.Plain(String value)
            ? new Known(value)
            : resolver.resolve(owned.secret());
    return switch (resolved) {
      case Known(String value) -> fit(value, owned);
      case Unreadable(String why) -> {
        problems.add(new SecretUnreadable(Places.head(owned.owner()), whence(owned.secret()), why));
        yield Optional.empty();
      }
    };
  }

  private Optional<String> fit(String value, Owned owned) {
    if (value.length() > MAX_LENGTH || !AsteriskText.isValue(value)) {
      problems.add(
          new SecretUnfit(
              Places.head(owned.owner()),
              whence(owned.secret()),
              value.isEmpty() ? "is empty" : "holds what cannot be a secret",
              Optional.of(
                  "a secret has 1 to 128 characters, no control characters, and no blank at either"
                      + " end")));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static String whence(Secret secret) {
    return switch (secret) {
      case Secret.Env(String variable) -> "`env(\"" + variable + "\")`";
      case Secret.InFile(String path) -> "`file(\"" + path + "\")`";
      case Secret.Plain _ -> "the secret";
    };
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }
}
