package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.trunklang.check.Unit;
import org.trunklang.check.Unread;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;
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
}
