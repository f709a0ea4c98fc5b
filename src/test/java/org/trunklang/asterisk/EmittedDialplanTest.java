package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.asterisk.DialplanReader.Context;
import org.trunklang.asterisk.DialplanReader.Step;
import org.trunklang.asterisk.DialplanRun.Answer;
import org.trunklang.model.Caller;
import org.trunklang.model.Rule;
import org.trunklang.routing.Routing;

/**
 * What holds of the dialplan of every node of the examples and golden cases, as Asterisk reads it.
 */
final class EmittedDialplanTest {
  private static final ImmutableSet<String> SPECIAL = ImmutableSet.of("h", "i", "t", "e", "T");

  private static final ImmutableList<Answer> ANSWERS =
      ImmutableList.of(
          Answer.ANSWERED,
          Answer.UNREACHED,
          new Answer("BUSY", 17, true, Optional.of("SIP 486 Busy")),
          new Answer("CHANUNAVAIL", 21, false, Optional.of("SIP 603 Decline")),
          new Answer("CHANUNAVAIL", 3, false, Optional.empty()),
          new Answer("NOANSWER", 0, true, Optional.empty()));

  static Stream<Installed> nodes() {
    return Projects.all().flatMap(Installed::nodesOf);
  }

  private static String text(Installed node) {
    return node.files().stream()
        .filter(file -> file.name().endsWith("extensions.conf"))
        .map(ConfText::text)
        .findFirst()
        .orElseThrow();
  }

  private static ImmutableMap<String, Context> contexts(Installed node) {
    return DialplanReader.read(text(node));
  }

  /** The contexts where rules compete for what a caller dialed. */
  private static ImmutableList<Context> tables(Installed node) {
    return contexts(node).values().stream()
        .filter(
            context ->
                node.contexts().contains(context.name())
                    || context.name().startsWith("trunk-class-"))
        .collect(toImmutableList());
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_6_r_5_7_entry_contexts_have_their_names_and_all_others_are_private(Installed node) {
    var names = contexts(node).keySet();
    assertTrue(names.containsAll(node.contexts()), names::toString);
    for (String name : names) {
      assertTrue(name.startsWith("trunk-"), name);
      boolean looksLikeEntry = name.equals("trunk-phones") || name.startsWith("trunk-from-");
      assertEquals(node.contexts().contains(name), looksLikeEntry, name);
    }
    assertEquals(
        names.size(),
        names.stream().map(Ascii::toLowerCase).distinct().count(),
        "R-5.9, in any case");
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_11_what_competes_stands_together(Installed node) {
    for (Context context : contexts(node).values()) {
      assertTrue(context.includes().size() <= 1, context.name());
      if (!context.includes().isEmpty()) {
        var beside = AsteriskOrder.of(context.extens().keySet());
        for (String number : List.of("1", "201", "0123456789", "*9", "#", "+44")) {
          assertEquals(Optional.empty(), beside.first(number), context.name());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_12_where_rules_compete_there_is_one_priority(Installed node) {
    for (Context context : tables(node)) {
      for (List<Step> steps : context.extens().values()) {
        assertEquals(1, steps.size(), context.name());
        String call = steps.getFirst().toString();
        assertTrue(call.matches("(Gosub|Goto)\\(trunk-.*|Hangup\\(\\d+\\)"), call);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_13_no_path_runs_off_its_end(Installed node) {
    String dialplan = text(node);
    for (Context context : contexts(node).values()) {
      context
          .extens()
          .forEach(
              (name, steps) -> {
                String last = steps.getLast().application();
                boolean isTable = steps.size() == 1 && last.equals("Gosub");
                assertTrue(
                    isTable || List.of("Hangup", "Goto", "Return").contains(last),
                    () -> context.name() + "," + name + " ends with " + last);
              });
    }
    var entries = Maps.filterKeys(contexts(node), node.contexts()::contains);
    assertEquals(node.contexts().size(), entries.size());
    for (Context context : entries.values()) {
      String entry = context.name();
      for (String exten : context.extens().keySet()) {
        for (String number : numbers(exten)) {
          for (Answer answer : ANSWERS) {
            String end =
                DialplanRun.call(dialplan, entry, number, _ -> answer)
                    .map(DialplanRun.Result::end)
                    .orElse("none");
            assertFalse(end.isEmpty(), number);
          }
        }
      }
    }
  }

  /** Some numbers that an extension takes. */
  private static ImmutableList<String> numbers(String exten) {
    if (!exten.startsWith("_")) {
      return ImmutableList.of(exten);
    }
    String number =
        exten
            .substring(1)
            .replaceAll("\\[(.)[^\\]]*\\]", "$1")
            .replace('X', '5')
            .replace('N', '5')
            .replace('Z', '5');
    return exten.endsWith(".")
        ? ImmutableList.of(
            number.substring(0, number.length() - 1) + "1",
            number.substring(0, number.length() - 1) + "12345",
            number.substring(0, number.length() - 1) + "1".repeat(90),
            number.substring(0, number.length() - 1) + "1&x")
        : ImmutableList.of(number);
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_14_patterns_are_written_so_that_they_compete_as_sets(Installed node) {
    for (Context context : tables(node)) {
      for (String exten : context.extens().keySet()) {
        assertFalse(exten.startsWith("_.") || exten.contains("!"), exten);
        assertFalse(exten.matches("_[0-9*#+]+"), () -> exten + " is one number");
        assertFalse(exten.matches("_\\[[^-]\\].*"), () -> exten + " has a set of one");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_17_rows_stand_in_the_reverse_of_the_match_order(Installed node) {
    for (Context context : contexts(node).values()) {
      var patterns =
          context.extens().keySet().stream()
              .filter(exten -> exten.startsWith("_"))
              .collect(toImmutableList());
      assertEquals(AsteriskOrder.of(patterns).patterns().reverse(), patterns, context.name());
      boolean seenPlain = false;
      for (String exten : context.extens().keySet()) {
        boolean isNumber = exten.matches("[0-9*#+]+");
        assertFalse(seenPlain && exten.startsWith("_"), () -> exten + " after a single number");
        seenPlain |= isNumber;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_18_a_call_without_a_number_enters_where_an_inbound_takes_it(Installed node) {
    var routing = Routing.of(node.network());
    for (var end : node.network().endsAt(node.node().name())) {
      var caller = new Caller.Via(end);
      boolean takes =
          routing.classOfService(node.node().name(), caller).rules().stream()
              .anyMatch(Rule::takesNoNumber);
      String entry = ContextName.entry(caller).toString();
      var result = DialplanRun.call(text(node), entry, "s", _ -> Answer.ANSWERED);
      assertEquals(takes, result.isPresent(), entry);
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_19_r_5_20_of_the_caller_nothing_is_used_but_the_filtered_number(Installed node) {
    String withoutChecked =
        text(node).replace("${FILTER(0-9*#+,${EXTEN})}", "").replace("${LEN(${EXTEN})}", "");
    assertFalse(withoutChecked.contains("EXTEN"));
    assertFalse(text(node).contains("CALLERID"));
    assertFalse(text(node).contains("CONNECTEDLINE"));
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_25_no_special_extension_where_rules_compete(Installed node) {
    for (Context context : tables(node)) {
      for (String special : SPECIAL) {
        assertEquals(
            Optional.empty(),
            AsteriskOrder.of(context.extens().keySet()).first(special),
            context.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void r_5_35_no_secret_is_in_the_dialplan(Installed node) {
    var secrets =
        node.files().stream()
            .filter(file -> !file.name().endsWith("extensions.conf"))
            .flatMap(file -> ConfReader.read(file.text()).sections().stream())
            .flatMap(section -> section.settings().stream())
            .filter(setting -> setting.key().matches("password|secret|remotesecret"))
            .map(ConfReader.Setting::value)
            .collect(toImmutableSet());
    for (String secret : secrets) {
      assertFalse(text(node).contains(secret), node::toString);
    }
  }
}
