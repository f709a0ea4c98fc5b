package org.trunklang.numbers;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunklang.numbers.DialPattern.Tail;

/**
 * Says a set of numbers in few patterns, which may have numbers in common. Each piece of the set is
 * widened as far as the set allows, and of the wide ones those are taken that have most of what is
 * left. That finds a short list that reads well, and not always the shortest; so a {@linkplain
 * ShortestCover shorter one} is looked for.
 */
final class PatternCover {
  /** With more pieces than this nobody reads the list, and widening them takes long. */
  private static final int MOST_WIDENED = 400;

  private static final Comparator<DialPattern> FOR_READERS =
      Comparator.comparing(PatternCover::hasPositionWithoutDigit)
          .thenComparing(DialPattern::toString);

  private final States states;
  private final int root;
  private final int[] sets = new int[DialedNumber.MAX_LENGTH + 1];
  private final List<DialPattern> pieces = new ArrayList<>();

  private PatternCover(NumberSpace space, NumberSet set) {
    this.states = space.states();
    this.root = set.root();
    walk(root, 0);
  }

  static ImmutableList<DialPattern> of(NumberSpace space, NumberSet set) {
    var cover = new PatternCover(space, set);
    if (cover.pieces.size() > MOST_WIDENED) {
      return ImmutableList.copyOf(cover.pieces);
    }
    var chosen = cover.chosen(cover.widened());
    return ImmutableList.sortedCopyOf(
        FOR_READERS,
        ShortestCover.below(chosen.size(), set)
            .map(PatternCover::narrowed)
            .orElseGet(() -> cover.asNarrowAsNeeded(chosen)));
  }

  private static boolean hasPositionWithoutDigit(DialPattern pattern) {
    return pattern.positions().stream().anyMatch(set -> (set & Symbols.X) == 0);
  }

  /** Pieces of which no two have a number in common. */
  private void walk(int state, int depth) {
    if (states.isConstant(state)) {
      if (states.label(state) == States.PRESENT) {
        add(depth, depth == 0 ? Tail.ONE_OR_MORE : Tail.ZERO_OR_MORE);
      }
      return;
    }
    if (states.takesEverythingLonger(state)) {
      add(
          depth,
          depth > 0 && states.label(state) == States.PRESENT
              ? Tail.ZERO_OR_MORE
              : Tail.ONE_OR_MORE);
      return;
    }
    if (states.label(state) == States.PRESENT && depth > 0) {
      add(depth, Tail.NONE);
    }
    Map<Integer, Integer> masks = new LinkedHashMap<>();
    for (int i = 0; i < States.SYMBOLS; i++) {
      masks.merge(states.next(state, i), 1 << i, (one, other) -> one | other);
    }
    masks.forEach(
        (way, mask) -> {
          sets[depth] = mask;
          walk(way, depth + 1);
        });
  }

  private void add(int depth, Tail tail) {
    pieces.add(DialPattern.of(ImmutableIntArray.copyOf(sets).subArray(0, depth).trimmed(), tail));
  }

  /** For each piece, two patterns that have all of it and are in the set. */
  private Set<DialPattern> widened() {
    var widened = new LinkedHashSet<DialPattern>();
    for (DialPattern piece : pieces) {
      widened.add(widened(piece, true));
      widened.add(widened(piece, false));
    }
    return widened;
  }

  private DialPattern widened(DialPattern piece, boolean fromLeft) {
    int[] positions = piece.positions().toArray();
    Tail tail = piece.tail();
    if (tail == Tail.NONE && isInside(positions, Tail.ZERO_OR_MORE)) {
      tail = Tail.ZERO_OR_MORE;
    }
    for (int i = 0; i < positions.length; i++) {
      int at = fromLeft ? i : positions.length - 1 - i;
      // What is no digit joins only what has some: a reader thinks of digits.
      boolean digitsOnly = (positions[at] & ~Symbols.X) == 0;
      for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
        int before = positions[at];
        boolean joins = !digitsOnly || (Symbols.X & (1 << symbol)) != 0;
        if (joins && (before & (1 << symbol)) == 0) {
          positions[at] = before | (1 << symbol);
          if (!isInside(positions, tail)) {
            positions[at] = before;
          }
        }
      }
    }
    return DialPattern.of(ImmutableIntArray.copyOf(positions), tail);
  }

  /** Whether the set has every number of a pattern. */
  private boolean isInside(int[] positions, Tail tail) {
    Set<Integer> reached = Set.of(root);
    for (int mask : positions) {
      var next = new HashSet<Integer>();
      for (int state : reached) {
        for (int i = 0; i < States.SYMBOLS; i++) {
          if ((mask & (1 << i)) != 0) {
            next.add(states.next(state, i));
          }
        }
      }
      reached = next;
    }
    return reached.stream()
        .allMatch(
            state ->
                switch (tail) {
                  case NONE -> states.label(state) == States.PRESENT;
                  case ZERO_OR_MORE -> states.isEverything(state);
                  case ONE_OR_MORE -> states.takesEverythingLonger(state);
                });
  }

  /** Enough of them to have every piece, the one with most of what is left first. */
  private List<DialPattern> chosen(Set<DialPattern> among) {
    Map<DialPattern, BitSet> has = new LinkedHashMap<>();
    for (DialPattern wide : among) {
      var covered = new BitSet();
      for (int i = 0; i < pieces.size(); i++) {
        covered.set(i, wide.contains(pieces.get(i)));
      }
      has.put(wide, covered);
    }
    var left = new BitSet();
    left.set(0, pieces.size());
    var chosen = new ArrayList<DialPattern>();
    while (!left.isEmpty()) {
      DialPattern best = pieces.getFirst();
      int most = 0;
      for (var each : has.entrySet()) {
        var gained = (BitSet) each.getValue().clone();
        gained.and(left);
        int gain = gained.cardinality();
        if (gain > most || (gain == most && reads(each.getKey()) < reads(best))) {
          best = each.getKey();
          most = gain;
        }
      }
      chosen.add(best);
      left.andNot(has.getOrDefault(best, new BitSet()));
    }
    return withoutNeedless(chosen);
  }

  /** Without those of which each piece is in another one. */
  private List<DialPattern> withoutNeedless(List<DialPattern> chosen) {
    for (DialPattern each : List.copyOf(chosen)) {
      boolean needless =
          pieces.stream()
              .filter(each::contains)
              .allMatch(
                  piece ->
                      chosen.stream()
                          .anyMatch(other -> !other.equals(each) && other.contains(piece)));
      if (needless) {
        chosen.remove(each);
      }
    }
    return chosen;
  }

  /**
   * What was widened in vain is taken back: each pattern has what no other one has, and a frame.
   */
  private List<DialPattern> asNarrowAsNeeded(List<DialPattern> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      DialPattern wide = chosen.get(i);
      var others = new ArrayList<>(chosen);
      others.remove(i);
      var own =
          pieces.stream()
              .filter(wide::contains)
              .filter(piece -> others.stream().noneMatch(other -> other.contains(piece)))
              .toList();
      if (!own.isEmpty()) {
        chosen.set(i, frame(wide, own));
      }
    }
    return chosen;
  }

  /** The pattern without what none of some pieces of it has at a position. */
  private static DialPattern frame(DialPattern wide, List<DialPattern> pieces) {
    var positions = ImmutableIntArray.builder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      int used = 0;
      for (DialPattern piece : pieces) {
        used |= i < piece.length() ? piece.position(i) : Symbols.ANY;
      }
      positions.add(wide.position(i) & used);
    }
    boolean closed =
        pieces.stream().allMatch(piece -> !piece.isOpen() && piece.length() == wide.length());
    return DialPattern.of(positions.build(), closed ? Tail.NONE : wide.tail());
  }

  /** The same for patterns of which one may have a part of a piece. */
  private static List<DialPattern> narrowed(List<DialPattern> wide) {
    var space = new NumberSpace();
    var narrowed = new ArrayList<DialPattern>();
    for (int i = 0; i < wide.size(); i++) {
      NumberSet own =
          space
              .of(wide.get(i))
              .minus(space.of(narrowed))
              .minus(space.of(wide.subList(i + 1, wide.size())));
      if (!own.isEmpty()) {
        narrowed.add(frame(wide.get(i), new PatternCover(space, own).pieces));
      }
    }
    return narrowed;
  }

  private static int reads(DialPattern pattern) {
    return pattern.toString().length();
  }
}
