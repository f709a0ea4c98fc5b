package org.trunklang.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.model.Action;
import org.trunklang.model.Audience;
import org.trunklang.model.Dialing;
import org.trunklang.model.NodeName;
import org.trunklang.model.Origin;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.numbers.Symbols;
import org.trunklang.numbers.Uncovered;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/**
 * Chapter 4's words about who wins, taken at face value for every short number, against the tables.
 */
class SelectionLawsTest {
  private static final String ALPHABET = "123*";

  /** 9 stands for every character that no set of a pattern has unless it has all. */
  private static final String DIALED = ALPHABET + "9";

  private static final ImmutableList<String> NUMBERS = numbersUpTo(4);
  private static final NodeName NODE = new NodeName("n");

  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void r_4_11_to_r_4_14_hold_for_every_short_number(int seed) {
    var rules = randomRules(new Random(seed));
    var tables = classOfService(rules, 1_000_000);
    var withoutTables = classOfService(rules, seed % 3 * 40L);
    for (String number : NUMBERS) {
      Optional<Rule> expected = byTheBook(rules, number);
      var dialed = DialedNumber.of(number);
      assertEquals(expected, tables.winner(dialed).map(Candidate::rule), () -> rules + number);
      assertEquals(expected, withoutTables.winner(dialed).map(Candidate::rule), number);
      assertEquals(expected, tables.select(dialed).winner().map(Candidate::rule), number);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_candidate_that_matches_wins_or_loses_for_a_reason_that_is_true(int seed) {
    var classOfService = classOfService(randomRules(new Random(seed)), 1_000_000);
    for (String number : NUMBERS) {
      var selection = classOfService.select(DialedNumber.of(number));
      long matching =
          classOfService.candidates().stream()
              .filter(c -> c.pattern().matches(DialedNumber.of(number)))
              .count();
      assertEquals(matching, selection.losers().size() + selection.winner().stream().count());
      for (var loser : selection.losers()) {
        var candidate = loser.candidate();
        assertTrue(
            switch (loser.why()) {
              case Selection.Why.Wider(Candidate narrower) ->
                  narrower.pattern().matches(DialedNumber.of(number))
                      && isProperPart(narrower, candidate);
              case Selection.Why.OwnNumber(Candidate own) ->
                  own.pattern().matches(DialedNumber.of(number))
                      && own.rule().kind() != Rule.Kind.ADVERTISED
                      && candidate.rule().kind() == Rule.Kind.ADVERTISED;
              case Selection.Why.Derived(Candidate written) ->
                  !isDerived(written.rule()) && isDerived(candidate.rule());
              case Selection.Why.Later(Candidate first) ->
                  Optional.of(first).equals(selection.winner());
            },
            () -> number + ": " + loser);
      }
    }
  }

  /** What the emitter relies on: no second mechanism is needed to make Asterisk agree. */
  @ParameterizedTest
  @MethodSource("seeds")
  void r_3_75_asterisk_tries_a_most_specific_candidate_first_or_refuses(int seed) {
    var rules = randomRules(new Random(seed));
    var classOfService = classOfService(rules, 1_000_000);
    var rows = classOfService.rows();
    assertEquals(rows.size(), rows.stream().map(MatchRow::pattern).distinct().count());
    for (String number : NUMBERS) {
      var foremost = foremost(rules, number);
      var first = first(rows, number).map(Candidate::rule);
      assertEquals(first.isPresent(), !foremost.isEmpty(), () -> number + " of " + rules);
      first.ifPresent(
          rule -> assertTrue(foremost.contains(rule), () -> number + " is won by " + rule));
    }
  }

  @Test
  void r_5_11_exceptions_need_fewer_rows_and_choose_the_same() {
    int saved = 0;
    for (int seed : seeds().toArray()) {
      var rules = randomRules(new Random(seed));
      var classOfService = classOfService(rules, 1_000_000);
      var all = MatchOrder.rows(classOfService.settled());
      var fewest = classOfService.rows();
      assertTrue(fewest.size() <= all.size(), () -> fewest + " of " + all);
      saved += all.size() - fewest.size();
      for (String number : NUMBERS) {
        assertEquals(first(all, number), first(fewest, number), () -> number + " of " + rules);
      }
    }
    assertTrue(saved > 20, "rows saved: " + saved);
  }

  private static Optional<Candidate> first(List<MatchRow> rows, String number) {
    return rows.stream()
        .filter(row -> row.pattern().matches(number))
        .findFirst()
        .flatMap(MatchRow::candidate);
  }

  /** word for word. */
  private static Optional<Rule> byTheBook(List<Rule> rules, String number) {
    return foremost(rules, number).stream().findFirst();
  }

  private static List<Rule> foremost(List<Rule> rules, String number) {
    var matching = new ArrayList<>(rules);
    matching.removeIf(rule -> !matches(rule, number));
    if (matching.stream().anyMatch(SelectionLawsTest::isOwn)) {
      matching.removeIf(rule -> rule.kind() == Rule.Kind.ADVERTISED);
    }
    var foremost =
        matching.stream()
            .filter(rule -> matching.stream().noneMatch(other -> isProperPart(other, rule)))
            .toList();
    var written = foremost.stream().filter(rule -> !isDerived(rule)).toList();
    return written.isEmpty() ? foremost : written;
  }

  private static boolean isProperPart(Candidate part, Candidate whole) {
    return isProperPart(part.rule(), whole.rule());
  }

  private static boolean isProperPart(Rule part, Rule whole) {
    return isProperPart(pattern(part), pattern(whole))
        || (sameNumbers(pattern(part), pattern(whole))
            && NUMBERS.stream().allMatch(n -> !matches(part, n) || matches(whole, n))
            && NUMBERS.stream().anyMatch(n -> matches(whole, n) && !matches(part, n)));
  }

  private static boolean sameNumbers(DialPattern one, DialPattern other) {
    return NUMBERS.stream().allMatch(number -> one.matches(number) == other.matches(number));
  }

  /** what a pattern leaves out, it does not match. */
  private static boolean matches(Rule rule, String number) {
    RulePattern pattern = rule.patterns().getFirst();
    return pattern.stripped().pattern().matches(number)
        && pattern.exceptions().stream().noneMatch(each -> each.matches(number));
  }

  /** Found out by trying; patterns have at most three positions, so longer numbers tell no more. */
  private static boolean isProperPart(DialPattern part, DialPattern whole) {
    boolean smaller = false;
    for (String number : NUMBERS) {
      if (part.matches(number) && !whole.matches(number)) {
        return false;
      }
      smaller |= whole.matches(number) && !part.matches(number);
    }
    return smaller;
  }

  private static boolean isOwn(Rule rule) {
    return switch (rule.kind()) {
      case EXTENSIONS, EXTENSION, ACCOUNT, HOME_CODE -> true;
      case ROUTE, INBOUND, ADVERTISED -> false;
    };
  }

  private static boolean isDerived(Rule rule) {
    return rule.kind() == Rule.Kind.HOME_CODE || rule.kind() == Rule.Kind.ADVERTISED;
  }

  private static DialPattern pattern(Rule rule) {
    return rule.patterns().getFirst().stripped().pattern();
  }

  private static ClassOfService classOfService(List<Rule> rules, long cells) {
    return new ClassOfService(
        NODE,
        ImmutableList.copyOf(rules),
        new PatternAutomaton.Budget(cells),
        new Planner(
            NODE,
            _ -> {
              throw new AssertionError();
            },
            () -> {
              throw new AssertionError();
            },
            _ -> {
              throw new AssertionError();
            }));
  }

  /** Rules of one pattern each, in the order of. */
  private static List<Rule> randomRules(Random random) {
    var rules = new ArrayList<Rule>();
    var kinds =
        List.of(
            Rule.Kind.EXTENSIONS,
            Rule.Kind.ROUTE,
            Rule.Kind.ROUTE,
            Rule.Kind.ACCOUNT,
            Rule.Kind.HOME_CODE,
            Rule.Kind.ADVERTISED,
            Rule.Kind.ADVERTISED);
    var file = SourceFile.of("n.trunk", " ".repeat(20));
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      var span = file.span(i, i + 1);
      rules.add(
          new Rule(
              kinds.get(random.nextInt(kinds.size())),
              NODE,
              new Origin(span, Optional.empty()),
              ImmutableList.of(randomRulePattern(random, span)),
              false,
              Audience.PHONES,
              new Action.Ring(new Dialing.Endpoint())));
    }
    rules.sort(Comparator.comparingInt(rule -> rankOfKind(rule.kind())));
    return rules;
  }

  private static RulePattern randomRulePattern(Random random, Span span) {
    DialPattern whole = randomPattern(random);
    var exceptions = new ArrayList<DialPattern>();
    for (int i = random.nextInt(6) - 3; i > 0; i--) {
      randomPattern(random).intersection(whole).ifPresent(exceptions::add);
      if (Uncovered.example(whole, exceptions).isEmpty()) {
        exceptions.removeLast();
      }
    }
    return new RulePattern(
        new StrippedPattern(whole, 0), ImmutableList.copyOf(exceptions), span, Optional.empty());
  }

  private static int rankOfKind(Rule.Kind kind) {
    return switch (kind) {
      case EXTENSIONS, EXTENSION, ROUTE, INBOUND -> 0;
      case ACCOUNT -> 1;
      case HOME_CODE -> 2;
      case ADVERTISED -> 3;
    };
  }

  private static DialPattern randomPattern(Random random) {
    int length = 1 + random.nextInt(3);
    var positions = ImmutableIntArray.builder();
    for (int i = 0; i < length; i++) {
      int mask = 0;
      for (int j = 0; j < ALPHABET.length(); j++) {
        mask |= random.nextInt(5) < 2 ? Symbols.mask(ALPHABET.charAt(j)) : 0;
      }
      positions.add(
          switch (random.nextInt(4)) {
            case 0 -> Symbols.ANY;
            case 1 -> mask == 0 ? Symbols.mask('1') : mask;
            default -> Symbols.mask(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
          });
    }
    var tails = DialPattern.Tail.values();
    return DialPattern.of(positions.build(), tails[random.nextInt(tails.length)]);
  }

  private static ImmutableList<String> numbersUpTo(int length) {
    var numbers = new ArrayList<>(List.of(""));
    int from = 0;
    for (int i = 0; i < length; i++) {
      int to = numbers.size();
      for (; from < to; from++) {
        for (int j = 0; j < DIALED.length(); j++) {
          numbers.add(numbers.get(from) + DIALED.charAt(j));
        }
      }
    }
    return ImmutableList.copyOf(numbers.subList(1, numbers.size()));
  }
}
