package org.trunklang.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trunklang.diagnostics.Code;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc explain CODE}: the page of a diagnostic. */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Explains a diagnostic: what it means, a wrong program and a right one.",
            "Without a code, lists all of them.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("CODE")
            .arity("0..1")
            .index("0")
            .type(String.class)
            .completionCandidates(codes())
            .description("The code, such as TRK0401 or 401.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    String word = arguments.matchedPositionalValue(0, "");
    if (word.isEmpty()) {
      for (Code code : Code.values()) {
        shell.out().printf("%s  %-7s  %s%n", code.id(), code.severity(), code.title());
      }
      return ExitCode.OK;
    }
    var code = code(word);
    if (code.isEmpty()) {
      throw new UsageException(
          "there is no diagnostic `" + word + "`; `trunkc explain` lists all of them");
    }
    shell.out().print(new PageText(shell.colour()).render(Pages.of(code.get())));
    return ExitCode.OK;
  }

  private static List<String> codes() {
    return Arrays.stream(Code.values()).map(Code::id).toList();
  }

  private static Optional<Code> code(String word) {
    String id = word.toUpperCase(Locale.ROOT);
    return Arrays.stream(Code.values())
        .filter(
            code ->
                code.id().equals(id)
                    || code.id().equals("TRK" + id)
                    || code.id().equals("TRK0" + id))
        .findFirst();
  }
}
