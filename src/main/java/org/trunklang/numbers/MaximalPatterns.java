package org.trunklang.numbers;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.trunklang.numbers.DialPattern.Tail;

/**
 * The patterns that have a given number and lie in a set, as wide as the set allows: whatever
 * pattern of the set has the number is part of one of these. A search of limited length.
 */
final class MaximalPatterns {
  private final States states;
  private final int root;
  private int stepsLeft;

  MaximalPatterns(States states, int root, int steps) {
    this.states = states;
    this.root = root;
    this.stepsLeft = steps;
  }

  /** All of them; none when the search took too many steps, now or earlier. */
  ImmutableList<DialPattern> of(DialedNumber number) {
    var search = new Search(number.digits());
    search.from(ImmutableIntArray.of(root), 0);
    return stepsLeft < 0 ? ImmutableList.of() : maximal(search.found);
  }

  private static ImmutableList<DialPattern> maximal(List<DialPattern> patterns) {
    return patterns.stream()
        .distinct()
        .filter(
            one -> patterns.stream().noneMatch(other -> !other.equals(one) && other.contains(one)))
        .collect(ImmutableList.toImmutableList());
  }

  private final class Search {
    private final String number;
    private final int[] sets;
    private final List<DialPattern> found = new ArrayList<>();

    Search(String number) {
      this.number = number;
      this.sets = new int[number.length()];
    }

    /**
     * Goes on behind the sets of some positions.
     *
     * @param reached the states to which the numbers of these sets lead, in order
     */
    void from(ImmutableIntArray reached, int position) {
      if (--stepsLeft < 0) {
        return;
      }
      Tail end = end(reached, position);
      if (end != Tail.NONE && position + (end == Tail.ONE_OR_MORE ? 1 : 0) <= number.length()) {
        add(position, end);
      } else if (position == number.length()) {
        add(position, Tail.NONE);
      } else {
        choose(reached, position);
      }
    }

    /** The widest end behind some states: what has a further position is part of what is open. */
    private Tail end(ImmutableIntArray reached, int position) {
      // The empty number is in no pattern.
      if (position > 0 && reached.stream().allMatch(states::isEverything)) {
        return Tail.ZERO_OR_MORE;
      }
      return reached.stream().allMatch(states::takesEverythingLonger)
          ? Tail.ONE_OR_MORE
          : Tail.NONE;
    }

    private void add(int length, Tail tail) {
      found.add(DialPattern.of(ImmutableIntArray.copyOf(sets).subArray(0, length).trimmed(), tail));
    }

    /** Tries every set of characters that makes a difference at a position. */
    private void choose(ImmutableIntArray reached, int position) {
      Map<ImmutableIntArray, Integer> alike = alike(reached, position);
      int own = Symbols.mask(number.charAt(position));
      int least = 0;
      var others = new ArrayList<Map.Entry<ImmutableIntArray, Integer>>();
      var begin = new TreeSet<Integer>();
      for (var each : alike.entrySet()) {
        if ((each.getValue() & own) != 0) {
          least = each.getValue();
          each.getKey().forEach(begin::add);
        } else {
          others.add(each);
        }
      }
      Map<ImmutableIntArray, Integer> chosen = new LinkedHashMap<>();
      for (long pick = (1L << others.size()) - 1; pick >= 0 && stepsLeft >= 0; pick--) {
        stepsLeft--;
        int set = least;
        var next = new TreeSet<>(begin);
        for (int i = 0; i < others.size(); i++) {
          if ((pick & (1L << i)) != 0) {
            set |= others.get(i).getValue();
            others.get(i).getKey().forEach(next::add);
          }
        }
        // Of the sets that lead to the same states the one that has all of them is enough.
        chosen.merge(ImmutableIntArray.copyOf(next), set, (one, other) -> one | other);
      }
      chosen.forEach(
          (next, set) -> {
            sets[position] = set;
            from(next, position + 1);
          });
    }

    /** The characters from which the number can end as it does, by the states they lead to. */
    private Map<ImmutableIntArray, Integer> alike(ImmutableIntArray reached, int position) {
      Map<ImmutableIntArray, Integer> alike = new LinkedHashMap<>();
      for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
        int at = symbol;
        ImmutableIntArray next =
            ImmutableIntArray.copyOf(reached.stream().map(state -> states.next(state, at)));
        if (next.stream().allMatch(state -> canEnd(state, position + 1))) {
          alike.merge(next, 1 << symbol, (one, other) -> one | other);
        }
      }
      return alike;
    }

    private boolean canEnd(int state, int position) {
      int at = state;
      for (int i = position; i < number.length(); i++) {
        at = states.next(at, Symbols.index(number.charAt(i)));
      }
      return states.label(at) == States.PRESENT;
    }
  }
}
