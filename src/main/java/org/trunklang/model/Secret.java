package org.trunklang.model;

import org.trunklang.source.Span;

/** A secret, or where it is kept. No text form of it shows the secret. */
public sealed interface Secret {
  /** Where the source says so; of a secret written there, the secret itself. */
  Span span();

  /** The value of an environment variable when the configuration is compiled. */
  record Env(String variable, Span span) implements Secret {}

  /** The first line of a file when the configuration is compiled. */
  record InFile(String path, Span span) implements Secret {}

  /** Written in the source. */
  record Plain(String value, Span span) implements Secret {
    @Override
    public String toString() {
      return "***";
    }
  }
}
