package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Symbols;

/**
 * A large table, split by leading digits: a call then passes a short table of leading digits and
 * one of the parts, where Asterisk would compare it with every row.
 *
 * <p>Each part holds every row that matches some number with its leading digits, so there is no way
 * back and none is needed. Numbers as short as the digits that lead on to parts are told apart by
 * the {@linkplain #rest rest}. Among those, the row that leads to a part wins all of its numbers:
 * its digits are literal, and where another row has the same ones, it has fewer.
 *
 * @param parts the rows for numbers that begin with some digits
 * @param rest the rows that match a number which leads to no part
 */
record Deck(ImmutableList<Part> parts, ImmutableList<Row> rest) {
  /** A context with more rows is split. */
  static final int MAX_ROWS = 1000;

  /** Each part takes two rows in the table of leading digits. */
  private static final int MAX_PARTS = 400;

  /**
   * Some of the numbers.
   *
   * @param digits what the numbers begin with
   */
  record Part(String digits, ImmutableList<Row> rows) {}

  /**
   * Splits the rows for numbers that begin with some digits; without parts where that gains
   * nothing.
   */
  static Deck split(String digits, ImmutableList<Row> rows) {
    var largest = new PriorityQueue<>(Comparator.comparingInt((Part p) -> -p.rows().size()));
    var parts = new ArrayList<Part>();
    var whole = new ArrayList<String>();
    largest.add(new Part(digits, rows));
    while (!largest.isEmpty()) {
      Part part = largest.remove();
      List<Part> smaller =
          part.rows().size() <= MAX_ROWS || largest.size() + parts.size() > MAX_PARTS
              ? ImmutableList.of()
              : byNextDigit(part);
      if (isWorthIt(part, smaller)) {
        whole.add(part.digits());
        largest.addAll(smaller);
      } else {
        parts.add(part);
      }
    }
    if (whole.isEmpty()) {
      return new Deck(ImmutableList.of(), rows);
    }
    parts.sort(Comparator.comparing(Part::digits));
    return new Deck(ImmutableList.copyOf(parts), rest(rows, whole));
  }

  private static List<Part> byNextDigit(Part part) {
    int at = part.digits().length();
    var parts = new ArrayList<Part>(Symbols.COUNT);
    for (int symbol = 0; symbol < Symbols.COUNT && at < DialedNumber.MAX_LENGTH; symbol++) {
      var rows = ImmutableList.<Row>builder();
      for (Row row : part.rows()) {
        if (canHave(row.pattern(), at, symbol)) {
          rows.add(row);
        }
      }
      var found = rows.build();
      if (!found.isEmpty()) {
        parts.add(new Part(part.digits() + Symbols.symbol(symbol), found));
      }
    }
    return parts;
  }

  private static boolean canHave(DialPattern pattern, int position, int symbol) {
    return position < pattern.length()
        ? (pattern.position(position) & (1 << symbol)) != 0
        : pattern.isOpen();
  }

  /** Rows that match numbers of many beginnings are copied; too many of them gain nothing. */
  private static boolean isWorthIt(Part part, List<Part> smaller) {
    long rows = smaller.stream().mapToLong(p -> p.rows().size()).sum();
    return !smaller.isEmpty() && rows <= 2L * part.rows().size();
  }

  private static ImmutableList<Row> rest(ImmutableList<Row> rows, List<String> numbers) {
    var rest = ImmutableList.<Row>builder();
    for (Row row : rows) {
      if (row.pattern().minLength() <= longest(numbers)
          && numbers.stream().anyMatch(row.pattern()::matches)) {
        rest.add(row);
      }
    }
    return rest.build();
  }

  private static int longest(List<String> numbers) {
    return numbers.stream().mapToInt(String::length).max().orElse(0);
  }
}
