package org.trunklang.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.numbers.DialPattern.Tail;

/** Random sets against every short number, and against another library's automata. */
final class NumberSetLawsTest {
  private static final int LONGEST = 5;
  private static final String ALPHABET = "12*";
  private static final ImmutableList<DialedNumber> NUMBERS = numbers();

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static ImmutableList<DialedNumber> numbers() {
    var numbers = new ArrayList<>(List.of(""));
    for (int from = 0, length = 0; length < LONGEST; length++) {
      for (int to = numbers.size(); from < to; from++) {
        for (int i = 0; i < ALPHABET.length(); i++) {
          numbers.add(numbers.get(from) + ALPHABET.charAt(i));
        }
      }
    }
    return numbers.stream().map(DialedNumber::of).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<DialPattern> patterns(Random random) {
    return Stream.generate(() -> pattern(random))
        .limit(random.nextInt(5))
        .collect(ImmutableList.toImmutableList());
  }

  private static DialPattern pattern(Random random) {
    var sets = ImmutableIntArray.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      sets.add(
          List.of(Symbols.mask('1'), Symbols.mask('2'), Symbols.X, Symbols.N, Symbols.ANY)
              .get(random.nextInt(5)));
    }
    var positions = sets.build();
    return positions.isEmpty()
        ? DialPattern.ANY
        : DialPattern.of(
            positions,
            List.of(Tail.NONE, Tail.ONE_OR_MORE, Tail.ZERO_OR_MORE).get(random.nextInt(3)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void operations_are_those_of_sets(int seed) {
    var random = new Random(seed);
    var space = new NumberSpace();
    NumberSet one = space.of(patterns(random));
    NumberSet other = (random.nextBoolean() ? space : new NumberSpace()).of(patterns(random));
    check(one, other, NumberSet::union, (a, b) -> a || b);
    check(one, other, NumberSet::intersection, (a, b) -> a && b);
    check(one, other, NumberSet::minus, (a, b) -> a && !b);
    check(one, other, (a, _) -> a.complement(), (a, _) -> !a);
    assertEquals(one.minus(other).isEmpty(), other.contains(one));
    assertEquals(!one.intersection(other).isEmpty(), one.overlaps(other));
    assertEquals(one, one.complement().complement());
    assertEquals(one.union(other), other.union(one));
    assertEquals(one.union(other).hashCode(), other.union(one).hashCode());
    assertEquals(
        one.minus(other), one.complement().union(other).complement(), "canonical, however built");
  }

  private static void check(
      NumberSet one,
      NumberSet other,
      BiFunction<NumberSet, NumberSet, NumberSet> operation,
      BiPredicate<Boolean, Boolean> law) {
    NumberSet both = operation.apply(one, other);
    for (DialedNumber number : NUMBERS) {
      assertEquals(
          law.test(one.contains(number), other.contains(number)),
          both.contains(number),
          number::digits);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_set_has_the_numbers_of_its_patterns(int seed) {
    var random = new Random(seed);
    var patterns = patterns(random);
    NumberSet set = new NumberSpace().of(patterns);
    for (DialedNumber number : NUMBERS) {
      assertEquals(
          patterns.stream().anyMatch(pattern -> pattern.matches(number)), set.contains(number));
    }
    assertEquals(set, new NumberSpace().of(set.patterns()), "said in patterns, it is the same set");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rewriting_a_set_rewrites_its_numbers(int seed) {
    var random = new Random(seed);
    var space = new NumberSpace();
    var patterns = patterns(random);
    NumberSet set = space.of(patterns);
    var rewrite = Rewrite.of(random.nextInt(3), List.of("", "1", "2*").get(random.nextInt(3)));
    NumberSet before = set.before(rewrite);
    for (DialedNumber number : NUMBERS) {
      assertEquals(
          number.length() >= rewrite.strip() && set.contains(rewrite.apply(number)),
          before.contains(number));
    }
    NumberSet parts = space.none();
    for (DialPattern pattern : patterns) {
      if (pattern.minLength() >= rewrite.strip()) {
        DialPattern rest = pattern.strip(rewrite.strip()).prepend(rewrite.prepend());
        parts =
            parts.union(
                rest.length() == 0 && !rest.isOpen()
                    ? space.of(DialedNumber.NONE)
                    : space.of(rest));
      } else if (pattern.isOpen()) {
        return; // what a strip beyond the positions leaves is told by the numbers above
      }
    }
    assertEquals(parts, set.after(rewrite));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void counts_and_examples_are_of_the_set(int seed) {
    var random = new Random(seed);
    NumberSet set = new NumberSpace().of(patterns(random));
    var small = set.intersection(new NumberSpace().of(small()));
    for (int length = 0; length <= LONGEST; length++) {
      int of = length;
      long counted = NUMBERS.stream().filter(n -> n.length() == of && small.contains(n)).count();
      assertEquals(BigInteger.valueOf(counted), small.count(length));
    }
    assertEquals(set.isEmpty(), set.example().isEmpty());
    set.example().ifPresent(number -> assertTrue(set.contains(number)));
    set.random(random, 12).ifPresent(number -> assertTrue(set.contains(number)));
    var inOrder = new TreeSet<DialedNumber>();
    NUMBERS.stream().filter(small::contains).forEach(inOrder::add);
    assertEquals(inOrder.stream().findFirst(), small.shortest());
  }

  /** Patterns of the characters of {@link #ALPHABET} alone, up to the longest length. */
  private static List<DialPattern> small() {
    int mask = ALPHABET.chars().map(c -> Symbols.mask((char) c)).reduce(0, (a, b) -> a | b);
    return IntStream.rangeClosed(1, LONGEST)
        .mapToObj(
            length ->
                DialPattern.of(
                    ImmutableIntArray.copyOf(IntStream.range(0, length).map(_ -> mask)), Tail.NONE))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void another_librarys_automata_agree(int seed) {
    var random = new Random(seed);
    var space = new NumberSpace();
    var onePatterns = patterns(random);
    var otherPatterns = patterns(random);
    NumberSet one = space.of(onePatterns);
    NumberSet other = space.of(otherPatterns);
    Automaton left = automaton(onePatterns);
    Automaton right = automaton(otherPatterns);
    assertEquals(left.subsetOf(right), other.contains(one));
    assertEquals(left.equals(right), one.equals(other));
    assertEquals(automaton(one.minus(other).patterns()), left.minus(right));
    assertEquals(automaton(one.intersection(other).patterns()), left.intersection(right));
  }

  private static Automaton automaton(List<DialPattern> patterns) {
    Automaton all = BasicAutomata.makeEmpty();
    for (DialPattern pattern : patterns) {
      Automaton one = BasicAutomata.makeEmptyString();
      for (int mask : pattern.positions().asList()) {
        one = BasicOperations.concatenate(one, anyOf(mask));
      }
      one =
          switch (pattern.tail()) {
            case NONE -> one;
            case ONE_OR_MORE ->
                BasicOperations.concatenate(one, BasicOperations.repeat(anyOf(Symbols.ANY), 1));
            case ZERO_OR_MORE ->
                BasicOperations.concatenate(one, BasicOperations.repeat(anyOf(Symbols.ANY)));
          };
      all = BasicOperations.union(all, one);
    }
    return all;
  }

  private static Automaton anyOf(int mask) {
    var characters = new StringBuilder();
    for (int i = 0; i < Symbols.COUNT; i++) {
      if ((mask & (1 << i)) != 0) {
        characters.append(Symbols.symbol(i));
      }
    }
    return BasicAutomata.makeCharSet(characters.toString());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_map_gives_what_the_first_pattern_says(int seed) {
    var random = new Random(seed);
    var space = new NumberSpace();
    var patterns = patterns(random);
    NumberMap<Integer> map =
        space.firstOf(
            IntStream.range(0, patterns.size())
                .mapToObj(i -> space.constant(i, patterns.get(i)))
                .toList());
    for (DialedNumber number : NUMBERS) {
      assertEquals(
          IntStream.range(0, patterns.size())
              .filter(i -> patterns.get(i).matches(number))
              .boxed()
              .findFirst(),
          map.get(number));
    }
    NumberSet domain = space.none();
    for (var part : map.parts().entrySet()) {
      assertFalse(domain.overlaps(part.getValue()));
      domain = domain.union(part.getValue());
    }
    assertEquals(space.of(patterns), domain);
    assertNotEquals(space.constant(-1), map);
  }
}
