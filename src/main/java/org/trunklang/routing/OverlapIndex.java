package org.trunklang.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
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
    final List<Integer> sets = new ArrayList<>();
    final List<Branch> branches = new ArrayList<>();
    final List<Integer> ends = new ArrayList<>();

    @Nullable Branch at(int set) {
      int index = sets.indexOf(set);
      return index < 0 ? null : branches.get(index);
    }
  }

  /** Adds a pattern; patterns are numbered from 0 in the order in which they are added. */
  int add(DialPattern pattern) {
    Branch branch = root;
    for (int i = 0; i < pattern.length(); i++) {
      Branch next = branch.at(pattern.position(i));
      if (next == null) {
        next = new Branch();
        branch.sets.add(pattern.position(i));
        branch.branches.add(next);
      }
      branch = next;
    }
    branch.ends.add(patterns.size());
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
    overlapping(
        root,
        0,
        pattern,
        true,
        true,
        index -> {
          DialPattern other = patterns.get(index);
          if (!pattern.contains(other) && !other.contains(pattern)) {
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
    for (int i = 0; i < branch.sets.size(); i++) {
      int set = branch.sets.get(i);
      if ((set & mask) != 0) {
        overlapping(
            branch.branches.get(i),
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
    for (int i = 0; i < branch.sets.size(); i++) {
      if ((mask & ~branch.sets.get(i)) == 0) {
        containing(branch.branches.get(i), depth + 1, pattern, found);
      }
    }
  }
}
