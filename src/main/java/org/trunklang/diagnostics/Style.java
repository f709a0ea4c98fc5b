package org.trunklang.diagnostics;

/** What a stretch of a diagnostic is; on a terminal with colours, each has its own. */
enum Style {
  ERROR("1;31"),
  WARNING("1;33"),
  NOTE("1;36"),
  MESSAGE("1"),
  FRAME("34"),
  LABEL("36"),
  FIX("32");

  private final String ansi;

  Style(String ansi) {
    this.ansi = ansi;
  }

  static Style of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }

  /** The text in its colour. */
  String paint(String text) {
    return "\u001b[" + ansi + "m" + text + "\u001b[0m";
  }
}
