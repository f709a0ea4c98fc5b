package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Reads a description of numbers into the set of them. */
final class NumbersReader {
  private NumbersReader() {}

  static DigitSet read(Numbers description) {
    return switch (description) {
      case Numbers.Matching(var regex) -> DigitRegex.numbers(regex);
      case Numbers.OfLength(var numbers, var lengths) -> {
        DigitSet all = read(numbers);
        yield lengths.stream().map(all::ofLength).reduce(DigitSet.NONE, DigitSet::or);
      }
      case Numbers.Either(var parts) ->
          parts.stream().map(NumbersReader::read).reduce(DigitSet.NONE, DigitSet::or);
      case Numbers.Both(var first, var second) -> read(first).and(read(second));
      case Numbers.Except(var numbers, var without) -> read(numbers).minus(read(without));
      case Numbers.After(var digits, var numbers) -> literal(digits).then(read(numbers));
      case Numbers.Outline(var numbers) -> outline(read(numbers));
    };
  }

  private static DigitSet literal(String digits) {
    return DigitRegex.numbers(digits);
  }

  private static DigitSet outline(DigitSet numbers) {
    return numbers.lengths().stream()
        .map(length -> outlineOfOneLength(numbers.ofLength(length), length).numbers())
        .reduce(DigitSet.NONE, DigitSet::or);
  }

  private static Pattern outlineOfOneLength(DigitSet numbers, int length) {
    var places = ImmutableList.<DigitClass>builder();
    List<DigitSet> reached = List.of(numbers);
    for (int place = 0; place < length; place++) {
      DigitClass digits = DigitClass.NO_DIGIT;
      var next = new ArrayList<DigitSet>();
      for (DigitSet set : reached) {
        for (int digit = 0; digit < 10; digit++) {
          if (!set.after(digit).isEmpty()) {
            digits = digits.or(DigitClass.of(digit));
            next.add(set.after(digit));
          }
        }
      }
      places.add(digits);
      reached = next.stream().distinct().toList();
    }
    return new Pattern(places.build());
  }
}
