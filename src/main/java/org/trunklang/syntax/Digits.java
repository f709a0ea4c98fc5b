package org.trunklang.syntax;

import org.trunklang.source.Span;

/** A token that begins like a pattern where plain digits are wanted, as in {@code prepend 91}. */
public record Digits(Span span, String text) {}
