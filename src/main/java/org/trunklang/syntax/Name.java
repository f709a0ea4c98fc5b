package org.trunklang.syntax;

import org.trunklang.source.Span;

/** A name as written, dots included: {@code core}, {@code core.n2}, {@code uk.mobile}. */
public record Name(Span span, String text) {}
