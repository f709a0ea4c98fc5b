package org.trunklang.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Leg;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.problem.ConflictingRules;
import org.trunklang.routing.problem.DuplicateRule;
import org.trunklang.source.Span;

/** Conflicts are found exactly: against all numbers of up to four characters, tried one by one. */
class ConflictLawsTest {
  private static final List<String> NUMBERS = numbersUpTo(4);
  private static final NodeName NODE = new NodeName("a");

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void r_4_15_every_conflict_is_found_and_every_number_proves_one(int seed) {
    var routing = randomNetwork(new Random(seed)).routing();
    var candidates = routing.classOfService(NODE, Caller.PHONES).candidates();
    var parts = properParts(candidates);
    Set<String> found = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    for (var problem : routing.problems()) {
      if (problem instanceof ConflictingRules conflict) {
        String pair = place(conflict.first().span()) + " " + place(conflict.second().span());
        found.add(pair);
        assertTrue(conflictsAt(parts, conflict.number().digits()).contains(pair), pair);
        named.addAll(Splitter.on(' ').splitToList(pair));
      }
      if (problem instanceof DuplicateRule duplicate) {
        named.add(place(duplicate.second().span()));
      }
    }
    Set<String> all = new TreeSet<>();
    for (String number : NUMBERS) {
      all.addAll(conflictsAt(parts, number));
    }
    assertEquals(told(candidates, all), found, candidates::toString);
    assertTrue(found.size() < candidates.size(), candidates::toString);
    all.forEach(
        pair -> assertTrue(named.containsAll(Splitter.on(' ').splitToList(pair)), () -> pair));
  }

  /** enough of the pairs that conflict to name each place, but for those of. */
  private static Set<String> told(List<Candidate> candidates, Set<String> all) {
    Set<String> told = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    var before = new ArrayList<Candidate>();
    for (Candidate one : candidates) {
      if (before.stream().anyMatch(earlier -> isRepeated(earlier, one))) {
        continue;
      }
      String place = place(one.pattern().span());
      var rivals =
          before.stream()
              .map(other -> place(other.pattern().span()))
              .filter(other -> all.contains(other + " " + place))
              .toList();
      var unnamed = rivals.stream().filter(other -> !named.contains(other)).toList();
      for (String other : unnamed.isEmpty() ? Iterables.limit(rivals, 1) : unnamed) {
        told.add(other + " " + place);
        named.add(other);
        named.add(place);
      }
      before.add(one);
    }
    return told;
  }

  /** Whether two have the same numbers and do the same. */
  private static boolean isRepeated(Candidate one, Candidate by) {
    return NUMBERS.stream()
        .allMatch(
            n ->
                one.numbers().matches(n) == by.numbers().matches(n)
                    && matches(one, n) == matches(by, n)
                    && (!one.numbers().matches(n) || effect(one, n).equals(effect(by, n))));
  }

  @Test
  void networks_of_the_seeds_have_conflicts_and_have_none() {
    long conflicting =
        seeds()
            .filter(seed -> !randomNetwork(new Random(seed)).routing().problems().isEmpty())
            .count();
    assertTrue(conflicting > 50 && conflicting < 450, () -> conflicting + " of 500");
  }

  /** Of each candidate, those that are a proper part of it. */
  private static Map<Candidate, Set<Candidate>> properParts(List<Candidate> candidates) {
    var parts = new LinkedHashMap<Candidate, Set<Candidate>>();
    for (Candidate whole : candidates) {
      var found = new HashSet<Candidate>();
      candidates.stream().filter(part -> isProperPart(part, whole)).forEach(found::add);
      parts.put(whole, found);
    }
    return parts;
  }

  /** The pairs of places that remain at a number and differ there, straight from the rules. */
  private static Set<String> conflictsAt(Map<Candidate, Set<Candidate>> parts, String number) {
    var matching = parts.keySet().stream().filter(c -> matches(c, number)).toList();
    boolean own = matching.stream().anyMatch(c -> kindIs(c, "extensions"));
    var heeded = matching.stream().filter(c -> !(own && kindIs(c, "advertised"))).toList();
    var foremost =
        heeded.stream()
            .filter(c -> Collections.disjoint(parts.getOrDefault(c, Set.of()), heeded))
            .filter(c -> !kindIs(c, "advertised"))
            .toList();
    var pairs = new TreeSet<String>();
    for (int i = 0; i < foremost.size(); i++) {
      for (int j = i + 1; j < foremost.size(); j++) {
        if (!effect(foremost.get(i), number).equals(effect(foremost.get(j), number))) {
          pairs.add(
              place(foremost.get(i).pattern().span())
                  + " "
                  + place(foremost.get(j).pattern().span()));
        }
      }
    }
    return pairs;
  }

  private static boolean kindIs(Candidate candidate, String kind) {
    return candidate.rule().kind().toString().equals(kind);
  }

  /** What is done with the number, in words. */
  private static String effect(Candidate candidate, String number) {
    String rest = number.substring(Math.min(candidate.strip(), number.length()));
    return switch (candidate.rule().action()) {
      case Action.Ring ring -> ring + rest;
      case Action.CallAccount account -> account.toString();
      case Action.Send send -> {
        var text = new StringBuilder();
        for (Leg leg : send.legs()) {
          text.append(leg.destination()).append(leg.prepend()).append(rest).append(';');
        }
        yield text.toString();
      }
    };
  }

  private static String place(Span span) {
    return span.startPosition().toString();
  }

  private static boolean matches(Candidate candidate, String number) {
    return candidate.pattern().matches(DialedNumber.of(number));
  }

  /** by the patterns as written; of the same numbers, by those left when some are out. */
  private static boolean isProperPart(Candidate part, Candidate whole) {
    return isProperPart(part.numbers(), whole.numbers())
        || (NUMBERS.stream().allMatch(n -> part.numbers().matches(n) == whole.numbers().matches(n))
            && NUMBERS.stream().allMatch(n -> !matches(part, n) || matches(whole, n))
            && NUMBERS.stream().anyMatch(n -> matches(whole, n) && !matches(part, n)));
  }

  private static boolean isProperPart(DialPattern part, DialPattern whole) {
    return NUMBERS.stream().allMatch(n -> !part.matches(n) || whole.matches(n))
        && NUMBERS.stream().anyMatch(n -> whole.matches(n) && !part.matches(n));
  }

  private static Networks randomNetwork(Random random) {
    var networks = new Networks().mesh("core", "a", "b").outside("pstn", "a").outside("gsm", "a");
    var items = new ArrayList<String>();
    if (random.nextInt(3) == 0) {
      items.add("extensions " + pattern(random, 0));
    }
    for (int i = 2 + random.nextInt(random.nextInt(8) == 0 ? 14 : 5); i > 0; i--) {
      int strip = random.nextInt(3);
      String prepend =
          List.of("", " prepend 1", " prepend 2", " prepend 12").get(random.nextInt(4));
      String destination =
          List.of("pstn", "pstn", "gsm", "pstn then gsm prepend 1").get(random.nextInt(4));
      String except = random.nextInt(4) == 0 ? " except " + exception(random) : "";
      items.add("route " + pattern(random, strip) + except + prepend + " -> " + destination);
    }
    networks.node("a", items.toArray(String[]::new));
    return random.nextBoolean() ? networks : networks.node("b", "extensions " + pattern(random, 0));
  }

  /** Short, so that the numbers tried tell behind any strip what it takes away. */
  private static String exception(Random random) {
    return List.of("1", "_[12]", "_X", "1.", "_X.", "2!").get(random.nextInt(6));
  }

  /** Such as {@code _X|1.}; each with positions enough for the strip. */
  private static String pattern(Random random, int strip) {
    var text = new StringBuilder("_");
    int length = Math.max(strip, 1) + random.nextInt(3 - Math.max(strip, 1) + 1);
    for (int i = 0; i < length; i++) {
      text.append(i > 0 && i == strip ? "|" : "");
      text.append(List.of("1", "2", "[12]", "[123]", "X").get(random.nextInt(5)));
    }
    text.append(length == strip && strip > 0 ? "|" : "");
    return text.append(length == strip ? "." : List.of("", ".", "!").get(random.nextInt(3)))
        .toString();
  }

  static List<String> numbersUpTo(int length) {
    var numbers = new ArrayList<>(List.of(""));
    int from = 0;
    for (int i = 0; i < length; i++) {
      int to = numbers.size();
      for (; from < to; from++) {
        for (char c = '1'; c <= '4'; c++) {
          numbers.add(numbers.get(from) + c);
        }
        numbers.add(numbers.get(from) + "*");
      }
    }
    return List.copyOf(numbers.subList(1, numbers.size()));
  }
}
