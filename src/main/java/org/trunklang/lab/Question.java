package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.Down;
import org.trunklang.model.Expectation;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.EntryPoints;

/** A call to be placed: by whom, to which number, and what does not work meanwhile. */
public record Question(Place from, DialedNumber number, Down down) {

  /** The calls that the expectations of a network speak of, those of single numbers. */
  public static ImmutableList<Question> expected(Routing routing) {
    var questions = ImmutableList.<Question>builder();
    for (Expectation claim : routing.network().expectations()) {
      if (claim.numbers() instanceof Expectation.Numbers.One(DialedNumber number)) {
        EntryPoints.of(claim, routing)
            .forEach(start -> questions.add(new Question(start, number, claim.down())));
      }
    }
    return questions.build();
  }
}
