package org.trunklang.model;

import org.trunklang.source.Span;

/**
 * One destination of a rule.
 *
 * @param prepend what is put in front of the stripped number on this leg; the rule's own prepend,
 *     or the one written at the destination in its place
 */
public record Leg(Destination destination, String prepend, Span span) {}
