package org.trunklang.diagnostics;

import org.trunklang.source.Span;

/** Puts a text where another one stands; an empty span inserts. */
public record Edit(Span span, String replacement) {}
