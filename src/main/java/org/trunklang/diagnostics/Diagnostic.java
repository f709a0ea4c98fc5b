package org.trunklang.diagnostics;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Optional;
import org.trunklang.source.Span;

/**
 * One finding, as its user sees it: a stable code, one line in the user's words, the place, other
 * places that matter, a number that proves it, help, and a fix where one is certain. Names and
 * numbers in the texts stand between backquotes.
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String message,
    ImmutableList<Label> labels,
    Optional<String> spanLabel,
    Optional<String> example,
    ImmutableList<String> help,
    ImmutableList<Fix> fixes) {

  /** A finding of the code's own severity. */
  @FormatMethod
  public static Diagnostic of(Code code, Span span, @FormatString String message, Object... args) {
    return new Diagnostic(
        code,
        code.severity(),
        span,
        String.format(message, args),
        ImmutableList.of(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** The same finding where it matters less, or more, than its code usually does. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(code, other, span, message, labels, spanLabel, example, help, fixes);
  }

  /** Another place that matters. */
  @FormatMethod
  public Diagnostic label(Span place, @FormatString String text, Object... args) {
    return new Diagnostic(
        code,
        severity,
        span,
        message,
        append(labels, new Label(place, String.format(text, args))),
        spanLabel,
        example,
        help,
        fixes);
  }

  /** A few words written beside the main underline. */
  @FormatMethod
  public Diagnostic here(@FormatString String text, Object... args) {
    return new Diagnostic(
        code,
        severity,
        span,
        message,
        labels,
        Optional.of(String.format(text, args)),
        example,
        help,
        fixes);
  }

  /** A number that proves the finding, in a sentence. */
  @FormatMethod
  public Diagnostic example(@FormatString String text, Object... args) {
    return new Diagnostic(
        code,
        severity,
        span,
        message,
        labels,
        spanLabel,
        Optional.of(String.format(text, args)),
        help,
        fixes);
  }

  /** What the user can do; each call adds a line. */
  @FormatMethod
  public Diagnostic help(@FormatString String text, Object... args) {
    return new Diagnostic(
        code,
        severity,
        span,
        message,
        labels,
        spanLabel,
        example,
        append(help, String.format(text, args)),
        fixes);
  }

  /** A change that is certain to mend it. */
  public Diagnostic fix(Fix fix) {
    return new Diagnostic(
        code, severity, span, message, labels, spanLabel, example, help, append(fixes, fix));
  }

  public Diagnostic fix(String title, Span place, String replacement) {
    return fix(Fix.replace(title, place, replacement));
  }

  private static <T> ImmutableList<T> append(ImmutableList<T> list, T last) {
    return ImmutableList.<T>builderWithExpectedSize(list.size() + 1).addAll(list).add(last).build();
  }
}
