package org.trunklang.cli;

import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What a command sees of the world around it.
 *
 * @param colour whether standard output shows colours
 * @param errorColour whether standard error does
 * @param folder the folder that relative paths start from
 */
record Shell(
    PrintStream out,
    PrintStream err,
    boolean colour,
    boolean errorColour,
    Path folder,
    ImmutableMap<String, String> environment) {}
