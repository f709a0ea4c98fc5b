package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import org.trunklang.check.Unit;
import org.trunklang.check.Unread;
import org.trunklang.diagnostics.Problem;

/**
 * All files of a project, each after the one that names it first, and what was wrong with that.
 *
 * @param unread what is named and could not be read
 */
public record Program(ImmutableList<Unit> units, Unread unread, ImmutableList<Problem> problems) {

  /** Reads the files that a project starts with and all that they use, each once. */
  public static Program load(Sources sources) {
    return new ProgramLoader(sources.loader()).load(sources.roots());
  }
}
