package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.stream.Stream;
import org.trunklang.source.Span;

/**
 * Sets of numbers, and those behind {@code except} that are taken out of all of them.
 *
 * @param sets empty where a rule may have no numbers at all
 */
public record SetList(ImmutableList<PatternExpr> sets, ImmutableList<PatternExpr> exceptions) {
  /** No numbers written. */
  public static final SetList NONE = of(ImmutableList.of());

  /** Without exceptions. */
  public static SetList of(ImmutableList<PatternExpr> sets) {
    return new SetList(sets, ImmutableList.of());
  }

  public boolean isEmpty() {
    return sets.isEmpty();
  }

  /** Sets and exceptions, as they stand. */
  public Stream<PatternExpr> all() {
    return Stream.concat(sets.stream(), exceptions.stream());
  }

  /** From the first set to the last one, exceptions included; there must be one. */
  public Span span() {
    return sets.getFirst().span().to(Iterables.getLast(Iterables.concat(sets, exceptions)).span());
  }
}
