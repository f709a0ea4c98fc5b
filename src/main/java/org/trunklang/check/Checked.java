package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Network;

/** What a program means, with holes where it means nothing, and everything wrong with it. */
public record Checked(Network network, ImmutableList<Problem> problems) {}
