package org.trunklang.routing;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.Symbols;

/**
 * Finds those of many patterns that overlap one, or contain one, without looking at all of them.
 * Patterns that begin alike share a way down a tree.
 */
final class OverlapIndex {
  private final List<DialPattern> patterns = new ArrayList<>();
  private final Branch root = new Branch();

  /** The sets that may follow at a position, and the patterns that have no further position. */
  private static final class Branch {
    private static final int[] NONE = {};
    private static final Branch[] NO_BRANCHES = {};

    // Most have one of these or the other, and there are as many as all patterns have positions.
    int[] sets = NONE;
    Branch[] branches = NO_BRANCHES;
    int[] ends = NONE;

    @Nullable Branch at(int set) {
      int index = Ints.indexOf(sets, set);
      return index < 0 ? null : branches[index];
    }

    Branch add(int set) {
      var next = new Branch();
      sets = with(sets, set);
      branches = Arrays.copyOf(branches, sets.length);
      branches[sets.length - 1] = next;
      return next;
    }

    static int[] with(int[] values, int value) {
      int[] more = Arrays.copyOf(values, values.length + 1);
      more[values.length] = value;
      return more;
    }
  }

  /** Adds a pattern; patterns are numbered from 0 in the order in which they are added. */
  int add(DialPattern pattern) {
    Branch branch = root;
    for (int i = 0; i < pattern.length(); i++) {
      Branch next = branch.at(pattern.position(i));
      if (next == null) {
        next = branch.add(pattern.position(i));
      }
      branch = next;
    }
    branch.ends = Branch.with(branch.ends, patterns.size());
    patterns.add(pattern);
    return patterns.size() - 1;
  }

  int size() {
    return patterns.size();
  }

  DialPattern pattern(int index) {
    return patterns.get(index);
  }

  /** Every pattern that has a number of this one, in no order. */
  void overlapping(DialPattern pattern, IntConsumer found) {
    overlapping(root, 0, pattern, false, true, found);
  }

  /** Every pattern that overlaps this one while neither contains the other, in no order. */
  void crossing(DialPattern pattern, IntConsumer found) {
    beside(pattern, other -> !pattern.contains(other) && !other.contains(pattern), found);
  }

  /**
   * Every pattern that overlaps this one while neither is a proper part of the other, in no order;
   * of patterns in the form of {@link SameSet}.
   */
  void meeting(DialPattern pattern, IntConsumer found) {
    beside(pattern, other -> pattern.contains(other) == other.contains(pattern), found);
  }

  /** Those that overlap and are wanted; longer ones that are contained are not looked at. */
  private void beside(DialPattern pattern, Predicate<DialPattern> wanted, IntConsumer found) {
    overlapping(
        root,
        0,
        pattern,
        true,
        true,
        index -> {
          if (wanted.test(patterns.get(index))) {
            found.accept(index);
          }
        });
  }

  private void overlapping(
      Branch branch,
      int depth,
      DialPattern pattern,
      boolean skipContained,
      boolean inside,
      IntConsumer found) {
    for (int index : branch.ends) {
      if (pattern.overlaps(patterns.get(index))) {
        found.accept(index);
      }
    }
    boolean inTail = depth >= pattern.length();
    if (inTail && (!pattern.isOpen() || (skipContained && inside))) {
      return; // nothing longer overlaps, or everything longer is contained
    }
    int mask = inTail ? Symbols.ANY : pattern.position(depth);
    for (int i = 0; i < branch.sets.length; i++) {
      int set = branch.sets[i];
      if ((set & mask) != 0) {
        overlapping(
            branch.branches[i],
            depth + 1,
            pattern,
            skipContained,
            inside && (set & ~mask) == 0,
            found);
      }
    }
  }

  /** Every pattern that has all numbers of this one, in no order. */
  void containing(DialPattern pattern, IntConsumer found) {
    containing(root, 0, pattern, found);
  }

  private void containing(Branch branch, int depth, DialPattern pattern, IntConsumer found) {
    for (int index : branch.ends) {
      if (patterns.get(index).contains(pattern)) {
        found.accept(index);
      }
    }
    if (depth >= pattern.minLength()) {
      return; // a pattern of more positions lacks the shortest number
    }
    int mask = depth < pattern.length() ? pattern.position(depth) : Symbols.ANY;
    for (int i = 0; i < branch.sets.length; i++) {
      if ((mask & ~branch.sets[i]) == 0) {
        containing(branch.branches[i], depth + 1, pattern, found);
      }
    }
  }
}
