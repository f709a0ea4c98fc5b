package org.trunklang.model;

import java.util.Locale;

/** What a trunk speaks. */
public enum Protocol {
  SIP,
  IAX2,
  DAHDI;

  /** The word of the language. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
