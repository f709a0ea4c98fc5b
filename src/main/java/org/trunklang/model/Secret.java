package org.trunklang.model;

/** A secret, or where it is kept. No text form of it shows the secret. */
public sealed interface Secret {
  /** The value of an environment variable when the configuration is compiled. */
  record Env(String variable) implements Secret {}

  /** The first line of a file when the configuration is compiled. */
  record InFile(String path) implements Secret {}

  /** Written in the source. */
  record Plain(String value) implements Secret {
    @Override
    public String toString() {
      return "***";
    }
  }
}
