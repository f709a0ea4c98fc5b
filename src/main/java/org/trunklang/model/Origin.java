package org.trunklang.model;

import java.util.Optional;
import org.trunklang.source.Span;

/** Where something was written, and its documentation: the {@code ///} lines joined by newlines. */
public record Origin(Span span, Optional<String> doc) {}
