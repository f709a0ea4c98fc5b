package org.trunklang.asterisk;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import org.trunklang.model.Origin;
import org.trunklang.source.Span;

/** What a comment says; {@link ConfWriter} makes it one, whatever it holds. */
record Note(ImmutableList<String> lines) {
  static final Note NONE = new Note(ImmutableList.of());

  private static final Splitter LINES = Splitter.on('\n');

  static Note of(String... lines) {
    return new Note(ImmutableList.copyOf(lines));
  }

  /** Where something was written, what it is, and its documentation. */
  static Note of(Origin origin, String what) {
    return new Note(
        ImmutableList.<String>builder()
            .add(place(origin.span()) + " " + what)
            .addAll(origin.doc().map(LINES::splitToList).orElse(ImmutableList.of()))
            .build());
  }

  /** {@code office.trunk:9}. */
  static String place(Span span) {
    return span.file().name() + ":" + span.startPosition().line();
  }

  Note and(String line) {
    return new Note(ImmutableList.<String>builder().addAll(lines).add(line).build());
  }
}
