package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.Layout;
import org.trunklang.asterisk.Projects;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Routing;

/**
 * Calls on real servers go where the simulator says: for every example and every case of what is
 * written, each expectation, and from every caller at every node an example of each pattern, one
 * character more, and one less.
 */
@Tag("lab")
class PlacedCallsTest {
  @RegisterExtension final CallLab lab = new CallLab();

  @ParameterizedTest
  @MethodSource("projects")
  void real_servers_do_what_the_simulator_says(Path project) throws IOException {
    var compiled = Compiled.folder(project, Layout.FULL);
    var routing = Routing.of(compiled.network());
    var questions = new LinkedHashSet<Question>();
    questions.addAll(Question.expected(routing));
    questions.addAll(everyCaller(routing));
    var differences = lab.place(project.toString(), routing, compiled.nodes(), questions);
    assertEquals(ImmutableList.of(), differences);
  }

  private static ImmutableList<Question> everyCaller(Routing routing) {
    var questions = ImmutableList.<Question>builder();
    var numbers = numbers(routing.network());
    for (Node node : routing.network().nodes().values()) {
      for (Caller caller : callers(routing.network(), node)) {
        var place = routing.place(node.name(), caller);
        numbers.forEach(number -> questions.add(new Question(place, number, Down.NOTHING)));
        if (caller instanceof Caller.Via) {
          questions.add(new Question(place, DialedNumber.NONE, Down.NOTHING));
        }
      }
    }
    return questions.build();
  }

  private static ImmutableList<Caller> callers(Network network, Node node) {
    var callers = new ArrayList<Caller>();
    callers.add(Caller.PHONES);
    network.endsAt(node.name()).forEach(end -> callers.add(new Caller.Via(end)));
    return ImmutableList.copyOf(callers);
  }

  private static ImmutableSet<DialedNumber> numbers(Network network) {
    var numbers = ImmutableSet.<DialedNumber>builder();
    network.nodes().values().stream()
        .flatMap(node -> node.rules().stream())
        .flatMap(rule -> rule.patterns().stream())
        .map(pattern -> pattern.stripped().pattern())
        .map(DialPattern::example)
        .map(DialedNumber::digits)
        .forEach(
            example -> {
              numbers.add(DialedNumber.of(example));
              numbers.add(DialedNumber.of(example + "7"));
              if (example.length() > 1) {
                numbers.add(DialedNumber.of(example.substring(0, example.length() - 1)));
              }
            });
    return numbers.build();
  }

  /** Those whose files are for a whole installation. */
  static Stream<Path> projects() {
    return Projects.all().filter(project -> Projects.layout(project) == Layout.FULL);
  }
}
