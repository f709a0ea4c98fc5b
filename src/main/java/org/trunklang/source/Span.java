package org.trunklang.source;

import static com.google.common.base.Preconditions.checkArgument;

/** A stretch of a source text: from {@code start} up to, not including, {@code end}. */
public record Span(SourceFile file, int start, int end) {
  public Span {
    checkArgument(0 <= start && start <= end, "span from %s to %s", start, end);
  }

  public Position startPosition() {
    return file.position(start);
  }

  public Position endPosition() {
    return file.position(end);
  }

  /** The text that stands here. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** The shortest span that covers this one and another one of the same file. */
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether another span of the same file lies within this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end && file.equals(other.file);
  }

  /** Looks at the file last: most spans differ in where they begin. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Span that
        && start == that.start
        && end == that.end
        && file.equals(that.file);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * file.hashCode() + start) + end;
  }

  /** {@code file:line:column}, as editors and compilers write it. */
  @Override
  public String toString() {
    return file.name() + ":" + startPosition();
  }
}
