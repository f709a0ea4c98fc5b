package org.trunklang.check.problem;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A prefix contains itself, directly or through others. */
public record CyclicPrefix(Span span, String prefix, ImmutableList<String> way) implements Problem {
  private static final int MOST_SHOWN = 8;

  @Override
  public Diagnostic explain() {
    return way.size() == 2
        ? Diagnostic.of(Code.CYCLIC_PREFIX, span, "prefix `%s` contains itself", prefix)
        : Diagnostic.of(
            Code.CYCLIC_PREFIX, span, "prefix `%s` contains itself: `%s`", prefix, shown());
  }

  /** The way round; of a long one the beginning. */
  private String shown() {
    boolean isLong = way.size() > MOST_SHOWN;
    var names = isLong ? way.subList(0, MOST_SHOWN - 1) : way.subList(0, way.size() - 1);
    return Joiner.on("` -> `").join(names) + (isLong ? "` -> … -> `" : "` -> `") + way.getLast();
  }
}
