package org.trunklang.routing;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
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
  private int branches = 0;
  private final Branch root = new Branch(branches++);

  /** The sets that may follow at a position, and the patterns that have no further position. */
  static final class Branch {
    private static final int[] NONE = {};
    private static final Branch[] NO_BRANCHES = {};

    final int number;

    // Most have one of these or the other, and there are as many as all patterns have positions.
    int[] sets = NONE;
    Branch[] branches = NO_BRANCHES;
    int[] ends = NONE;

    Branch(int number) {
      this.number = number;
    }

    @Nullable Branch at(int set) {
      int index = Ints.indexOf(sets, set);
      return index < 0 ? null : branches[index];
    }

    Branch add(int set, int number) {
      var next = new Branch(number);
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
    return add(pattern, end(pattern));
  }

  /** The same, but for an equal pattern that is here already: the number of that one. */
  int addOnce(DialPattern pattern) {
    Branch end = end(pattern);
    for (int index : end.ends) {
      if (patterns.get(index).equals(pattern)) {
        return index;
      }
    }
    return add(pattern, end);
  }

  private int add(DialPattern pattern, Branch end) {
    end.ends = Branch.with(end.ends, patterns.size());
    patterns.add(pattern);
    return patterns.size() - 1;
  }

  private Branch end(DialPattern pattern) {
    Branch branch = root;
    for (int i = 0; i < pattern.length(); i++) {
      Branch next = branch.at(pattern.position(i));
      branch = next != null ? next : branch.add(pattern.position(i), branches++);
    }
    return branch;
  }

  /** How many branches there are; they are numbered from 0. */
  int branches() {
    return branches;
  }

  /** The branches on the way down to a pattern that is here. */
  void way(DialPattern pattern, IntConsumer found) {
    Branch branch = root;
    found.accept(branch.number);
    for (int i = 0; i < pattern.length(); i++) {
      branch = requireNonNull(branch.at(pattern.position(i)));
      found.accept(branch.number);
    }
  }

  Branch root() {
    return root;
  }

  int size() {
    return patterns.size();
  }

  DialPattern pattern(int index) {
    return patterns.get(index);
  }

  /** Every pattern that has a number of this one, in no order. */
  void overlapping(DialPattern pattern, IntConsumer found) {
    overlapping(root, 0, pattern, false, true, OverlapIndex::everyBranch, found);
  }

  /** Every pattern that overlaps this one while neither contains the other, in no order. */
  void crossing(DialPattern pattern, IntConsumer found) {
    beside(
        pattern,
        OverlapIndex::everyBranch,
        other -> !pattern.contains(other) && !other.contains(pattern),
        found);
  }

  /**
   * Every pattern that overlaps this one while neither is a proper part of the other, in no order;
   * of patterns in the form of {@link SameSet}.
   *
   * @param enters by number, the branches to look at
   */
  void meeting(DialPattern pattern, IntPredicate enters, IntConsumer found) {
    beside(pattern, enters, other -> neitherIsPart(pattern, other), found);
  }

  /** Whether {@link #meeting} finds one of two for the other. */
  static boolean meet(DialPattern one, DialPattern other) {
    return one.overlaps(other) && neitherIsPart(one, other);
  }

  private static boolean neitherIsPart(DialPattern one, DialPattern other) {
    return one.contains(other) == other.contains(one);
  }

  /** Those that overlap and are wanted; longer ones that are contained are not looked at. */
  private void beside(
      DialPattern pattern, IntPredicate enters, Predicate<DialPattern> wanted, IntConsumer found) {
    overlapping(
        root,
        0,
        pattern,
        true,
        true,
        enters,
        index -> {
          if (wanted.test(patterns.get(index))) {
            found.accept(index);
          }
        });
  }

  private static boolean everyBranch(int number) {
    return number >= 0;
  }

  private void overlapping(
      Branch branch,
      int depth,
      DialPattern pattern,
      boolean skipContained,
      boolean inside,
      IntPredicate enters,
      IntConsumer found) {
    if (!enters.test(branch.number)) {
      return;
    }
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
            enters,
            found);
      }
    }
  }

  /**
   * Every pattern all of whose numbers are in one set, and some of them in another; in no order.
   */
  void inside(DialPattern all, DialPattern some, IntConsumer found) {
    inside(root, 0, all, some, found);
  }

  private void inside(
      Branch branch, int depth, DialPattern all, DialPattern some, IntConsumer found) {
    for (int index : branch.ends) {
      if (all.contains(patterns.get(index)) && some.overlaps(patterns.get(index))) {
        found.accept(index);
      }
    }
    boolean ends =
        (depth >= all.length() && !all.isOpen()) || (depth >= some.length() && !some.isOpen());
    if (ends) {
      return; // nothing longer is in both
    }
    int allowed = depth < all.length() ? all.position(depth) : Symbols.ANY;
    int wanted = depth < some.length() ? some.position(depth) : Symbols.ANY;
    for (int i = 0; i < branch.sets.length; i++) {
      int set = branch.sets[i];
      if ((set & ~allowed) == 0 && (set & wanted) != 0) {
        inside(branch.branches[i], depth + 1, all, some, found);
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
