package org.trunklang.routing;

import org.trunklang.numbers.DialPattern;

/**
 * A pattern as Asterisk is to be told it, and the candidate whose calls it takes.
 *
 * @param pattern one without {@code !}
 */
public record MatchRow(DialPattern pattern, Candidate candidate) {}
