package org.trunklang.lsp.calls;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.facts.Rules;
import org.trunklang.lsp.texts.Places;
import org.trunklang.model.Down;
import org.trunklang.model.Expectation;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.NodeItem;

/** Above what has numbers, a command that follows one of them. */
record SimulateLenses(Project project, SourceFile source) {

  Stream<CodeLens> all() {
    ImmutableListMultimap<Span, Expectation> claims =
        Multimaps.index(project.network().expectations(), claim -> claim.origin().span());
    ImmutableListMultimap<Span, Rule> rules =
        Multimaps.index(Rules.in(project, source), rule -> rule.origin().span());
    return project.declarations(source).flatMap(declaration -> of(declaration, claims, rules));
  }

  private Stream<CodeLens> of(
      Decl declaration,
      ImmutableListMultimap<Span, Expectation> claims,
      ImmutableListMultimap<Span, Rule> rules) {
    return switch (declaration) {
      case Decl.Prefix prefix -> of(prefix).stream();
      case Decl.Expectation expectation ->
          claims.get(expectation.span()).stream().flatMap(claim -> of(claim).stream());
      case Decl.Node node -> node.items().stream().flatMap(item -> of(item, rules).stream());
      case Decl.NodeProfile profile ->
          profile.items().stream().flatMap(item -> of(item, rules).stream());
      case Decl.Use _,
          Decl.TrunkProfile _,
          Decl.Trunk _,
          Decl.Mesh _,
          Decl.Allowed _,
          Decl.Broken _ ->
          Stream.of();
    };
  }

  private Optional<CodeLens> of(Decl.Prefix prefix) {
    return project
        .prefix(prefix.name().span())
        .flatMap(SimulateLenses::example)
        .map(number -> everywhere(prefix.span(), number));
  }

  /** What is taken out of a pattern is no number of it. */
  private static Optional<DialedNumber> example(ImmutableList<RulePattern> patterns) {
    var space = new NumberSpace();
    return patterns.stream()
        .flatMap(
            pattern ->
                pattern.exceptions().isEmpty()
                    ? Stream.of(pattern.stripped().pattern().example())
                    : pattern.numbers(space).example().stream())
        .findFirst();
  }

  /** The call that it speaks of: where it starts, and what is down. Of several, the first. */
  private Optional<CodeLens> of(Expectation claim) {
    Optional<String> from = EntryPoints.firstName(claim, project.network());
    return example(claim).map(number -> lens(claim.origin().span(), number, from, claim.down()));
  }

  private static Optional<DialedNumber> example(Expectation claim) {
    return switch (claim.numbers()) {
      case Expectation.Numbers.One(DialedNumber number) -> Optional.of(number);
      case Expectation.Numbers.Many(var patterns, var _) ->
          new NumberSpace().of(patterns).example();
    };
  }

  /** Extensions are called from everywhere, emergency numbers from the phones of the node. */
  private Optional<CodeLens> of(NodeItem item, ImmutableListMultimap<Span, Rule> rules) {
    return switch (item) {
      case NodeItem.Extensions _, NodeItem.Phone _ ->
          rules.get(item.span()).stream()
              .findFirst()
              .flatMap(rule -> example(rule.patterns()))
              .map(number -> everywhere(item.span(), number));
      case NodeItem.Emergency _ -> emergency(item.span());
      case NodeItem.SettingItem _,
          NodeItem.Route _,
          NodeItem.Inbound _,
          NodeItem.Allowed _,
          NodeItem.Broken _ ->
          Optional.empty();
    };
  }

  /** Of several nodes that take it from a profile, the first. */
  private Optional<CodeLens> emergency(Span item) {
    return project.network().nodes().values().stream()
        .flatMap(
            node ->
                node.emergency().stream()
                    .filter(number -> isIn(number.span(), item))
                    .limit(1)
                    .map(
                        number ->
                            lens(
                                item,
                                number.dialed(),
                                Optional.of(node.name().text()),
                                Down.NOTHING)))
        .findFirst();
  }

  private static boolean isIn(Span part, Span whole) {
    return part.file().equals(whole.file())
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }

  private CodeLens everywhere(Span at, DialedNumber number) {
    return lens(at, number, Optional.empty(), Down.NOTHING);
  }

  private CodeLens lens(Span at, DialedNumber number, Optional<String> from, Down down) {
    String uri = project.uri(source);
    return new CodeLens(
        Places.range(at), Tracing.command(uri, "simulate " + number, number, from, down), null);
  }
}
