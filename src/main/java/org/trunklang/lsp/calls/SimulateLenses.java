package org.trunklang.lsp.calls;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Places;
import org.trunklang.model.Down;
import org.trunklang.model.Expectation;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.PatternParser;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.PatternExpr;
import org.trunklang.syntax.SetList;

/** Above what has numbers, a command that follows one of them. */
record SimulateLenses(Project project, SourceFile source) {

  Stream<CodeLens> all() {
    ImmutableListMultimap<Span, Expectation> claims =
        Multimaps.index(project.network().expectations(), claim -> claim.origin().span());
    return project.declarations(source).flatMap(declaration -> of(declaration, claims));
  }

  private Stream<CodeLens> of(Decl declaration, ImmutableListMultimap<Span, Expectation> claims) {
    return switch (declaration) {
      case Decl.Prefix prefix -> of(prefix).stream();
      case Decl.Expectation expectation ->
          claims.get(expectation.span()).stream().flatMap(claim -> of(claim).stream());
      case Decl.Node node ->
          node.items().stream().flatMap(item -> of(item, Optional.of(node.name().text())).stream());
      case Decl.Use _,
          Decl.TrunkProfile _,
          Decl.NodeProfile _,
          Decl.Trunk _,
          Decl.Mesh _,
          Decl.Allowed _,
          Decl.Broken _ ->
          Stream.of();
    };
  }

  /** What is taken out of a prefix is no number of it. */
  private Optional<CodeLens> of(Decl.Prefix prefix) {
    var space = new NumberSpace();
    return project.prefix(prefix.name().span()).stream()
        .flatMap(patterns -> patterns.stream())
        .flatMap(
            pattern ->
                pattern.exceptions().isEmpty()
                    ? Stream.of(pattern.stripped().pattern().example())
                    : pattern.numbers(space).example().stream())
        .findFirst()
        .map(number -> everywhere(prefix.span(), number));
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
  private Optional<CodeLens> of(NodeItem item, Optional<String> node) {
    return switch (item) {
      case NodeItem.Extensions extensions ->
          example(extensions.patterns()).map(number -> everywhere(extensions.span(), number));
      case NodeItem.Phone phone ->
          example(phone.number().text()).map(number -> everywhere(phone.span(), number));
      case NodeItem.Emergency emergency ->
          example(emergency.numbers())
              .map(number -> lens(emergency.span(), number, node, Down.NOTHING));
      case NodeItem.SettingItem _,
          NodeItem.Route _,
          NodeItem.Inbound _,
          NodeItem.Allowed _,
          NodeItem.Broken _ ->
          Optional.empty();
    };
  }

  private static Optional<DialedNumber> example(SetList patterns) {
    return patterns.sets().stream()
        .flatMap(
            set ->
                set instanceof PatternExpr.Written(Span _, String text) && !text.endsWith("|")
                    ? example(text).stream()
                    : Stream.of())
        .findFirst();
  }

  private static Optional<DialedNumber> example(String pattern) {
    return PatternParser.parse(pattern) instanceof PatternParser.Result.Read(var read)
        ? Optional.of(read.pattern().example())
        : Optional.empty();
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
