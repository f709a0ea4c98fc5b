package org.trunklang.diagnostics;

import com.google.common.collect.ImmutableList;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/**
 * A source whose places of interest stand between « and ». The marks themselves are no part of it.
 */
public record MarkedText(SourceFile file, ImmutableList<Span> spans) {
  public static MarkedText of(String name, String marked) {
    var text = new StringBuilder();
    var starts = ImmutableList.<Integer>builder();
    var ends = ImmutableList.<Integer>builder();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '«' -> starts.add(text.length());
        case '»' -> ends.add(text.length());
        default -> text.append(c);
      }
    }
    var file = SourceFile.of(name, text.toString());
    var spans = ImmutableList.<Span>builder();
    var firsts = starts.build();
    var lasts = ends.build();
    for (int i = 0; i < firsts.size(); i++) {
      spans.add(file.span(firsts.get(i), lasts.get(i)));
    }
    return new MarkedText(file, spans.build());
  }

  public Span span(int index) {
    return spans.get(index);
  }
}
