package org.trunklang.stdlib;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.RegExp;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads descriptions and patterns another way than the generator does: with dk.brics.automaton, and
 * patterns through regular expressions. What the two agree on, neither got wrong by itself.
 */
final class SecondReader {
  private static final int LONGEST = 20;

  private SecondReader() {}

  static Automaton read(Numbers description) {
    Automaton automaton =
        switch (description) {
          case Numbers.Matching(var regex) -> regex(regex);
          case Numbers.OfLength(var numbers, var lengths) ->
              read(numbers)
                  .intersection(
                      BasicOperations.union(lengths.stream().map(SecondReader::ofLength).toList()));
          case Numbers.Either(var parts) ->
              BasicOperations.union(parts.stream().map(SecondReader::read).toList());
          case Numbers.Both(var first, var second) -> read(first).intersection(read(second));
          case Numbers.Except(var numbers, var without) -> read(numbers).minus(read(without));
          case Numbers.After(var digits, var numbers) ->
              BasicAutomata.makeString(digits).concatenate(read(numbers));
          case Numbers.Outline(var numbers) -> outline(read(numbers));
        };
    automaton.minimize();
    return automaton;
  }

  static Automaton read(Collection<String> patterns) {
    Automaton automaton =
        regex(
            patterns.stream()
                .map(
                    pattern ->
                        pattern
                            .replace("_", "")
                            .replace("X", "\\d")
                            .replace("Z", "[1-9]")
                            .replace("N", "[2-9]"))
                .collect(Collectors.joining("|")));
    automaton.minimize();
    return automaton;
  }

  private static Automaton regex(String regex) {
    return new RegExp(regex.replace("\\d", "[0-9]").replace("(?:", "("), RegExp.NONE).toAutomaton();
  }

  private static Automaton ofLength(int length) {
    return length < 0 ? BasicAutomata.makeEmpty() : regex("\\d{" + length + "}");
  }

  private static Automaton outline(Automaton numbers) {
    Automaton outline = BasicAutomata.makeEmpty();
    for (int length = 0; length <= LONGEST; length++) {
      Automaton ofLength = numbers.intersection(ofLength(length));
      if (!ofLength.isEmpty()) {
        outline = outline.union(outlineOfOneLength(ofLength, length));
      }
    }
    return outline;
  }

  private static Automaton outlineOfOneLength(Automaton numbers, int length) {
    numbers.removeDeadTransitions();
    Automaton outline = BasicAutomata.makeEmptyString();
    Set<State> reached = Set.of(numbers.getInitialState());
    for (int place = 0; place < length; place++) {
      Automaton digits = BasicAutomata.makeEmpty();
      var next = new HashSet<State>();
      for (State state : reached) {
        for (Transition step : state.getTransitions()) {
          digits = digits.union(BasicAutomata.makeCharRange(step.getMin(), step.getMax()));
          next.add(step.getDest());
        }
      }
      outline = outline.concatenate(digits);
      reached = next;
    }
    return outline;
  }
}
