package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.NodeName;

/**
 * The files of every node, and what stands in the way of writing them. With a problem that is an
 * error the files are of no use.
 */
public record Emitted(
    ImmutableMap<NodeName, ImmutableList<ConfText>> nodes, ImmutableList<Problem> problems) {}
