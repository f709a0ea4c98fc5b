package org.trunklang.routing;

import java.util.Optional;
import org.trunklang.numbers.DialPattern;

/**
 * A pattern as Asterisk is to be told it, and the candidate whose calls it takes.
 *
 * @param pattern one without {@code !}
 * @param candidate none where no rule takes the numbers: they are exceptions of those that would
 */
public record MatchRow(DialPattern pattern, Optional<Candidate> candidate) {}
