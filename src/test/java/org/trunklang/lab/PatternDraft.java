package org.trunklang.lab;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.trunklang.numbers.Symbols;

/**
 * A pattern as somebody might write it: elements, and a close. Others are made of it that overlap
 * with it, inside it, around it and across it.
 *
 * @param elements the notation of each, one for a position
 * @param close nothing, {@code .} or {@code !}
 */
record PatternDraft(ImmutableList<String> elements, String close) {
  private static final ImmutableList<String> SETS =
      ImmutableList.of(
          "[13-5]", "[02468]", "[2-46*]", "[0-9#]", "[78]", "[*#+]", "[0-9*#+]", "[1-8]");
  private static final int MAX_ELEMENTS = 9;

  static PatternDraft of(SplittableRandom random, String beginning, int more) {
    var elements = new ArrayList<String>();
    elements.addAll(Splitter.fixedLength(1).omitEmptyStrings().splitToList(beginning));
    for (int i = 0; i < more; i++) {
      elements.add(element(random));
    }
    return new PatternDraft(ImmutableList.copyOf(elements), close(random));
  }

  private static String close(SplittableRandom random) {
    int chance = random.nextInt(100);
    return chance < 60 ? "" : chance < 85 ? "." : "!";
  }

  private static String element(SplittableRandom random) {
    int chance = random.nextInt(100);
    if (chance < 35) {
      return String.valueOf(random.nextInt(10));
    }
    if (chance < 80) {
      return chance < 60 ? "X" : chance < 68 ? "Z" : "N";
    }
    return chance < 97 ? pick(random, SETS) : String.valueOf("*#+".charAt(random.nextInt(3)));
  }

  /** Another pattern that has much in common with this one. */
  PatternDraft varied(SplittableRandom random) {
    var varied = new ArrayList<>(elements);
    String close = this.close;
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      int at = random.nextInt(varied.size());
      switch (random.nextInt(6)) {
        case 0, 1 -> varied.set(at, narrower(varied.get(at), random));
        case 2 -> varied.set(at, wider(varied.get(at)));
        case 3 -> close = close(random);
        case 4 -> varied.add(element(random));
        default -> {
          if (varied.size() > 1) {
            varied.removeLast();
          }
        }
      }
    }
    return new PatternDraft(
        ImmutableList.copyOf(varied.subList(0, Math.min(varied.size(), MAX_ELEMENTS))), close);
  }

  /** This one behind others. */
  PatternDraft behind(PatternDraft head) {
    return new PatternDraft(
        ImmutableList.<String>builder().addAll(head.elements).addAll(elements).build(), close);
  }

  /** Its text, with the first so many elements to be stripped. */
  String text(int strip, SplittableRandom random) {
    var text = new StringBuilder();
    for (int i = 0; i < elements.size(); i++) {
      // For reading only (R-1.24).
      boolean dash = i > 0 && i != strip && random.nextInt(25) == 0;
      text.append(dash ? "-" : "").append(elements.get(i)).append(i + 1 == strip ? "|" : "");
    }
    String whole = text + close;
    return Symbols.isDialable(whole.charAt(0)) ? whole : "_" + whole;
  }

  /** How many elements may be stripped so that something is left. */
  int mostStripped() {
    return close.equals(".") ? elements.size() : elements.size() - 1;
  }

  private static String narrower(String element, SplittableRandom random) {
    return switch (element) {
      case "X" -> pick(random, ImmutableList.of("Z", "N", "0", "5", "[13-5]", "[02468]"));
      case "Z" -> pick(random, ImmutableList.of("N", "1", "[1-8]", "[78]"));
      case "N" -> pick(random, ImmutableList.of("2", "9", "[78]", "[2-46]"));
      case "[0-9*#+]" -> pick(random, ImmutableList.of("X", "[0-9#]", "[*#+]", "*"));
      case "[0-9#]" -> pick(random, ImmutableList.of("X", "#", "[02468]"));
      case "[*#+]" -> pick(random, ImmutableList.of("*", "#", "+"));
      default -> element.length() == 1 ? element : element.substring(1, 2);
    };
  }

  private static String wider(String element) {
    return switch (element) {
      case "Z", "N" -> "X";
      case "X" -> "[0-9#]";
      case "*", "#", "+" -> "[*#+]";
      default -> element.length() == 1 ? (element.charAt(0) < '2' ? "[01]" : "N") : "[0-9*#+]";
    };
  }

  static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
