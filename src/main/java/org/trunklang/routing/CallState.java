package org.trunklang.routing;

import org.trunklang.numbers.DialedNumber;

/** Where a call stands: at a node, by a caller, with a number or none. */
public record CallState(Place place, DialedNumber number) {
  @Override
  public String toString() {
    return place + " with " + (number.isNone() ? "no number" : number.digits());
  }
}
