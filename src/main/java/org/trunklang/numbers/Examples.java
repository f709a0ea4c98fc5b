package org.trunklang.numbers;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Picks numbers out of sets. */
final class Examples {
  private static final int NEVER = Integer.MAX_VALUE;

  private final States states;
  private final int alphabet;
  private final Map<Integer, Integer> distances = new HashMap<>();

  private Examples(States states, int alphabet) {
    this.states = states;
    this.alphabet = alphabet;
  }

  static Optional<DialedNumber> shortest(States states, int root) {
    return new Examples(states, Symbols.ANY).pick(root, false);
  }

  static Optional<DialedNumber> likeliest(States states, int root) {
    return new Examples(states, Symbols.X)
        .pickSome(root)
        .or(() -> new Examples(states, Symbols.ANY).pickSome(root))
        .or(() -> shortest(states, root));
  }

  /** A short number, but not the empty one, with the characters that people use first. */
  private Optional<DialedNumber> pickSome(int root) {
    int best = 0;
    int bestDistance = NEVER;
    int open = alphabet;
    while (open != 0) {
      char digit = DialPattern.likely(open, 0);
      int distance = distance(states.next(root, Symbols.index(digit)));
      if (distance < bestDistance) {
        best = Symbols.index(digit);
        bestDistance = distance;
      }
      open &= ~Symbols.mask(digit);
    }
    if (bestDistance == NEVER) {
      return Optional.empty();
    }
    char first = Symbols.symbol(best);
    return pick(states.next(root, best), true, 1)
        .map(rest -> DialedNumber.of(first + rest.digits()));
  }

  private Optional<DialedNumber> pick(int root, boolean likely) {
    return pick(root, likely, 0);
  }

  private Optional<DialedNumber> pick(int root, boolean likely, int position) {
    int left = distance(root);
    if (left == NEVER) {
      return Optional.empty();
    }
    var digits = new StringBuilder();
    int at = root;
    while (left > 0) {
      int nearer = 0;
      for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
        boolean allowed = (alphabet & (1 << symbol)) != 0;
        if (allowed && distance(states.next(at, symbol)) == left - 1) {
          nearer |= 1 << symbol;
        }
      }
      char digit =
          likely
              ? DialPattern.likely(nearer, position + digits.length())
              : Symbols.symbol(Integer.numberOfTrailingZeros(nearer));
      digits.append(digit);
      at = states.next(at, Symbols.index(digit));
      left--;
    }
    return Optional.of(DialedNumber.of(digits.toString()));
  }

  /** How many characters of the alphabet the shortest number has that a state accepts. */
  private int distance(int state) {
    if (states.label(state) == States.PRESENT) {
      return 0;
    }
    if (states.isConstant(state)) {
      return NEVER;
    }
    Integer known = distances.get(state);
    if (known == null) {
      int nearest = NEVER;
      for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
        if ((alphabet & (1 << symbol)) != 0) {
          nearest = Math.min(nearest, distance(states.next(state, symbol)));
        }
      }
      known = nearest == NEVER ? NEVER : nearest + 1;
      distances.put(state, known);
    }
    return known;
  }

  static Optional<DialedNumber> random(
      States states, int root, RandomGenerator random, int longest) {
    var counts = new Counts(states);
    BigInteger all = BigInteger.ZERO;
    for (int length = 0; length <= longest; length++) {
      all = all.add(counts.of(root, length));
    }
    if (all.signum() == 0) {
      return Optional.empty();
    }
    BigInteger chosen = below(all, random);
    int length = 0;
    for (BigInteger here = counts.of(root, 0); chosen.compareTo(here) >= 0; ) {
      chosen = chosen.subtract(here);
      length++;
      here = counts.of(root, length);
    }
    var digits = new StringBuilder();
    int at = root;
    for (int left = length - 1; left >= 0; left--) {
      int symbol = 0;
      BigInteger here = counts.of(states.next(at, symbol), left);
      while (chosen.compareTo(here) >= 0) {
        chosen = chosen.subtract(here);
        symbol++;
        here = counts.of(states.next(at, symbol), left);
      }
      digits.append(Symbols.symbol(symbol));
      at = states.next(at, symbol);
    }
    return Optional.of(DialedNumber.of(digits.toString()));
  }

  private static BigInteger below(BigInteger bound, RandomGenerator random) {
    byte[] bytes = new byte[bound.bitLength() / 8 + 9];
    random.nextBytes(bytes);
    return new BigInteger(1, bytes).mod(bound);
  }
}
