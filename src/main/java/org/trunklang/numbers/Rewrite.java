package org.trunklang.numbers;

import static com.google.common.base.Preconditions.checkArgument;

/** What a rule does to a number: removes characters from its front, then puts others there. */
public record Rewrite(int strip, String prepend) {
  public static final Rewrite NONE = new Rewrite(0, "");

  public Rewrite {
    checkArgument(strip >= 0, "strip %s", strip);
    checkArgument(Symbols.areDialable(prepend), "not dialable: %s", prepend);
  }

  public static Rewrite of(int strip, String prepend) {
    return strip == 0 && prepend.isEmpty() ? NONE : new Rewrite(strip, prepend);
  }

  /** The number after the rewrite; a number shorter than the strip loses all it has. */
  public DialedNumber apply(DialedNumber dialed) {
    if (this.equals(NONE)) {
      return dialed;
    }
    return DialedNumber.of(prepend + dialed.digits().substring(Math.min(strip, dialed.length())));
  }

  /** Both in one, for numbers that are not shorter than the strips. */
  public Rewrite then(Rewrite next) {
    int rest = next.strip - prepend.length();
    return rest <= 0
        ? of(strip, next.prepend + prepend.substring(next.strip))
        : of(strip + rest, next.prepend);
  }

  public boolean changesNothing() {
    return strip == 0 && prepend.isEmpty();
  }
}
