package org.trunklang.simulate;

import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.Candidate;
import org.trunklang.source.Span;

/** Rules in the words in which traces speak of them. */
final class RuleText {
  private RuleText() {}

  /** {@code route 012|.}. */
  static String of(Candidate candidate) {
    return candidate.rule().kind() + " " + pattern(candidate);
  }

  /** The pattern as the rule has it; {@code any} where none is written. */
  static String pattern(Candidate candidate) {
    return candidate.rule().takesNoNumber() ? "any" : candidate.pattern().text();
  }

  static String file(Candidate candidate) {
    return span(candidate).file().name();
  }

  static int line(Candidate candidate) {
    return span(candidate).startPosition().line();
  }

  /** {@code office.trunk:9}. */
  static String place(Candidate candidate) {
    return file(candidate) + ":" + line(candidate);
  }

  private static Span span(Candidate candidate) {
    return candidate.rule().origin().span();
  }

  /** A destination as it is written. */
  static String destination(Leg leg) {
    return switch (leg.destination()) {
      case Destination.ToTrunk(TrunkEnd end) -> end.label();
      case Destination.ToMesh(TrunkName mesh) -> mesh.text();
      case Destination.ToExtension(var extension) -> extension.digits();
      case Destination.Local() -> "local";
      case Destination.Reject(var reason) -> "reject " + reason;
      case Destination.Native(String context) -> "native \"" + context + "\"";
    };
  }
}
