package org.trunklang.diagnostics;

import org.trunklang.source.Span;

/** Another place that matters for a finding, and what it has to do with it. */
public record Label(Span span, String text) {}
