package org.trunklang.diagnostics;

/**
 * The facts of one mistake, in the package that finds it. The words stand beside the facts, in
 * {@link #explain()}.
 */
public interface Problem {
  Diagnostic explain();
}
