package org.trunklang.model;

import java.util.Locale;

/** What carries SIP. */
public enum Transport {
  UDP,
  TCP,
  TLS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
