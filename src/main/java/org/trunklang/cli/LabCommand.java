package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.trunklang.asterisk.Emitter;
import org.trunklang.asterisk.Layout;
import org.trunklang.lab.Answer;
import org.trunklang.lab.Experiment;
import org.trunklang.lab.LabNetwork;
import org.trunklang.lab.MissingException;
import org.trunklang.lab.Question;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.TrunkName;
import org.trunklang.project.Snapshot;
import org.trunklang.routing.Place;
import org.trunklang.simulate.TraceText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc lab}: places calls on real Asterisk servers, and compares. */
final class LabCommand implements Command {
  private static final String KEEP = "--keep";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Places calls on real Asterisk servers, and compares what they did with the simulator.",
            "The network comes up on this machine, an Asterisk for each node.",
            "Without NUMBER it places the calls that the project's expectations speak of.",
            "Exit code 1 when the servers did otherwise.");
    spec.usageMessage()
        .footer(
            "",
            "It needs Linux, root, and the servers that src/test/asterisk/install-lab puts into",
            "/var/cache/trunk-lab, or where TRUNK_LAB_DIR says. Every server has a network",
            "namespace of its own with the node's addresses; no packet leaves the machine.");
    CallArguments.addTo(spec, "0..*");
    spec.addOption(
        OptionSpec.builder(KEEP)
            .type(boolean.class)
            .description("Keep the servers' files and logs, and say where they are.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    ProjectFolder project = ProjectFolder.folderOf(arguments, shell);
    Snapshot snapshot = project.snapshot();
    if (Report.stopsWriting(snapshot, shell)) {
      return ExitCode.NO;
    }
    var secrets = new SecretsAtHand(shell.environment(), project.folder());
    var emitted = Emitter.emit(snapshot.routing(), secrets, Layout.FULL);
    var after = snapshot.with(emitted.problems());
    Report.aside(after, shell);
    if (after.hasErrors()) {
      return ExitCode.NO;
    }
    ImmutableList<Question> questions = questions(arguments, snapshot);
    Path folder;
    try {
      folder = Files.createTempDirectory("trunkc-lab-");
    } catch (IOException e) {
      shell.err().println("trunkc lab: no folder can be made for the servers: " + Reasons.of(e));
      return ExitCode.NO;
    }
    var experiment = new Experiment(snapshot.routing(), emitted.nodes(), secrets, folder);
    boolean keep = arguments.hasMatchedOption(KEEP);
    try {
      return place(questions, experiment, snapshot.network(), shell);
    } catch (MissingException e) {
      shell.err().println("trunkc lab: " + e.getMessage());
      return ExitCode.NO;
    } catch (IOException e) {
      shell.err().println("trunkc lab: " + e.getMessage());
      keep = true;
      return ExitCode.NO;
    } finally {
      cleanUp(folder, keep, shell);
    }
  }

  private static int place(
      ImmutableList<Question> questions, Experiment experiment, Network network, Shell shell)
      throws IOException, MissingException {
    var askable = questions.stream().filter(experiment::canAsk).toList();
    var answers = new ArrayList<Answer>();
    experiment.run(
        askable,
        answer -> {
          if (!answers.isEmpty()) {
            shell.out().println();
          }
          answers.add(answer);
          show(answer, shell);
          shell.out().flush();
        });
    long disagree = answers.stream().filter(answer -> !answer.agrees()).count();
    if (!answers.isEmpty()) {
      shell.out().println();
    }
    missing(network, shell);
    int skipped = questions.size() - askable.size();
    if (skipped > 0) {
      shell
          .out()
          .println(
              Report.count(skipped, "call", "calls")
                  + " not placed: the lab lacks the trunk by which they come and leave, or cannot"
                  + " cut one that shares its addresses with another");
    }
    shell
        .out()
        .println(
            Report.count(answers.size(), "call", "calls")
                + " placed, "
                + (disagree == 0
                    ? "all as the simulator says"
                    : disagree + " not as the simulator says"));
    return disagree == 0 ? ExitCode.OK : ExitCode.NO;
  }

  private static void missing(Network network, Shell shell) {
    for (TrunkName trunk : LabNetwork.missingTrunks(network)) {
      shell
          .out()
          .println(
              "the lab has nothing for trunk "
                  + trunk
                  + ": what is dialed on it is compared, and fails");
    }
  }

  private static void show(Answer answer, Shell shell) {
    PrintStream out = shell.out();
    out.print(new TraceText(shell.colour(), false).render(answer.trace()));
    out.println(
        "real servers: %s; %s, %d ms"
            .formatted(agreement(answer), answer.end(), answer.took().toMillis()));
    answer.real().forEach(line -> out.println("  " + line));
    answer.differences().forEach(difference -> out.println("  ! " + difference));
  }

  private static String agreement(Answer answer) {
    if (!answer.agrees()) {
      return "NOT the same";
    }
    return answer.isWhole() ? "the same" : "the same, up to a trunk that the lab lacks";
  }

  private static ImmutableList<Question> questions(ParseResult arguments, Snapshot snapshot) {
    var numbers = CallArguments.numbers(arguments);
    var questions = ImmutableList.<Question>builder();
    if (!numbers.isEmpty()) {
      Down down = CallArguments.down(arguments, snapshot);
      for (var number : numbers) {
        for (Place start : CallArguments.starts(arguments, snapshot, down)) {
          questions.add(new Question(start, number, down));
        }
      }
      return questions.build();
    }
    var asked = Question.expected(snapshot.routing());
    if (asked.isEmpty()) {
      throw new UsageException("give a NUMBER: the project has no expectation about one");
    }
    return asked;
  }

  private static void cleanUp(Path folder, boolean keep, Shell shell) {
    if (keep) {
      shell.err().println("the servers' files and logs are in " + folder);
      return;
    }
    try {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      shell.err().println("trunkc lab: cannot remove " + folder + ": " + Reasons.of(e));
    }
  }
}
