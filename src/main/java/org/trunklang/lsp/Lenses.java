package org.trunklang.lsp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.trunklang.analyze.ClaimProver;
import org.trunklang.model.Expectation;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.PatternParser;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.Verdict;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.PatternExpr;

/** Above a group of expectations, whether they hold; above what has numbers, a call of one. */
final class Lenses {
  private Lenses() {}

  /** Whether expectations hold is found out when a lens is shown: {@link #resolve}. */
  static List<CodeLens> of(Project project, SourceFile source) {
    var lenses = new ArrayList<CodeLens>();
    for (List<Decl.Expectation> group : groups(project, source)) {
      var data = new JsonArray();
      data.add(project.uri(source));
      data.add(group.getFirst().span().start());
      lenses.add(new CodeLens(Places.range(group.getFirst().span()), null, data));
    }
    calls(project, source).forEach(lenses::add);
    return lenses;
  }

  /** The file that an unresolved lens belongs to. */
  static String uri(CodeLens lens) {
    return ((JsonElement) lens.getData()).getAsJsonArray().get(0).getAsString();
  }

  /** Nothing is said of expectations that were moved meanwhile: the editor asks anew. */
  static CodeLens resolve(Project project, SourceFile source, CodeLens lens) {
    int start = ((JsonElement) lens.getData()).getAsJsonArray().get(1).getAsInt();
    Command said =
        groups(project, source).stream()
            .filter(group -> group.getFirst().span().start() == start)
            .findFirst()
            .map(group -> verdict(project, group))
            .orElseGet(() -> new Command("", ""));
    return new CodeLens(lens.getRange(), said, lens.getData());
  }

  /** Expectations with no other declaration between them. */
  private static List<List<Decl.Expectation>> groups(Project project, SourceFile source) {
    var groups = new ArrayList<List<Decl.Expectation>>();
    boolean goesOn = false;
    for (Decl declaration : declarations(project, source).toList()) {
      if (declaration instanceof Decl.Expectation expectation) {
        if (!goesOn) {
          groups.add(new ArrayList<>());
        }
        groups.getLast().add(expectation);
      }
      goesOn = declaration instanceof Decl.Expectation;
    }
    return groups;
  }

  private static Command verdict(Project project, List<Decl.Expectation> group) {
    if (project.leavesCallsOpen()) {
      return new Command("not decided: the network has errors", "");
    }
    var prover = new ClaimProver(project.routing());
    int broken = 0;
    Optional<Trace> shown = Optional.empty();
    ImmutableListMultimap<Span, Expectation> claims =
        Multimaps.index(project.network().expectations(), claim -> claim.origin().span());
    for (Decl.Expectation expectation : group) {
      project.checkpoint().pass();
      List<Verdict> verdicts = claims.get(expectation.span()).stream().map(prover::decide).toList();
      broken += verdicts.stream().allMatch(Verdict::holds) ? 0 : 1;
      for (Verdict verdict : verdicts) {
        shown = shown.or(() -> trace(verdict));
      }
    }
    String title = title(group.size(), broken);
    SourceFile file = group.getFirst().span().file();
    return shown
        .map(trace -> trace.start().number())
        .map(number -> trace(project, file, title, number))
        .orElseGet(() -> new Command(title, ""));
  }

  private static Optional<Trace> trace(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Holds(), Verdict.Proven() -> Optional.empty();
      case Verdict.Broken(Trace trace) -> Optional.of(trace);
      case Verdict.NotProven(var _, var trace) -> trace;
    };
  }

  private static String title(int all, int broken) {
    String count = all == 1 ? "1 expectation" : all + " expectations";
    if (broken == 0) {
      return count + (all == 1 ? " holds" : " hold");
    }
    return broken + " of " + count + (broken == 1 ? " does" : " do") + " not hold";
  }

  /** A command that follows one of the numbers. */
  private static Stream<CodeLens> calls(Project project, SourceFile source) {
    return declarations(project, source).flatMap(declaration -> calls(project, declaration));
  }

  private static Stream<CodeLens> calls(Project project, Decl declaration) {
    return switch (declaration) {
      case Decl.Prefix prefix -> call(project, prefix.span(), prefix.patterns().sets());
      case Decl.Expectation expectation ->
          project.network().expectations().stream()
              .filter(claim -> claim.origin().span().equals(expectation.span()))
              .flatMap(claim -> example(claim).stream())
              .map(number -> call(project, expectation.span(), number));
      case Decl.Node node -> node.items().stream().flatMap(item -> calls(project, item));
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

  private static Stream<CodeLens> calls(Project project, NodeItem item) {
    return switch (item) {
      case NodeItem.Extensions extensions ->
          call(project, extensions.span(), extensions.patterns().sets());
      case NodeItem.Phone phone ->
          PatternParser.parse(phone.number().text()) instanceof PatternParser.Result.Read(var read)
              ? Stream.of(call(project, phone.span(), read.pattern().example()))
              : Stream.of();
      case NodeItem.SettingItem _,
          NodeItem.Emergency _,
          NodeItem.Route _,
          NodeItem.Inbound _,
          NodeItem.Allowed _,
          NodeItem.Broken _ ->
          Stream.of();
    };
  }

  private static Optional<DialedNumber> example(Expectation claim) {
    return switch (claim.numbers()) {
      case Expectation.Numbers.One(DialedNumber number) -> Optional.of(number);
      case Expectation.Numbers.Many(var patterns, var _) ->
          new NumberSpace().of(patterns).example();
    };
  }

  private static Stream<CodeLens> call(Project project, Span at, ImmutableList<PatternExpr> sets) {
    return sets.stream()
        .flatMap(
            set ->
                set instanceof PatternExpr.Written(Span _, String text)
                        && !text.endsWith("|")
                        && PatternParser.parse(text) instanceof PatternParser.Result.Read(var read)
                    ? Stream.of(read.pattern().example())
                    : Stream.of())
        .limit(1)
        .map(number -> call(project, at, number));
  }

  private static CodeLens call(Project project, Span at, DialedNumber number) {
    return new CodeLens(
        Places.range(at), trace(project, at.file(), "simulate " + number, number), null);
  }

  private static Command trace(
      Project project, SourceFile file, String title, DialedNumber number) {
    return new Command(title, Tracing.TRACE, List.of(project.uri(file), number.digits()));
  }

  private static Stream<Decl> declarations(Project project, SourceFile source) {
    return project
        .units()
        .filter(unit -> unit.file().source().equals(source))
        .flatMap(unit -> unit.file().declarations().stream());
  }
}
