package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;

/**
 * What a name of the library stands for, put together from libphonenumber's own expressions. The
 * generator reads it with {@link DigitSet}; the test that checks the result reads the same
 * description with another library.
 */
sealed interface Numbers {
  /** All that match one of libphonenumber's expressions as a whole. */
  record Matching(String regex) implements Numbers {}

  record OfLength(Numbers numbers, ImmutableSortedSet<Integer> lengths) implements Numbers {}

  record Either(ImmutableList<Numbers> parts) implements Numbers {}

  record Both(Numbers first, Numbers second) implements Numbers {}

  record Except(Numbers numbers, Numbers without) implements Numbers {}

  /** Each number with {@code digits} in front. */
  record After(String digits, Numbers numbers) implements Numbers {}

  /** For each length the narrowest single pattern that holds all {@code numbers} of that length. */
  record Outline(Numbers numbers) implements Numbers {}

  static Numbers none() {
    return new Either(ImmutableList.of());
  }

  static Numbers matching(String regex) {
    return new Matching(regex);
  }

  static Numbers either(Numbers... parts) {
    return new Either(ImmutableList.copyOf(parts));
  }

  static Numbers either(List<Numbers> parts) {
    return new Either(ImmutableList.copyOf(parts));
  }

  default Numbers and(Numbers other) {
    return new Both(this, other);
  }

  default Numbers except(Numbers other) {
    return new Except(this, other);
  }

  default Numbers ofLength(Collection<Integer> lengths) {
    return new OfLength(this, ImmutableSortedSet.copyOf(lengths));
  }

  default Numbers after(String digits) {
    return new After(digits, this);
  }

  default Numbers outline() {
    return new Outline(this);
  }
}
