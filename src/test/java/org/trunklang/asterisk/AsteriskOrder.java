package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which extension of a context Asterisk takes for a number, by what was seen of it: plain texts
 * first, then patterns from the left, smaller sets first. Written from that, not from the rules of
 * Trunk.
 */
public final class AsteriskOrder {
  /**
   * What stands for itself is a set of one; the open ends sort after all sets, and the end last.
   */
  private static final int OPEN = 300;

  private static final int OPEN_OR_NOTHING = 301;
  private static final int END = 302;

  private final ImmutableList<String> plain;
  private final ImmutableList<Pattern> patterns;

  private AsteriskOrder(ImmutableList<String> plain, ImmutableList<Pattern> patterns) {
    this.plain = plain;
    this.patterns = patterns;
  }

  private record Pattern(String text, List<BitSet> sets, int end) {}

  static AsteriskOrder of(Collection<String> extens) {
    var plain = ImmutableList.<String>builder();
    var patterns = new ArrayList<Pattern>();
    for (String exten : extens) {
      if (exten.startsWith("_")) {
        patterns.add(parse(exten));
      } else {
        plain.add(exten);
      }
    }
    patterns.sort(AsteriskOrder::compare);
    return new AsteriskOrder(plain.build(), ImmutableList.copyOf(patterns));
  }

  /** The patterns in the order in which they are tried. */
  ImmutableList<String> patterns() {
    return patterns.stream().map(Pattern::text).collect(ImmutableList.toImmutableList());
  }

  Optional<String> first(String number) {
    if (plain.contains(number)) {
      return Optional.of(number);
    }
    return patterns.stream().filter(p -> matches(p, number)).map(Pattern::text).findFirst();
  }

  private static boolean matches(Pattern pattern, String number) {
    int length = pattern.sets().size();
    if (number.length() < length || (pattern.end() == END && number.length() > length)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!pattern.sets().get(i).get(number.charAt(i))) {
        return false;
      }
    }
    return pattern.end() != OPEN || number.length() > length;
  }

  private static Pattern parse(String text) {
    var sets = new ArrayList<BitSet>();
    for (int i = 1; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '.' -> {
          return new Pattern(text, sets, OPEN);
        }
        case '!' -> {
          return new Pattern(text, sets, OPEN_OR_NOTHING);
        }
        case 'X' -> sets.add(range('0', '9'));
        case 'Z' -> sets.add(range('1', '9'));
        case 'N' -> sets.add(range('2', '9'));
        case '[' -> {
          int end = text.indexOf(']', i);
          sets.add(set(text.substring(i + 1, end)));
          i = end;
        }
        default -> sets.add(range(text.charAt(i), text.charAt(i)));
      }
    }
    return new Pattern(text, sets, END);
  }

  private static BitSet set(String members) {
    var set = new BitSet();
    for (int i = 0; i < members.length(); i++) {
      if (i + 2 < members.length() && members.charAt(i + 1) == '-') {
        set.or(range(members.charAt(i), members.charAt(i + 2)));
        i += 2;
      } else {
        set.set(members.charAt(i));
      }
    }
    return set;
  }

  private static BitSet range(char from, char to) {
    var set = new BitSet();
    set.set(from, to + 1);
    return set;
  }

  private static int compare(Pattern one, Pattern other) {
    for (int i = 0; ; i++) {
      int size = size(one, i);
      int difference = Integer.compare(size, size(other, i));
      if (difference == 0 && size < OPEN) {
        difference = MEMBERS.compare(one.sets().get(i), other.sets().get(i));
      }
      if (difference != 0 || size >= OPEN) {
        return difference;
      }
    }
  }

  private static int size(Pattern pattern, int position) {
    return position < pattern.sets().size()
        ? pattern.sets().get(position).cardinality()
        : pattern.end();
  }

  /** Of two sets of one size, the one with the smaller member where they first differ. */
  private static final Comparator<BitSet> MEMBERS =
      (one, other) -> {
        var difference = (BitSet) one.clone();
        difference.xor(other);
        int first = difference.nextSetBit(0);
        if (first < 0) {
          return 0;
        }
        return one.get(first) ? -1 : 1;
      };
}
