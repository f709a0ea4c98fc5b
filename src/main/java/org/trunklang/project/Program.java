package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trunklang.check.Unit;
import org.trunklang.check.Unread;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Parser;
import org.trunklang.syntax.SyntaxFile;

/**
 * All files of a project, each after the one that names it first, and what was wrong with that.
 *
 * @param unread what is named and could not be read
 */
public record Program(ImmutableList<Unit> units, Unread unread, ImmutableList<Problem> problems) {

  /** Reads the files that a project starts with and all that they use, each once. */
  public static Program load(Sources sources) {
    return load(sources, Parser::parse);
  }

  /**
   * The same by another way to the syntax trees.
   *
   * @param parser gives what {@link Parser#parse} gives
   */
  public static Program load(Sources sources, Function<SourceFile, SyntaxFile> parser) {
    return new ProgramLoader(sources.loader(), parser).load(sources.roots());
  }

  /**
   * The files that use one, directly or through others, with that itself: a {@code use} of any of
   * them there closes a circle.
   *
   * @param one tells by its path whether a file is the one, which may be known by several paths
   */
  public ImmutableSet<String> usersOf(Predicate<String> one) {
    ImmutableSetMultimap<String, String> users = users();
    var found = new LinkedHashSet<String>();
    var next = new ArrayDeque<>(Sets.filter(paths(), one::test));
    while (!next.isEmpty()) {
      String path = next.remove();
      if (found.add(path)) {
        next.addAll(users.get(path));
      }
    }
    return ImmutableSet.copyOf(found);
  }

  private ImmutableSet<String> paths() {
    return units.stream()
        .map(unit -> unit.file().source().name())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Who uses a file or module directly, by its path. */
  private ImmutableSetMultimap<String, String> users() {
    var users = ImmutableSetMultimap.<String, String>builder();
    for (Unit unit : units) {
      String from = unit.file().source().name();
      for (Decl declaration : unit.file().declarations()) {
        if (declaration instanceof Decl.Use use) {
          users.put(SourcePath.of(use.module(), from), from);
        }
      }
    }
    return users.build();
  }
}
