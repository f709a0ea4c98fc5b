package org.trunklang.syntax;

import org.trunklang.source.Span;

/** {@code allow CODE "reason"}: accepts a warning in the block it stands in, and says why. */
public record Allow(Span span, Name code, Text reason) {}
