package org.trunklang.lsp.structure;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trunklang.check.Unit;
import org.trunklang.lsp.facts.Declared;
import org.trunklang.lsp.facts.Project;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Parser;
import org.trunklang.syntax.SyntaxFile;

/**
 * Whether a declaration can have another name. Two declarations that have become one name cannot be
 * told apart any more, so that no further change of the name would mend it.
 */
final class NewName {
  private NewName() {}

  /**
   * Why it cannot; empty where it can.
   *
   * @param declaration the old name, where it is declared
   * @param places all places of the old name
   */
  static Optional<String> check(
      Project project, Span declaration, ImmutableList<Span> places, String name) {
    return taken(project, declaration, name)
        .or(() -> ofModule(project, declaration, name))
        .or(() -> unreadable(project, places, name));
  }

  /** Names that differ in case only are too similar. */
  private static Optional<String> taken(Project project, Span declaration, String name) {
    return project
        .units()
        .flatMap(unit -> unit.file().declarations().stream())
        .flatMap(each -> Declared.of(each).stream())
        .filter(each -> !each.name().span().equals(declaration))
        .filter(each -> each.name().text().equalsIgnoreCase(name))
        .findFirst()
        .map(each -> "there is a " + each.kind() + " `" + each.name().text() + "` already");
  }

  /** A mesh stands before the names of its members as a module does before its own. */
  private static Optional<String> ofModule(Project project, Span declaration, String name) {
    boolean isMesh =
        project
            .names()
            .declared(declaration)
            .filter(each -> each.kind().equals("mesh"))
            .isPresent();
    return isMesh
            && project.program().units().stream()
                .map(Unit::namespace)
                .anyMatch(Optional.of(name)::equals)
        ? Optional.of("`" + name + ".…` stands for the names of module `" + name + "` already")
        : Optional.empty();
  }

  /** A word of the language is read as that in some of the places where it would stand. */
  private static Optional<String> unreadable(
      Project project, ImmutableList<Span> places, String name) {
    return project
        .units()
        .map(Unit::file)
        .filter(file -> hasMoreMistakes(file, places, name))
        .findFirst()
        .map(
            file ->
                "`"
                    + name
                    + "` is a word of the language, and would be read as that in `"
                    + file.source().name()
                    + "`");
  }

  private static boolean hasMoreMistakes(SyntaxFile file, ImmutableList<Span> places, String name) {
    List<Span> here =
        places.stream()
            .filter(span -> span.file().equals(file.source()))
            .sorted(Comparator.comparingInt(Span::start).reversed())
            .toList();
    if (here.isEmpty()) {
      return false;
    }
    var text = new StringBuilder(file.source().text());
    here.forEach(span -> text.replace(span.start(), span.end(), name));
    SyntaxFile renamed = Parser.parse(SourceFile.of(file.source().name(), text.toString()));
    return renamed.problems().size() > file.problems().size();
  }
}
