package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A node with very many patterns that overlap in every way, in rules that differ in where they
 * lead: phones reach {@code route-0}, {@code route-1}, … by routes, and extensions in {@code
 * own-0}, ….
 */
public final class LargeTables {
  private static final int RULES = 40;

  /** The contexts written by hand that it leads to. */
  public static final ImmutableList<String> CONTEXTS =
      IntStream.range(0, RULES)
          .boxed()
          .flatMap(i -> Stream.of("route-" + i, "own-" + i))
          .collect(toImmutableList());

  private final Random random;
  private final StringBuilder text = new StringBuilder("node hub {\n  address 10.0.0.1\n");

  private LargeTables(long seed) {
    this.random = new Random(seed);
  }

  public static String text(long seed, int patterns) {
    var tables = new LargeTables(seed);
    for (int i = 0; i < RULES; i++) {
      tables.rule("route", patterns / RULES, "-> native \"route-" + i + "\"");
    }
    for (int i = 0; i < RULES; i++) {
      tables.rule("extensions", patterns / RULES, "{ dial context \"own-" + i + "\" }");
    }
    return tables.text.append("  route 0|. -> local\n}\n").toString();
  }

  private void rule(String kind, int patterns, String effect) {
    text.append("  ").append(kind).append(' ');
    for (int i = 0; i < patterns; i++) {
      text.append(i == 0 ? "" : ", ").append(pattern());
    }
    text.append(' ').append(effect).append('\n');
  }

  private String pattern() {
    var pattern = new StringBuilder("_");
    int length = 2 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      pattern.append(random.nextInt(100) < (i < 2 ? 2 : 20) ? set() : digit());
    }
    return pattern.append(pick("", "", "", ".", "!", "X", "XX")).toString();
  }

  private String set() {
    return pick("X", "Z", "N", "[13]", "[2-5]", "[0-46-9]", "[19]", "[*#]", "[0-9*]");
  }

  private String digit() {
    return random.nextInt(30) == 0 ? pick("*", "#", "+") : Integer.toString(1 + random.nextInt(9));
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** A number that is likely to match something. */
  static String number(Random random) {
    var number = new StringBuilder();
    int length = 1 + random.nextInt(9);
    for (int i = 0; i < length; i++) {
      number.append("0123456789123456789123456789*#+".charAt(random.nextInt(31)));
    }
    return number.toString();
  }
}
