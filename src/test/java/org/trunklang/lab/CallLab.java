package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.ConfText;
import org.trunklang.model.NodeName;
import org.trunklang.routing.Routing;

/**
 * Whole networks of real servers for one test. Skipped where there are none, like {@link
 * AsteriskLab}. When a test fails, the servers' logs are kept, and what it reports says where.
 */
final class CallLab implements AfterEachCallback {
  private static final Path LOGS = Path.of("target", "lab");

  private final List<Path> folders = new ArrayList<>();

  /** A new folder for the files and logs of servers. */
  Path folder() throws IOException {
    AsteriskLab.requireAll();
    var folder = Files.createTempDirectory(Files.createDirectories(LOGS), "network-");
    folders.add(folder);
    return folder;
  }

  /** Places calls, says how many on the console, and returns where reality differs. */
  ImmutableList<String> place(
      String what,
      Routing routing,
      ImmutableMap<NodeName, ImmutableList<ConfText>> files,
      Collection<Question> questions)
      throws IOException {
    return place(what, routing, files, questions, answer -> {});
  }

  /** The same; each answer is handed on as well. */
  ImmutableList<String> place(
      String what,
      Routing routing,
      ImmutableMap<NodeName, ImmutableList<ConfText>> files,
      Collection<Question> questions,
      Consumer<Answer> answered)
      throws IOException {
    var folder = folder();
    var experiment = new Experiment(routing, files, Compiled.SECRETS, folder);
    var asked = questions.stream().filter(experiment::canAsk).toList();
    var differences = ImmutableList.<String>builder();
    try {
      experiment.run(
          asked,
          answer -> {
            answered.accept(answer);
            if (!answer.agrees()) {
              differences.add(
                  "%s\n  %s\n  %s\n  logs: %s"
                      .formatted(
                          answer.question(),
                          String.join("\n  ", answer.differences()),
                          String.join("\n  ", answer.real()),
                          folder));
            }
          });
    } catch (MissingException e) {
      throw new AssertionError(e);
    }
    var found = differences.build();
    System.out.printf(
        "calls compared: %d, disagreements: %d (%s)%n", asked.size(), found.size(), what);
    return found;
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (context.getExecutionException().isEmpty()) {
      for (Path folder : folders) {
        MoreFiles.deleteRecursively(folder);
      }
    }
  }
}
