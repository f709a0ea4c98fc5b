package org.trunklang.asterisk;

import com.google.common.base.Joiner;
import com.google.common.base.Utf8;
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
import org.trunklang.model.Host;
import org.trunklang.model.Protocol;
import org.trunklang.model.Secret;
import org.trunklang.model.SipDriver;
import org.trunklang.source.Span;

/** The secrets of a network as text, each read once, and what was wrong with them. */
final class Secrets {
  private static final int MOST_BYTES = 128;
  private static final int MOST_BYTES_OF_IAX2 = 79;
  private static final int MOST_BYTES_OF_A_REGISTRATION = 255;

  private final SecretResolver resolver;
  private final Map<Secret, Optional<String>> known = new HashMap<>();
  private final Set<Span> told = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  Secrets(SecretResolver resolver) {
    this.resolver = resolver;
  }

  /** A secret that can be written; empty after a problem. */
  Optional<String> text(Secret secret) {
    return known.computeIfAbsent(secret, this::read);
  }

  /** The secret of a trunk end; empty also where it has none. */
  Optional<String> of(Wire wire, SipDriver sip) {
    return wire.settings()
        .secret()
        .flatMap(secret -> text(secret).filter(text -> isFitFor(wire, sip, text, secret.span())));
  }

  private boolean isFitFor(Wire wire, SipDriver sip, String secret, Span place) {
    String without = forbidden(wire, sip);
    boolean hasSyntax =
        secret.chars().anyMatch(c -> without.indexOf(c) >= 0)
            || (wire.is(Protocol.IAX2) && secret.startsWith("["));
    int tooMany = bytes(secret) - most(wire, sip);
    if (!hasSyntax && tooMany <= 0) {
      return true;
    }
    if (told.add(place)) {
      String driver = wire.is(Protocol.IAX2) ? "iax2" : "chan_sip";
      problems.add(
          new SecretUnfit(
              place,
              "the secret of `" + wire.trunk().name() + "`",
              hasSyntax
                  ? "has a character that " + driver + " takes for syntax"
                  : "is longer than " + driver + " keeps",
              Optional.of(
                  hasSyntax
                      ? "do without " + spaced(without)
                      : "make it shorter by " + (tooMany == 1 ? "a byte" : tooMany + " bytes"))));
    }
    return false;
  }

  /**
   * How many bytes of a secret a driver keeps (seen on 16 and 22): chan_iax2 cuts what it calls
   * with, and chan_sip the whole text of a registration, without a word (R-5.46).
   */
  private static int most(Wire wire, SipDriver sip) {
    if (wire.is(Protocol.IAX2)) {
      return MOST_BYTES_OF_IAX2;
    }
    if (sip != SipDriver.CHAN_SIP || !wire.registers()) {
      return MOST_BYTES;
    }
    String rest =
        wire.name()
            + "?"
            + wire.callsAs().map(ObjectName::toString).orElse("")
            + ":@"
            + wire.far().map(Host::name).orElse("")
            + ":0/"
            + wire.contact();
    return Math.min(MOST_BYTES, MOST_BYTES_OF_A_REGISTRATION - bytes(rest));
  }

  private static int bytes(String text) {
    return Utf8.encodedLength(text);
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

  private Optional<String> read(Secret secret) {
    Resolved resolved =
        secret instanceof Secret.Plain(String value, Span _)
            ? new Known(value)
            : resolver.resolve(secret);
    return switch (resolved) {
      case Known(String value) -> fit(value, secret);
      case Unreadable(String why) -> {
        problems.add(new SecretUnreadable(secret.span(), whence(secret), why));
        yield Optional.empty();
      }
    };
  }

  private Optional<String> fit(String value, Secret secret) {
    if (bytes(value) > MOST_BYTES || !AsteriskText.isValue(value)) {
      problems.add(
          new SecretUnfit(
              secret.span(),
              whence(secret),
              value.isEmpty() ? "is empty" : "holds what cannot be a secret",
              Optional.of(
                  "a secret has 1 to 128 bytes, no control characters, and no blank at either"
                      + " end")));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static String whence(Secret secret) {
    return switch (secret) {
      case Secret.Env(String variable, Span _) -> "`env(\"" + variable + "\")`";
      case Secret.InFile(String path, Span _) -> "`file(\"" + path + "\")`";
      case Secret.Plain _ -> "the secret";
    };
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }
}
