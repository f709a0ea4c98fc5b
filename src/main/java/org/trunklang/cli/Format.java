package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How an answer is written. */
enum Format {
  TEXT,
  JSON,
  SARIF,
  MARKDOWN;

  private static final String OPTION = "--format";

  static void addTo(CommandSpec spec, Format... formats) {
    var words = new ImmutableList.Builder<String>();
    for (Format format : formats) {
      words.add(format.toString());
    }
    spec.addOption(
        OptionSpec.builder(OPTION)
            .paramLabel("FORMAT")
            .type(String.class)
            .completionCandidates(words.build())
            .description("How to write the answer: " + String.join(", ", words.build()) + ".")
            .build());
  }

  static Format of(ParseResult arguments) {
    String word = arguments.matchedOptionValue(OPTION, "text");
    var words = arguments.commandSpec().findOption(OPTION).completionCandidates();
    for (String known : words) {
      if (known.equals(word)) {
        return valueOf(word.toUpperCase(Locale.ROOT));
      }
    }
    throw new UsageException("--format takes " + String.join(", ", words) + ", not `" + word + "`");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
