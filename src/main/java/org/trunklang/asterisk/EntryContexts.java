package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;
import org.trunklang.model.Caller;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.MatchRow;

/**
 * Where calls enter: a context for each caller. The rules that a caller may use compete in
 * it; callers who may use the same ones share the table, by including it and having nothing beside
 * it.
 */
final class EntryContexts {
  private final Site site;
  private final Decks decks;
  private final Routes routes;
  private final IdentityHashMap<Rule, Note> notes = new IdentityHashMap<>();

  EntryContexts(Site site, Decks decks, Routes routes) {
    this.site = site;
    this.decks = decks;
    this.routes = routes;
  }

  ImmutableList<Context> contexts() {
    Map<ClassOfService, List<Caller>> classes = new LinkedHashMap<>();
    for (Caller caller : callers()) {
      ClassOfService theirs = site.routing().classOfService(site.node().name(), caller);
      classes.computeIfAbsent(theirs, c -> new ArrayList<>()).add(caller);
    }
    var entries = ImmutableList.<Context>builder();
    var shared = ImmutableList.<Context>builder();
    int number = 0;
    for (var entry : classes.entrySet()) {
      ClassOfService rules = entry.getKey();
      List<Caller> callers = entry.getValue();
      if (callers.size() == 1) {
        entries.add(entry(callers.get(0), rules));
      } else if (rules.rules().isEmpty()) {
        callers.forEach(caller -> entries.add(entry(caller, rules)));
      } else {
        ContextName table = ContextName.inner("class-" + ++number);
        callers.forEach(caller -> entries.add(sharing(caller, rules, table)));
        shared.add(table(sharers(callers), table, ImmutableList.of(), rules));
      }
    }
    return entries.addAll(shared.build()).build();
  }

  private ImmutableList<Caller> callers() {
    var callers = ImmutableList.<Caller>builder();
    callers.add(Caller.PHONES);
    site.wires().keySet().forEach(end -> callers.add(new Caller.Via(end)));
    return callers.build();
  }

  private Context entry(Caller caller, ClassOfService rules) {
    return table(note(caller, rules), ContextName.entry(caller), contact(caller, rules), rules);
  }

  private Context sharing(Caller caller, ClassOfService rules, ContextName table) {
    return new Context(
        note(caller, rules),
        ContextName.entry(caller),
        ImmutableList.of(table),
        contact(caller, rules));
  }

  private Context table(
      Note note, ContextName name, ImmutableList<Exten> others, ClassOfService rules) {
    var rows = new ArrayList<Row>();
    for (MatchRow row : rules.rows()) {
      rows.add(Row.of(row, this::noteOf, winner -> routes.target(winner.rule(), winner.strip())));
    }
    var all = ImmutableList.<Exten>builder().addAll(others);
    takesNoNumber(rules).ifPresent(rule -> all.add(withoutNumber(rule, ExtenName.WITHOUT_NUMBER)));
    return decks.entered(note, name, all.build(), rows);
  }

  /** Where the far end of a registration calls when it calls the account. */
  private ImmutableList<Exten> contact(Caller caller, ClassOfService rules) {
    return caller instanceof Caller.Via(TrunkEnd end) && site.wire(end).registers()
        ? takesNoNumber(rules)
            .map(rule -> ImmutableList.of(withoutNumber(rule, ExtenName.contact(site.wire(end)))))
            .orElse(ImmutableList.of())
        : ImmutableList.of();
  }

  private Exten withoutNumber(Rule rule, ExtenName name) {
    return Exten.of(noteOf(rule), name, routes.withoutNumber(rule));
  }

  private static Optional<Rule> takesNoNumber(ClassOfService rules) {
    return rules.rules().stream().filter(Rule::takesNoNumber).findFirst();
  }

  private Note noteOf(Rule rule) {
    return notes.computeIfAbsent(rule, RuleText::note);
  }

  private Note note(Caller caller, ClassOfService rules) {
    Note who =
        switch (caller) {
          case Caller.Phones() -> Note.of("Calls of this node's phones.");
          case Caller.Via(TrunkEnd end) -> {
            Wire wire = site.wire(end);
            yield Note.of(
                wire.trunk().origin(),
                "trunk " + end.label() + ": calls that come from " + end.far());
          }
        };
    return rules.rules().isEmpty() ? who.and("No rule takes them.") : who;
  }

  private static Note sharers(List<Caller> callers) {
    var names = new StringBuilder("The same rules for calls from");
    int named = Math.min(callers.size(), 5);
    for (int i = 0; i < named; i++) {
      names.append(i == 0 ? " " : ", ").append(callers.get(i));
    }
    if (named < callers.size()) {
      names.append(" and ").append(callers.size() - named).append(" more");
    }
    return Note.of(names.append('.').toString());
  }
}
