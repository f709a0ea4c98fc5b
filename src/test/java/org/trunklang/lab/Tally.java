package org.trunklang.lab;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunklang.lab.LookUp.Agreement;

/** Counts what comes of comparisons, and keeps those that are wrong. */
final class Tally {
  private final String title;
  private final Multiset<Agreement> agreements = EnumMultiset.create(Agreement.class);
  private final List<String> different = new ArrayList<>();
  private int contested = 0;

  Tally(String title) {
    this.title = title;
  }

  /**
   * Compares.
   *
   * @param chosen what a server answered to each
   */
  void compare(
      GeneratedNetwork network, List<LookUp> lookUps, ImmutableList<Optional<String>> chosen) {
    for (int i = 0; i < lookUps.size(); i++) {
      LookUp lookUp = lookUps.get(i);
      Agreement agreement = lookUp.compare(chosen.get(i));
      agreements.add(agreement);
      if (lookUp.isContested()) {
        contested++;
      }
      if (agreement == Agreement.DIFFERENT) {
        different.add(
            network + ": Asterisk chooses " + chosen.get(i).orElse("none") + " for " + lookUp);
      }
    }
  }

  int compared() {
    return agreements.size();
  }

  /** How many numbers several rules match. */
  int contested() {
    return contested;
  }

  ImmutableList<String> different() {
    return ImmutableList.copyOf(different);
  }

  /** The figures, in a line. */
  @Override
  public String toString() {
    return "%s: %d compared, %d disagreements (%d match nothing, %d match several rules)"
        .formatted(
            title, compared(), different.size(), agreements.count(Agreement.NONE), contested);
  }
}
