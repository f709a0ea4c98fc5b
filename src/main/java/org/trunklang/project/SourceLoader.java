package org.trunklang.project;

import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;

/**
 * Gives the text of a file. The same path always gives the same answer while a snapshot is made.
 */
@FunctionalInterface
public interface SourceLoader {
  /**
   * Loads a file.
   *
   * @param path relative to the project's folder, with forward slashes
   */
  Loaded load(String path);

  /** What came of loading. */
  sealed interface Loaded {
    record Found(SourceFile file) implements Loaded {}

    /** There is no such file. */
    record Missing() implements Loaded {}

    /** There is one, but its text cannot be had. */
    record Unreadable(Problem problem) implements Loaded {}
  }
}
