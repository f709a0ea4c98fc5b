package org.trunklang.diagnostics;

import com.google.common.collect.ImmutableList;
import org.trunklang.source.Span;

/** A change that is certain to mend a finding. The edits do not overlap. */
public record Fix(String title, ImmutableList<Edit> edits) {
  public static Fix replace(String title, Span span, String replacement) {
    return new Fix(title, ImmutableList.of(new Edit(span, replacement)));
  }
}
