package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import org.trunklang.diagnostics.Problem;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.DeadEnds;
import org.trunklang.routing.Routing;

/**
 * What is found by asking which rule wins which numbers. That is worked out once for all that is
 * asked here, and kept as long as this is; for one thread at a time.
 */
public final class RuleFindings {
  private final Routing routing;
  private final Winning winning = new Winning(new NumberSpace());
  private final Replay replay;
  private final FarEnds farEnds;

  private RuleFindings(Routing routing) {
    this.routing = routing;
    this.replay = new Replay(routing);
    this.farEnds = new FarEnds(routing, winning, replay);
  }

  /** Nothing is worked out before something is asked. */
  public static RuleFindings of(Routing routing) {
    return new RuleFindings(routing);
  }

  /** Rules that get in each other's way. */
  public ImmutableList<Problem> disputes() {
    return confirmed(routing.problems());
  }

  /** Destinations within the node, and meshes, that refuse all numbers of a pattern. */
  public ImmutableList<Problem> deadEnds() {
    return confirmed(DeadEnds.problems(routing));
  }

  private ImmutableList<Problem> confirmed(ImmutableList<Problem> problems) {
    problems.forEach(replay::confirm);
    return problems;
  }

  /** Destinations where no number that is sent there is taken; of a profile, at its first node. */
  public ImmutableList<Problem> farEndsThatTakeNone() {
    return farEnds.takingNone();
  }

  /** Destinations where some of the numbers that are sent there are taken, and some are not. */
  public ImmutableList<Problem> farEndsThatTakeSome() {
    return farEnds.takingSome();
  }

  /** Numbers that phones cannot dial, one for each two rules; of a profile, at its first node. */
  public ImmutableList<Problem> hiddenNumbers() {
    return Hidden.problems(routing, winning, replay);
  }

  /** Trunks that no call takes, and inbound rules to which no call can come. */
  public ImmutableList<Problem> unused() {
    return ImmutableList.copyOf(
        Iterables.concat(Unused.problems(routing), Uncalled.problems(routing, winning, replay)));
  }
}
