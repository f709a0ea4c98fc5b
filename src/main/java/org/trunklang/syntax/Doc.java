package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import org.trunklang.source.Span;

/** The documentation before a declaration: its {@code ///} lines without the slashes. */
public record Doc(Span span, ImmutableList<String> lines) {}
