package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Network;

/**
 * What a program means, with holes where it means nothing, and everything wrong with it.
 *
 * @param unused declarations that nothing names; worth a word where nothing is wrong
 * @param references names that are used, with their declarations
 */
public record Checked(
    Network network,
    ImmutableList<Problem> problems,
    ImmutableList<Problem> unused,
    ImmutableList<Reference> references) {}
