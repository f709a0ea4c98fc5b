package org.trunklang.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
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
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          missing.getMissing().stream().map(Printing::missing).collect(Collectors.joining("; "));
      case OverwrittenOptionException twice
          when twice.getOverwritten() instanceof OptionSpec option ->
          "`" + option.longestName() + "` may be given only once";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String word = "`" + e.getUnmatched().getFirst() + "`";
    if (e.isUnknownOption()) {
      return "there is no option " + word;
    }
    return e.getCommandLine().getSubcommands().isEmpty()
        ? word + " is one word too many"
        : "there is no command " + word;
  }

  private static String missing(ArgSpec missing) {
    return missing instanceof OptionSpec option
        ? "`" + option.longestName() + "` needs a value: " + option.paramLabel()
        : missing.paramLabel() + " is missing";
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
