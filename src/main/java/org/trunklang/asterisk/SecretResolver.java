package org.trunklang.asterisk;

import org.trunklang.model.Secret;

/** Gives the secrets that are not written in the source. It alone reads the world around. */
@FunctionalInterface
public interface SecretResolver {
  Resolved resolve(Secret secret);

  /** What became of a secret. No text form shows it. */
  sealed interface Resolved {}

  record Known(String value) implements Resolved {
    @Override
    public String toString() {
      return "***";
    }
  }

  /**
   * It is not where the source says.
   *
   * @param why a clause that follows "because": {@code the variable is not set}
   */
  record Unreadable(String why) implements Resolved {}
}
