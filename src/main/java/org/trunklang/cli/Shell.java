package org.trunklang.cli;

import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What a command sees of the world around it.
 *
 * @param colour whether standard output shows colours
 * @param errorColour whether standard error does
 * @param folder the folder that relative paths start from
 * @param in what is typed or piped into it
 */
record Shell(
    PrintStream out,
    PrintStream err,
    boolean colour,
    boolean errorColour,
    Path folder,
    ImmutableMap<String, String> environment,
    InputStream in) {

  /** A shell that types nothing. */
  Shell(
      PrintStream out,
      PrintStream err,
      boolean colour,
      boolean errorColour,
      Path folder,
      ImmutableMap<String, String> environment) {
    this(out, err, colour, errorColour, folder, environment, InputStream.nullInputStream());
  }
}
