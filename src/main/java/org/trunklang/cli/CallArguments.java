package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Symbols;
import org.trunklang.project.Snapshot;
import org.trunklang.routing.Place;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Simulator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * How a command line says which calls it means: numbers, who calls, what is down.
 */
final class CallArguments {
  private static final String FROM = "--from";
  private static final String DOWN = "--down";

  /** The word for a call without a number. */
  private static final String NO_NUMBER = "none";

  private CallArguments() {}

  /**
   * Adds them to a command.
   *
   * @param arity how many numbers have to be given, as picocli writes it
   */
  static void addTo(CommandSpec spec, String arity) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("NUMBER")
            .arity(arity)
            .required(arity.startsWith("1"))
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "What is dialed: 0-9 * # +; `" + NO_NUMBER + "` for a call without a number.")
            .build());
    addStartTo(spec);
  }

  /** Adds who calls, and what is down. */
  static void addStartTo(CommandSpec spec) {
    ProjectFolder.addFolderTo(spec);
    spec.addOption(
        OptionSpec.builder(FROM)
            .paramLabel("NODE|TRUNK@NODE")
            .type(String.class)
            .description(
                "Who calls: the phones of a node, or a trunk at a node.",
                "Default: the phones of every node; equal answers are shown once.")
            .build());
    spec.addOption(
        OptionSpec.builder(DOWN)
            .paramLabel("TRUNK|NODE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("What does not work; may be given several times.")
            .build());
  }

  /** What does not work. */
  static Down down(ParseResult arguments, Snapshot snapshot) {
    return Entry.down(arguments.matchedOptionValue(DOWN, List.of()), snapshot.network());
  }

  /** Where the calls start: what was asked for, or the phones of every node. */
  static ImmutableList<Place> starts(ParseResult arguments, Snapshot snapshot, Down down) {
    var routing = snapshot.routing();
    if (!arguments.hasMatchedOption(FROM)) {
      if (numbers(arguments).contains(DialedNumber.NONE)) {
        throw new UsageException("a phone always dials a number: `none` needs --from TRUNK@NODE");
      }
      var phones = EntryPoints.phones(routing, down);
      if (phones.isEmpty()) {
        throw new UsageException(
            snapshot.network().nodes().isEmpty()
                ? "the project declares no node, so nobody can call"
                : "every node is down, so nobody can call");
      }
      return phones;
    }
    String text = arguments.matchedOptionValue(FROM, "");
    Entry entry = Entry.parse(text, snapshot.network());
    if (!Simulator.canStart(entry.node(), entry.caller(), down)) {
      throw new UsageException("no call can start at `" + text + "`: it is down");
    }
    return ImmutableList.of(routing.place(entry.node(), entry.caller()));
  }

  /** The numbers, in their order; none where none was given. */
  static ImmutableList<DialedNumber> numbers(ParseResult arguments) {
    List<String> words =
        arguments.commandSpec().positionalParameters().isEmpty()
            ? List.of()
            : arguments.matchedPositionalValue(0, List.of());
    var numbers = ImmutableList.<DialedNumber>builder();
    for (String word : words) {
      if (word.equals(NO_NUMBER)) {
        numbers.add(DialedNumber.NONE);
      } else if (word.isEmpty() || !Symbols.areDialable(word)) {
        throw new UsageException(
            "`" + word + "` cannot be dialed: a number is made of 0-9, *, # and +");
      } else if (word.length() > DialedNumber.MAX_LENGTH) {
        throw new UsageException(
            "a number has at most "
                + DialedNumber.MAX_LENGTH
                + " characters, this one has "
                + word.length());
      } else {
        numbers.add(DialedNumber.of(word));
      }
    }
    return numbers.build();
  }
}
