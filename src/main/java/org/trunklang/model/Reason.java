package org.trunklang.model;

import java.util.Locale;

/** Why a call is rejected. */
public enum Reason {
  BUSY,
  CONGESTION,
  UNALLOCATED;

  /** The word of the language. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
