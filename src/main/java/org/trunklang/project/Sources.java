package org.trunklang.project;

import com.google.common.collect.ImmutableList;

/**
 * What a project is made from: the paths it starts with, in order, and the way to the texts (rule
 *
 */
public record Sources(ImmutableList<String> roots, SourceLoader loader) {}
