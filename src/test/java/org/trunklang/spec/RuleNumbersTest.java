package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunklang.spec.RuleNumber.Citation;
import org.trunklang.spec.RuleNumber.Definition;
import org.trunklang.spec.RuleNumber.Kind;

/** Every rule has one number, and every number that is named anywhere is that of a rule. */
final class RuleNumbersTest {
  private static final ImmutableMap<Integer, String> CHAPTERS =
      ImmutableMap.of(
          1, "1-lexical.md",
          2, "2-syntax.md",
          3, "3-static-semantics.md",
          4, "4-routing.md",
          5, "5-asterisk.md",
          6, "6-output.md",
          7, "7-stdlib.md",
          8, "README.md",
          9, "9-layout.md");

  @Test
  void each_rule_is_written_once() {
    var twice =
        RuleNumber.definitions().stream()
            .collect(Collectors.groupingBy(Definition::rule))
            .values()
            .stream()
            .filter(definitions -> definitions.size() > 1)
            .collect(toImmutableList());
    assertEquals(ImmutableList.of(), twice);
  }

  @Test
  void a_rule_stands_in_its_chapter() {
    var strays =
        RuleNumber.definitions().stream()
            .filter(
                rule ->
                    !rule.file().endsWith(CHAPTERS.getOrDefault(rule.rule().chapter(), "nowhere")))
            .collect(toImmutableList());
    assertEquals(ImmutableList.of(), strays);
  }

  @Test
  void a_rule_that_is_named_exists() {
    var rules = RuleNumber.definitions().stream().map(Definition::rule).collect(toImmutableSet());
    var unknown =
        citations().filter(named -> !rules.contains(named.rule())).collect(toImmutableList());
    assertEquals(ImmutableList.of(), unknown);
  }

  @Test
  void no_test_names_a_retired_rule() {
    var kinds =
        RuleNumber.definitions().stream()
            .collect(toImmutableMap(Definition::rule, Definition::kind));
    var stale =
        RuleNumber.tested().stream()
            .filter(test -> kinds.get(test.rule()) == Kind.RETIRED)
            .collect(toImmutableList());
    assertEquals(ImmutableList.of(), stale);
  }

  @Test
  void a_test_names_each_rule() {
    var tested = RuleNumber.tested().stream().map(Citation::rule).collect(toImmutableSet());
    var untested =
        RuleNumber.definitions().stream()
            .filter(rule -> rule.kind() == Kind.LAW)
            .map(Definition::rule)
            .filter(rule -> !tested.contains(rule))
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    assertEquals(ImmutableSortedSet.of(), untested);
  }

  /** What only says what a word means names the word, and gives no diagnostic. */
  @Test
  void a_definition_is_one() {
    var others =
        RuleNumber.definitions().stream()
            .filter(rule -> rule.kind() == Kind.DEFINITION)
            .filter(rule -> rule.text().contains("TRK"))
            .collect(toImmutableList());
    assertEquals(ImmutableList.of(), others);
  }

  private static Stream<Citation> citations() {
    return Streams.concat(
        RuleNumber.cited("lang-spec", ".md").stream(),
        RuleNumber.cited("lang-spec", ".json").stream(),
        RuleNumber.cited("src/main", ".java").stream(),
        RuleNumber.cited("src/main", ".jj").stream(),
        RuleNumber.cited("src/test", ".java").stream(),
        RuleNumber.tested().stream());
  }
}
