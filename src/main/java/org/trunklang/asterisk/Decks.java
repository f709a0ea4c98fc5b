package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;
import org.trunklang.asterisk.Table.Access;
import org.trunklang.numbers.DialPattern;
import org.trunklang.routing.MatchOrder;

/** Makes contexts of tables, and of the parts of those that are too large for one. */
final class Decks {
  private static final Note LAST_WINS = Note.of("Of the lines that match, the last one wins.");

  /** The same part may serve several tables. */
  private record Part(Access access, String digits, ImmutableList<Row> rows) {}

  private final Map<Part, ContextName> names = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A context that callers enter, or that such a one includes.
   *
   * @param others extensions beside the table
   */
  Context entered(Note note, ContextName name, List<Exten> others, List<Row> rows) {
    return context(note, name, others, shortened("", rows, Access.DIALED), Access.DIALED);
  }

  /** A context in which a number is looked up that stands in ARG1. */
  Context lookedUp(Note note, ContextName name, List<Row> rows) {
    return context(
        note,
        name,
        ImmutableList.of(
            Exten.of(ExtenName.WITHOUT_NUMBER, new Call("Goto", "${ARG1},1")),
            Exten.of(ExtenName.NOT_FOUND, Call.hangup(Causes.UNALLOCATED))),
        shortened("", rows, Access.LOOKED_UP),
        Access.LOOKED_UP);
  }

  /** The parts of all tables so far. */
  ImmutableList<Context> parts() {
    var contexts = ImmutableList.<Context>builder();
    // A part may be split again, which adds to the list.
    for (int i = 0; i < parts.size(); i++) {
      contexts.add(part(parts.get(i)));
    }
    return contexts.build();
  }

  private Context part(Part part) {
    Access access = part.access() == Access.DIALED ? Access.CHECKED : part.access();
    var first =
        new ArrayList<>(
            ImmutableList.of(
                Exten.of(ExtenName.WITHOUT_NUMBER, new Call("Goto", "${ARG1},1")),
                Exten.of(ExtenName.NOT_FOUND, Call.hangup(Causes.UNALLOCATED))));
    if (part.access() == Access.DIALED) {
      first.set(
          0, Exten.of(ExtenName.WITHOUT_NUMBER, Refusals.check(), new Call("Goto", "${ARG1},1")));
    }
    return context(
        Note.of("Numbers that begin with " + part.digits() + "."),
        name(part),
        first,
        shortened(part.digits(), part.rows(), access),
        access);
  }

  private List<Row> shortened(String digits, List<Row> rows, Access access) {
    if (rows.size() <= Deck.MAX_ROWS) {
      return rows;
    }
    Deck deck = Deck.split(digits, ImmutableList.copyOf(rows));
    var shortened = new ArrayList<>(deck.rest());
    for (Deck.Part part : deck.parts()) {
      ContextName name = name(new Part(access, part.digits(), part.rows()));
      Note note = Note.of("Numbers that begin with " + part.digits());
      DialPattern alone = DialPattern.single(part.digits());
      var target = new Row.Target.To(name, 0);
      shortened.add(new Row(alone, note, target));
      shortened.add(
          new Row(DialPattern.of(alone.positions(), DialPattern.Tail.ONE_OR_MORE), note, target));
    }
    shortened.sort(Comparator.comparing(Row::pattern, MatchOrder.COMPARATOR));
    return shortened;
  }

  private ContextName name(Part part) {
    ContextName known = names.get(part);
    if (known != null) {
      return known;
    }
    parts.add(part);
    var name = ContextName.inner("part-" + parts.size());
    names.put(part, name);
    return name;
  }

  private static Context context(
      Note note, ContextName name, List<Exten> others, List<Row> rows, Access access) {
    Note says = rows.size() > 1 ? note.and(LAST_WINS.lines().get(0)) : note;
    return new Context(
        says,
        name,
        ImmutableList.of(),
        ImmutableList.<Exten>builder().addAll(others).addAll(Table.extens(rows, access)).build());
  }
}
