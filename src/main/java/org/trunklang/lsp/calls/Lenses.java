package org.trunklang.lsp.calls;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;

/**
 * Above the first expectation of a file, how many hold; above each, whether it does; above what has
 * numbers, a call of one.
 */
public final class Lenses {
  /** Of all expectations of the file, in place of one. */
  private static final int ALL = -1;

  private static final String NOT_DECIDED = "not decided";

  /** Said once in a file. */
  private static final String WHY = ": the network has errors";

  private Lenses() {}

  /** Whether expectations hold is found out when a lens is shown: {@link #resolve}. */
  public static List<CodeLens> of(Project project, SourceFile source) {
    List<Span> expectations = expectations(project, source);
    String uri = project.uri(source);
    var lenses = new ArrayList<CodeLens>();
    if (expectations.size() > 1) {
      lenses.add(verdict(uri, expectations.getFirst(), ALL));
    }
    expectations.forEach(span -> lenses.add(verdict(uri, span, span.start())));
    new SimulateLenses(project, source).all().forEach(lenses::add);
    return lenses;
  }

  private static CodeLens verdict(String uri, Span at, int which) {
    var data = new JsonArray();
    data.add(uri);
    data.add(which);
    return new CodeLens(Places.range(at), null, data);
  }

  /** The file that an unresolved lens of this server belongs to. */
  public static Optional<String> uri(CodeLens lens) {
    return lens.getData() instanceof JsonArray data && data.size() == 2
        ? Optional.of(data.get(0).getAsString())
        : Optional.empty();
  }

  /** A lens with what it shows. */
  public static CodeLens resolve(Project project, SourceFile source, CodeLens lens) {
    int which = ((JsonArray) lens.getData()).get(1).getAsInt();
    List<Span> all = expectations(project, source);
    return new CodeLens(
        lens.getRange(),
        which == ALL ? ofAll(project, source, all) : ofOne(project, source, all, which),
        lens.getData());
  }

  private static Command ofAll(Project project, SourceFile source, List<Span> expectations) {
    return project.leavesCallsOpen()
        ? new Command(NOT_DECIDED + WHY, "")
        : new VerdictsInWords(project, source).ofAll(expectations);
  }

  /** Nothing is said of an expectation that was moved meanwhile: the editor asks anew. */
  private static Command ofOne(
      Project project, SourceFile source, List<Span> expectations, int start) {
    Optional<Span> expectation =
        expectations.stream().filter(span -> span.start() == start).findFirst();
    if (expectation.isEmpty()) {
      return new Command("", "");
    }
    return project.leavesCallsOpen()
        ? new Command(expectations.size() == 1 ? NOT_DECIDED + WHY : NOT_DECIDED, "")
        : new VerdictsInWords(project, source).ofOne(expectation.get());
  }

  private static List<Span> expectations(Project project, SourceFile source) {
    return project
        .declarations(source)
        .filter(Decl.Expectation.class::isInstance)
        .map(Decl::span)
        .toList();
  }
}
