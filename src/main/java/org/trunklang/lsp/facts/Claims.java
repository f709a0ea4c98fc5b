package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.Map;
import org.trunklang.analyze.ClaimProver;
import org.trunklang.model.Expectation;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.Verdict;
import org.trunklang.source.Span;

/**
 * Whether the expectations of a network hold: found out when it is first asked for, as the lens of
 * one and that of its file both ask. For one thread at a time.
 */
public final class Claims {
  private final ClaimProver prover;
  private final ImmutableListMultimap<Span, Expectation> bySpan;
  private final Map<Span, ImmutableList<Verdict>> decided = new HashMap<>();

  Claims(Routing routing) {
    this.prover = new ClaimProver(routing);
    this.bySpan = Multimaps.index(routing.network().expectations(), claim -> claim.origin().span());
  }

  /** One verdict for each number, or set of them, that an expectation speaks of. */
  public ImmutableList<Verdict> verdicts(Span expectation) {
    return decided.computeIfAbsent(
        expectation,
        span ->
            bySpan.get(span).stream().map(prover::decide).collect(ImmutableList.toImmutableList()));
  }
}
