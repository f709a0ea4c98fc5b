package org.trunklang.diagnostics;

import java.util.Locale;

/** How much a finding matters: an error stops the work, a warning does not, a note informs. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
