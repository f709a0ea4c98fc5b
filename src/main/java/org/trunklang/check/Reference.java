package org.trunklang.check;

import org.trunklang.source.Span;

/**
 * A name where it is used, and where it is declared.
 *
 * @param kind what it names, in a word: {@code node}, {@code trunk}, {@code prefix}, …
 */
public record Reference(Span use, Span declaration, String kind) {}
