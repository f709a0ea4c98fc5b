package org.trunklang.model;

import java.util.Locale;

/** How keys pressed during a call are carried. */
public enum Dtmf {
  RFC4733,
  INFO,
  INBAND;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
