package org.trunklang.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where text meets the streams of the shell. */
final class Printing {
  private Printing() {}

  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** What was wrong with the arguments, in one line. */
  static String message(ParameterException e) {
    boolean noCommand =
        e instanceof UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption()
            && !e.getCommandLine().getSubcommands().isEmpty();
    return noCommand
        ? "there is no command `" + ((UnmatchedArgumentException) e).getUnmatched().getFirst() + "`"
        : String.valueOf(e.getMessage());
  }

  /** Names the command or option that a mistyped word is close to. */
  static void suggest(ParameterException e, PrintStream err) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      var suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        err.println("did you mean `" + suggestions.getFirst() + "`?");
      }
    }
  }
}
