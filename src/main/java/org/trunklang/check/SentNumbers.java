package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Optional;
import org.trunklang.check.problem.EmptyNumberSent;
import org.trunklang.check.problem.RouteExceedsTrunk;
import org.trunklang.model.Destination;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.numbers.Symbols;
import org.trunklang.numbers.Uncovered;
import org.trunklang.source.Span;

/** What a rule can send to a destination, against what may be sent there. */
final class SentNumbers {
  private static final int MOST_NARROWED = 3;

  private SentNumbers() {}

  static void check(
      LegReader.Sent sent,
      ImmutableList<RulePattern> matched,
      boolean takesNoNumber,
      Ways.Here here) {
    String prepend = sent.leg().prepend();
    if (prepend.isEmpty() && carriesNumber(sent.leg().destination())) {
      checkNotEmpty(matched, here);
    }
    var trunk = sent.way().flatMap(Ways.Way.End::trunk);
    if (trunk.isEmpty()) {
      return;
    }
    var limit = trunk.get().trunk().settings().accepts();
    boolean atLeft = trunk.get().ends().getFirst().equals(sent.way().get().end());
    if (limit.isEmpty() || !atLeft) {
      return;
    }
    checkAccepted(sent, trunk.get(), limit.get(), matched, takesNoNumber, here);
  }

  private static boolean carriesNumber(Destination destination) {
    return switch (destination) {
      case Destination.ToTrunk _, Destination.ToMesh _, Destination.Local _, Destination.Native _ ->
          true;
      case Destination.ToExtension _, Destination.Reject _ -> false;
    };
  }

  private static void checkNotEmpty(ImmutableList<RulePattern> matched, Ways.Here here) {
    Span reported = null;
    for (RulePattern pattern : matched) {
      if (pattern.stripped().remainder().minLength() == 0 && !pattern.span().equals(reported)) {
        reported = pattern.span();
        String text = pattern.span().text();
        boolean mends = pattern.definedAt().isEmpty() && text.endsWith("!");
        here.add(
            new EmptyNumberSent(
                pattern.span(),
                pattern.stripped().pattern().example(),
                mends
                    ? Optional.of(text.substring(0, text.length() - 1) + ".")
                    : Optional.empty()));
      }
    }
  }

  private static void checkAccepted(
      LegReader.Sent sent,
      Trunks.Declared trunk,
      ImmutableList<DialPattern> limit,
      ImmutableList<RulePattern> matched,
      boolean takesNoNumber,
      Ways.Here here) {
    String prepend = sent.leg().prepend();
    String name = trunk.trunk().name().text();
    var accepts = trunk.accepts().orElse(trunk.name());
    if (takesNoNumber && prepend.isEmpty()) {
      here.add(
          new RouteExceedsTrunk(
              sent.leg().span(),
              name,
              accepts,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
      return;
    }
    Span reported = null;
    for (RulePattern pattern : matched) {
      var rest = pattern.stripped().remainder();
      if (pattern.span().equals(reported) || (rest.minLength() == 0 && prepend.isEmpty())) {
        continue;
      }
      var excess =
          Uncovered.example(
              rest.prepend(prepend), Iterables.concat(limit, leftOut(pattern, prepend)));
      if (excess.isPresent()) {
        reported = pattern.span();
        here.add(
            new RouteExceedsTrunk(
                pattern.span(),
                name,
                accepts,
                Optional.of(dialed(pattern.stripped(), prepend, excess.get())),
                excess,
                pattern.definedAt().isPresent()
                    ? Optional.empty()
                    : narrowed(pattern.stripped(), prepend, limit)));
      }
    }
  }

  /** What would be sent of the numbers that the pattern leaves out. */
  private static Iterable<DialPattern> leftOut(RulePattern pattern, String prepend) {
    int strip = pattern.stripped().strip();
    return Iterables.transform(
        pattern.exceptions(), exception -> exception.strip(strip).prepend(prepend));
  }

  /** A number that is sent as the given one. */
  private static DialedNumber dialed(StrippedPattern pattern, String prepend, DialedNumber sent) {
    String removed = pattern.pattern().head(pattern.strip()).example().digits();
    return DialedNumber.of(removed + sent.digits().substring(prepend.length()));
  }

  /** The pattern without the numbers that would be sent and not accepted, if a few texts say it. */
  private static Optional<String> narrowed(
      StrippedPattern pattern, String prepend, ImmutableList<DialPattern> limit) {
    var head = pattern.pattern().head(pattern.strip());
    var texts = ImmutableList.<String>builder();
    for (DialPattern accepted : limit) {
      behind(accepted, prepend)
          .flatMap(rest -> rest.intersection(pattern.remainder()))
          .ifPresent(
              rest -> texts.add(new StrippedPattern(head.then(rest), pattern.strip()).toString()));
    }
    var all = texts.build();
    return all.isEmpty() || all.size() > MOST_NARROWED
        ? Optional.empty()
        : Optional.of(String.join(", ", all));
  }

  /** What can follow a fixed beginning in the numbers of a pattern. */
  private static Optional<DialPattern> behind(DialPattern pattern, String beginning) {
    for (int i = 0; i < beginning.length(); i++) {
      if (i >= pattern.length()) {
        return pattern.isOpen() ? Optional.of(pattern.strip(beginning.length())) : Optional.empty();
      }
      if ((pattern.position(i) & Symbols.mask(beginning.charAt(i))) == 0) {
        return Optional.empty();
      }
    }
    return Optional.of(pattern.strip(beginning.length()));
  }
}
