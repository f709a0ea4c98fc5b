package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import org.trunklang.source.Span;

/**
 * A setting as written: its name, its value, and a block where it has one, as in {@code asterisk 16
 * { sip chan_sip }}.
 */
public record Setting(Span span, Name name, Value value, ImmutableList<Setting> block) {}
