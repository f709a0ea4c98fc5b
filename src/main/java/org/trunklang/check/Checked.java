package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Network;
import org.trunklang.model.RulePattern;
import org.trunklang.source.Span;

/**
 * What a program means, with holes where it means nothing, and everything wrong with it.
 *
 * @param unused declarations that nothing names; worth a word where nothing is wrong
 * @param references names that are used, with their declarations
 * @param prefixes what each prefix comes to, by the place of its name
 */
public record Checked(
    Network network,
    ImmutableList<Problem> problems,
    ImmutableList<Problem> unused,
    ImmutableList<Reference> references,
    ImmutableMap<Span, ImmutableList<RulePattern>> prefixes) {}
