package org.trunklang.stdlib;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Trunk pattern of fixed length: one or more places, none of which is empty. */
record Pattern(ImmutableList<DigitClass> places) {
  /** Short before long, then in the order of the digits. */
  static final Comparator<Pattern> ORDER =
      comparingInt(Pattern::length).thenComparing(Pattern::sortKey).thenComparing(Pattern::text);

  int length() {
    return places.size();
  }

  DigitSet numbers() {
    DigitSet numbers = DigitSet.EMPTY_STRING;
    for (DigitClass place : places.reverse()) {
      numbers = DigitSet.oneOf(place).then(numbers);
    }
    return numbers;
  }

  boolean overlaps(Pattern other) {
    if (length() != other.length()) {
      return false;
    }
    for (int place = 0; place < length(); place++) {
      if (places.get(place).and(other.places.get(place)).equals(DigitClass.NO_DIGIT)) {
        return false;
      }
    }
    return true;
  }

  boolean isWithin(Pattern other) {
    if (length() != other.length()) {
      return false;
    }
    for (int place = 0; place < length(); place++) {
      if (!places.get(place).and(other.places.get(place)).equals(places.get(place))) {
        return false;
      }
    }
    return true;
  }

  /** As written in a source text: with the underscore where it would not start with a digit. */
  String text() {
    String text = places.stream().map(DigitClass::toString).collect(Collectors.joining());
    return places.getFirst().isSingle() ? text : "_" + text;
  }

  private String sortKey() {
    return places.stream().map(place -> "" + place.lowest()).collect(Collectors.joining());
  }

  /**
   * Patterns that hold exactly the numbers of {@code set}, each number in one of them. No pattern
   * crosses the border of one in {@code borders}: it lies inside or outside of it. None is one of
   * {@code wider}. So rules for this set and for a wider one never conflict: the narrower pattern
   * wins.
   */
  static ImmutableList<Pattern> covering(DigitSet set, List<Pattern> borders, Set<Pattern> wider) {
    var patterns = new ArrayList<Pattern>();
    DigitSet rest = set;
    for (Pattern border : borders) {
      patterns.addAll(covering(rest.and(border.numbers())));
      rest = rest.minus(border.numbers());
    }
    patterns.addAll(covering(rest));
    return patterns.stream()
        .flatMap(pattern -> wider.contains(pattern) ? pattern.halves() : Stream.of(pattern))
        .sorted(ORDER)
        .collect(toImmutableList());
  }

  /** The pattern in two, at the first place that has more than one digit. */
  private Stream<Pattern> halves() {
    int place = 0;
    while (places.get(place).isSingle()) {
      place++;
    }
    return Stream.of(
        with(place, places.get(place).lowerHalf()),
        with(place, places.get(place).without(places.get(place).lowerHalf())));
  }

  private Pattern with(int place, DigitClass digits) {
    return new Pattern(
        ImmutableList.<DigitClass>builder()
            .addAll(places.subList(0, place))
            .add(digits)
            .addAll(places.subList(place + 1, length()))
            .build());
  }

  /** One pattern for each number, for a set of few numbers. */
  static ImmutableList<Pattern> singles(DigitSet set) {
    return covering(set).stream()
        .flatMap(pattern -> pattern.expanded().stream())
        .sorted(ORDER)
        .collect(toImmutableList());
  }

  private List<Pattern> expanded() {
    var expanded = List.of(ImmutableList.<DigitClass>of());
    for (DigitClass place : places) {
      expanded =
          expanded.stream()
              .flatMap(start -> place.digits().map(digit -> append(start, DigitClass.of(digit))))
              .toList();
    }
    return expanded.stream().map(Pattern::new).toList();
  }

  private static ImmutableList<DigitClass> append(ImmutableList<DigitClass> start, DigitClass end) {
    return ImmutableList.<DigitClass>builder().addAll(start).add(end).build();
  }

  private static List<Pattern> covering(DigitSet set) {
    var patterns = new ArrayList<Pattern>();
    for (int length : set.lengths()) {
      collect(set.ofLength(length), new ArrayList<>(), patterns);
    }
    return patterns;
  }

  private static void collect(DigitSet rest, List<DigitClass> places, List<Pattern> patterns) {
    if (rest.endsHere()) {
      patterns.add(new Pattern(ImmutableList.copyOf(places)));
      return;
    }
    digitsByWhatFollows(rest)
        .forEach(
            (next, digits) -> {
              places.addLast(digits);
              collect(next, places, patterns);
              places.removeLast();
            });
  }

  private static Map<DigitSet, DigitClass> digitsByWhatFollows(DigitSet set) {
    var groups = new LinkedHashMap<DigitSet, DigitClass>();
    for (int digit = 0; digit < 10; digit++) {
      if (!set.after(digit).isEmpty()) {
        groups.merge(set.after(digit), DigitClass.of(digit), DigitClass::or);
      }
    }
    return groups;
  }
}
