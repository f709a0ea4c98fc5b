package org.trunklang.model;

import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;

/**
 * A number that must always get out: as dialed, {@code 9911}, and as it must leave, {@code 911}.
 */
public record EmergencyNumber(DialedNumber dialed, DialedNumber leavesAs, Span span) {}
