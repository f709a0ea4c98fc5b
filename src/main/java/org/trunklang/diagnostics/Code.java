package org.trunklang.diagnostics;

/**
 * The catalogue of everything the compiler can find, a line each. A code never changes its meaning;
 * each has a page in {@code lang-spec/diagnostics/}.
 *
 * <p>01xx lexical and syntax; 02xx files, {@code use} and names; 03xx settings, kinds and types;
 * 04xx routing; 05xx mapping to Asterisk; 06xx expectations and policies; 09xx unreadable input.
 */
public enum Code {
  UNEXPECTED_TOKEN("TRK0101", Severity.ERROR, "something else was expected here"),
  ;

  private final String id;
  private final Severity severity;
  private final String title;

  Code(String id, Severity severity, String title) {
    this.id = id;
    this.severity = severity;
    this.title = title;
  }

  /** The stable code, such as {@code TRK0407}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** One line that says what the code is about. */
  public String title() {
    return title;
  }

  @Override
  public String toString() {
    return id;
  }
}
