package org.trunklang.simulate;

import java.util.Optional;

/** What becomes of a claim. */
public sealed interface Verdict {
  record Holds() implements Verdict {}

  /** A call that breaks it. */
  record Broken(Trace trace) implements Verdict {}

  /** Neither, and why; with a call that shows it where there is one. */
  record NotProven(String why, Optional<Trace> trace) implements Verdict {}
}
