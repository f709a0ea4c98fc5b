package org.trunklang.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;

/** Rules that get in each other's way. */
class ProblemsTest {

  private static ImmutableList<Diagnostic> find(Networks networks) {
    return networks.routing().problems().stream()
        .map(problem -> problem.explain())
        .collect(ImmutableList.toImmutableList());
  }

  private static Diagnostic findOne(Networks networks) {
    return Iterables.getOnlyElement(find(networks));
  }

  private static void checkFine(Networks networks) {
    assertEquals(ImmutableList.of(), find(networks));
  }

  private static Networks node(String... items) {
    return new Networks().outside("pstn", "a").outside("gsm", "a").node("a", items);
  }

  @Test
  void r_4_15_an_overlap_with_different_effects_is_a_conflict() {
    var found = findOne(node("route 21XX -> pstn", "route _X1X5 -> gsm"));
    assertEquals(Code.CONFLICT, found.code());
    assertEquals("_X1X5", found.span().text());
    assertEquals("21XX", found.labels().getFirst().span().text());
    assertEquals("dialing `2135` at node `a` is for both", found.example().orElseThrow());
  }

  /** Asterisk compares from the left, and 2 is smaller than X. */
  @Test
  void r_4_15_the_fix_is_asterisks_choice_for_the_overlap() {
    var found = findOne(node("route _X1X5 -> gsm", "route 21XX -> pstn"));
    var edit = found.fixes().getFirst().edits().getFirst();
    assertEquals("\n  route 21X5 -> pstn", edit.replacement());
    String before = edit.span().file().text().substring(0, edit.span().start());
    assertTrue(before.endsWith("route 21XX -> pstn"), before);
    checkFine(node("route _X1X5 -> gsm", "route 21XX -> pstn", "route 21X5 -> pstn"));
  }

  @Test
  void r_4_15_the_narrowed_rule_keeps_what_the_chosen_one_does() {
    var found = findOne(node("route 4., 9|1X. prepend 7 -> pstn then gsm", "route 9XX1 -> gsm"));
    var edit = found.fixes().getFirst().edits().getFirst();
    assertEquals("\n  route 9|1X1 prepend 7 -> pstn then gsm", edit.replacement());
  }

  @Test
  void r_4_15_an_inbound_without_patterns_meets_another_one() {
    var networks =
        new Networks()
            .outside("line", "a")
            .outside("pstn", "a")
            .node("a", "extensions 2XX", "inbound line, pstn -> 201", "inbound line -> 202");
    var found = findOne(networks);
    assertEquals(Code.CONFLICT, found.code());
    assertEquals(ImmutableList.of(), found.fixes());
  }

  @Test
  void r_4_15_the_same_numbers_with_different_effects_have_no_fix() {
    var found = findOne(node("route 9. -> pstn", "route 9. -> gsm"));
    assertEquals(Code.CONFLICT, found.code());
    assertEquals(ImmutableList.of(), found.fixes());
  }

  @Test
  void r_4_16_narrower_rules_that_own_the_overlap_settle_it() {
    checkFine(
        node(
            "route 2X. -> pstn",
            "route _X1. -> gsm",
            "route 21[0-4]! -> reject",
            "route 21[5-9]! -> reject busy",
            "route 21[*#+]! -> reject"));
    var found =
        findOne(
            node(
                "route 2X. -> pstn",
                "route _X1. -> gsm",
                "route 21[0-4]! -> reject",
                "route 21[6-9]! -> reject busy",
                "route 21[*#+]! -> reject"));
    assertEquals("dialing `215` at node `a` is for both", found.example().orElseThrow());
  }

  @Test
  void r_4_17_rules_that_send_the_same_number_to_the_same_place_agree() {
    checkFine(node("route 9|1X2 -> pstn", "route 91|2X prepend 1 -> pstn"));
    var found = findOne(node("route 9|1X2 -> pstn", "route 91|2X prepend 1 -> gsm"));
    assertEquals("dialing `9122` at node `a` is for both", found.example().orElseThrow());
    found = findOne(node("route 9|X2X -> pstn", "route 9X|X2 prepend 1 -> pstn"));
    assertEquals("dialing `9222` at node `a` is for both", found.example().orElseThrow());
  }

  @Test
  void r_4_18_a_duplicate_is_a_warning_at_the_second() {
    var found = findOne(node("route 9. -> pstn", "route 9. -> pstn"));
    assertEquals(Code.DUPLICATE_RULE, found.code());
    assertTrue(found.span().start() > found.labels().getFirst().span().start());
  }

  @Test
  void r_4_18_a_duplicate_of_several_is_said_once() {
    var found = find(node("route 9. -> pstn", "route 9. -> pstn", "route 9. -> pstn"));
    assertEquals(
        List.of(Code.DUPLICATE_RULE, Code.DUPLICATE_RULE),
        found.stream().map(Diagnostic::code).toList());
    assertTrue(found.getFirst().span().start() < found.getLast().span().start());
  }

  @Test
  void r_4_18_a_rule_that_doubles_two_others_is_said_for_both() {
    assertEquals(
        2, find(node("route 8. -> pstn", "route 9. -> pstn", "route 8., 9. -> pstn")).size());
  }

  @Test
  void r_4_19_extensions_that_overlap_do_not_conflict() {
    checkFine(node("extensions 2XX", "extensions _X1X"));
    var found = findOne(node("extensions 2XX", "extensions _X1X dial context ivr"));
    assertEquals(Code.CONFLICT, found.code());
  }

  @Test
  void r_4_20_two_members_that_offer_a_number_are_a_warning_once() {
    var networks =
        new Networks()
            .mesh("core", "n1", "n2", "n3", "n4")
            .node("n2", "extensions 2XXX")
            .node("n3", "extensions 2XXX");
    var found = findOne(networks);
    assertEquals(Code.ADVERTISED_TWICE, found.code());
    assertEquals("nodes `n2` and `n3` both offer `2234`", found.message());
    checkFine(
        new Networks()
            .mesh("core", "n2", "n3", "n4")
            .node("n2", "extensions 2XXX")
            .node("n3", "extensions 2XXX")
            .node("n4", "route 2XXX -> core.n2"));
    checkFine(networks.code("n3", "83"));
  }

  @Test
  void r_4_20_a_member_that_offers_some_of_the_numbers_of_another_is_a_warning_once() {
    var networks =
        new Networks()
            .mesh("core", "n1", "n2", "n3", "n4")
            .node("n2", "extensions 2XXX")
            .node("n3", "extensions 20XX");
    var found = findOne(networks);
    assertEquals(Code.ADVERTISED_TWICE, found.code());
    assertEquals("nodes `n3` and `n2` both offer `2034`", found.message());
    checkFine(
        new Networks()
            .mesh("core", "n2", "n3", "n4")
            .node("n2", "extensions 2XXX")
            .node("n3", "extensions 20XX")
            .node("n4", "route 20XX -> core.n2"));
    checkFine(networks.code("n3", "83"));
  }

  @Test
  void r_4_22_a_pair_of_rules_is_reported_once() {
    var networks =
        new Networks()
            .peers("link", "a", "b")
            .outside("pstn", "a")
            .node("a", "route 21., 31. for any -> pstn", "route _X1X, _X1XX for any -> link");
    assertEquals(1, find(networks).size());
  }

  @Test
  void r_4_22_of_many_rules_with_the_same_numbers_each_is_told_beside_the_first() {
    var routes = IntStream.range(0, 2000).mapToObj(i -> "route 9. prepend " + i + " -> pstn");
    var found = find(node(routes.toArray(String[]::new)));
    assertEquals(1999, found.size());
    assertEquals(1999, found.stream().map(Diagnostic::span).distinct().count());
    var first = found.getFirst().labels().getFirst();
    for (Diagnostic each : found) {
      assertEquals(Code.CONFLICT, each.code());
      assertEquals(ImmutableList.of(first), each.labels());
    }
  }

  @Test
  void r_4_22_the_first_of_rules_that_do_the_same_stands_for_all() {
    var found = find(node("route 9. -> pstn", "route 9. -> gsm", "route 9. -> gsm"));
    assertEquals(
        List.of(Code.DUPLICATE_RULE, Code.CONFLICT), found.stream().map(Diagnostic::code).toList());
  }

  @Test
  void r_4_22_each_of_several_that_one_rule_conflicts_with_is_named() {
    var found = find(node("route 1XX -> pstn", "route 2XX -> pstn", "route _[12]X5 -> gsm"));
    assertEquals(
        List.of("1XX", "2XX"),
        found.stream().map(each -> each.labels().getFirst().span().text()).toList());
    found = find(node("route _[12]X5 -> gsm", "route 1XX -> pstn", "route 2XX -> pstn"));
    assertEquals(List.of("1XX", "2XX"), found.stream().map(each -> each.span().text()).toList());
  }

  @Test
  void r_4_22_of_three_that_conflict_with_one_another_two_pairs_name_all() {
    var found = find(node("route 12X -> pstn", "route 1X3 -> gsm", "route _X23 -> reject"));
    assertEquals(List.of("1X3", "_X23"), found.stream().map(each -> each.span().text()).toList());
    for (Diagnostic each : found) {
      assertEquals("12X", each.labels().getFirst().span().text());
    }
  }

  @Test
  void a_conflict_of_one_caller_alone_names_that_caller() {
    var networks =
        new Networks()
            .peers("link", "a", "b")
            .outside("pstn", "a")
            .node("a", "route 21. for link -> pstn", "inbound link _X1X -> reject");
    assertEquals(
        "a call to `213` from `link` at node `a` is for both",
        findOne(networks).example().orElseThrow());
  }
}
