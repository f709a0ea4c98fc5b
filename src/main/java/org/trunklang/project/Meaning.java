package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import org.trunklang.check.Checked;
import org.trunklang.check.Checker;
import org.trunklang.check.Reference;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.Network;
import org.trunklang.routing.Routing;

/** A program, and what its declarations mean together. */
public record Meaning(Program program, Checked checked, Routing routing) {

  /** What a program means. What is wrong with it is left out, and told by {@link Snapshot}. */
  public static Meaning of(Program program) {
    Checked checked = Checker.check(program.units(), program.unread());
    return new Meaning(program, checked, Routing.of(checked.network()));
  }

  /** Everything wrong with the declarations as such. */
  public Iterable<Problem> problems() {
    return Iterables.concat(program.problems(), checked.problems());
  }

  /** Whether none of that is an error. */
  public boolean isRight() {
    return Streams.stream(problems())
        .noneMatch(problem -> problem.explain().severity() == Severity.ERROR);
  }

  public Network network() {
    return checked.network();
  }

  /** Names that are used, with their declarations. */
  public ImmutableList<Reference> references() {
    return checked.references();
  }
}
