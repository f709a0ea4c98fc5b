package org.trunklang.simulate;

import java.util.Optional;

/** What becomes of a claim. */
public sealed interface Verdict {
  record Holds() implements Verdict {}

  /** For every number of a set, from every entry that the claim names. */
  record Proven() implements Verdict {}

  /** A call that breaks it. */
  record Broken(Trace trace) implements Verdict {}

  /** Neither, and why; with a call that shows it where there is one. */
  record NotProven(String why, Optional<Trace> trace) implements Verdict {}

  default boolean holds() {
    return switch (this) {
      case Holds _, Proven _ -> true;
      case Broken _, NotProven _ -> false;
    };
  }
}
