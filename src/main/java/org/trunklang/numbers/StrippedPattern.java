package org.trunklang.numbers;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A pattern and how many characters of a matched number are removed from its front: {@code 012|.}
 * is the pattern {@code 012.} with strip 3. The strip never exceeds the positions.
 */
public record StrippedPattern(DialPattern pattern, int strip) {
  public StrippedPattern {
    checkArgument(0 <= strip && strip <= pattern.length(), "strip %s of %s", strip, pattern);
  }

  /** What remains of the matched numbers. */
  public DialPattern remainder() {
    return pattern.strip(strip);
  }

  /**
   * This one in front of another: {@code 9|} after which {@code 90|.} follows is {@code 990|.}.
   * Strips add up. This one must be closed, and must strip all that it has.
   */
  public StrippedPattern then(StrippedPattern next) {
    return new StrippedPattern(pattern.then(next.pattern), strip + next.strip);
  }

  @Override
  public String toString() {
    return PatternNotation.write(pattern, strip);
  }
}
