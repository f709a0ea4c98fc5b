package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.check.NodeDraft.Item;
import org.trunklang.check.Ways.Way;
import org.trunklang.check.problem.MeshDoesNotAdvertise;
import org.trunklang.check.problem.NoSuchExtension;
import org.trunklang.check.problem.PrependWithoutEffect;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Reason;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;
import org.trunklang.syntax.Digits;
import org.trunklang.syntax.Leg.Target;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.Text;

/** Reads where a rule sends its calls. */
final class LegReader {
  /** A destination, and the trunk it takes where it takes one. */
  record Sent(Leg leg, Optional<Way.End> way) {}

  private final Patterns patterns;
  private final Ways ways;
  private final Accounts accounts;
  private final Findings findings;

  LegReader(Patterns patterns, Ways ways, Accounts accounts, Findings findings) {
    this.patterns = patterns;
    this.ways = ways;
    this.accounts = accounts;
    this.findings = findings;
  }

  ImmutableList<Sent> read(
      NodeDraft node,
      Item item,
      ImmutableList<RulePattern> matched,
      Optional<Digits> prepend,
      ImmutableList<org.trunklang.syntax.Leg> written) {
    return read(node, item, matched, false, prepend, written);
  }

  /** For a rule that takes a call without a number too. */
  ImmutableList<Sent> readForEvery(
      NodeDraft node,
      Item item,
      ImmutableList<RulePattern> matched,
      Optional<Digits> prepend,
      ImmutableList<org.trunklang.syntax.Leg> written) {
    return read(node, item, matched, true, prepend, written);
  }

  private ImmutableList<Sent> read(
      NodeDraft node,
      Item item,
      ImmutableList<RulePattern> matched,
      boolean takesNoNumber,
      Optional<Digits> prepend,
      ImmutableList<org.trunklang.syntax.Leg> written) {
    String ruleWide = prepend.flatMap(this::digits).orElse("");
    var sent = ImmutableList.<Sent>builder();
    boolean anySends = false;
    for (org.trunklang.syntax.Leg leg : written) {
      boolean sends = sends(leg.target());
      anySends |= sends;
      if (!sends && leg.prepend().isPresent()) {
        findings.add(new PrependWithoutEffect(leg.prepend().get().span(), true));
      }
      var own = leg.prepend().flatMap(this::digits);
      String front = sends ? own.orElse(ruleWide) : "";
      destination(node, item, leg, front).ifPresent(sent::add);
    }
    if (!anySends && prepend.isPresent()) {
      findings.add(new PrependWithoutEffect(prepend.get().span(), false));
    }
    var all = sent.build();
    for (Sent leg : all) {
      SentNumbers.check(leg, matched, takesNoNumber, problem -> findings.add(item.here(problem)));
    }
    return all;
  }

  private Optional<String> digits(Digits prepend) {
    return patterns.number(prepend, "`prepend`").map(DialedNumber::digits);
  }

  /** Whether a destination is given the number; one that is broken may be. */
  private static boolean sends(Target target) {
    return switch (target) {
      case Target.Named _, Target.Local _, Target.Native _, Target.Broken _ -> true;
      case Target.Extension _, Target.Reject _ -> false;
    };
  }

  private Optional<Sent> destination(
      NodeDraft node, Item item, org.trunklang.syntax.Leg leg, String prepend) {
    return switch (leg.target()) {
      case Target.Named(Name name) ->
          ways.find(
                  name, item.namespace(), node.name(), problem -> findings.add(item.here(problem)))
              .flatMap(way -> to(way, name, prepend));
      case Target.Extension(Digits digits) ->
          patterns
              .number(digits, "a destination")
              .filter(number -> isOwn(node, item, number, digits.span()))
              .map(number -> sent(new Destination.ToExtension(number), prepend, digits.span()));
      case Target.Local(Span span) -> Optional.of(sent(new Destination.Local(), prepend, span));
      case Target.Reject(Span span, Optional<Name> reason) ->
          Optional.of(sent(new Destination.Reject(reason(reason)), prepend, span));
      case Target.Native(Span span, Text context) -> {
        Contexts.check(context, findings);
        yield Optional.of(sent(new Destination.Native(context.value()), prepend, span));
      }
      case Target.Broken _ -> Optional.empty();
    };
  }

  private static Sent sent(Destination destination, String prepend, Span span) {
    return new Sent(new Leg(destination, prepend, span), Optional.empty());
  }

  private Optional<Sent> to(Way way, Name name, String prepend) {
    return switch (way) {
      case Way.End end ->
          Optional.of(
              new Sent(
                  new Leg(new Destination.ToTrunk(end.end()), prepend, name.span()),
                  Optional.of(end)));
      case Way.Whole(Trunks.DeclaredMesh mesh) -> {
        if (!mesh.mesh().settings().advertise()) {
          findings.add(new MeshDoesNotAdvertise(name.span(), name.text(), mesh.name()));
          yield Optional.empty();
        }
        yield Optional.of(sent(new Destination.ToMesh(mesh.mesh().name()), prepend, name.span()));
      }
    };
  }

  private boolean isOwn(NodeDraft node, Item item, DialedNumber number, Span span) {
    if (node.name().isEmpty()
        || node.hasExtension(number)
        || accounts.isAccount(node.there(), number)) {
      return true;
    }
    findings.add(item.here(new NoSuchExtension(span, number, node.there().text())));
    return false;
  }

  private static Reason reason(Optional<Name> word) {
    return switch (word.map(Name::text).orElse("")) {
      case "busy" -> Reason.BUSY;
      case "congestion" -> Reason.CONGESTION;
      default -> Reason.UNALLOCATED;
    };
  }
}
