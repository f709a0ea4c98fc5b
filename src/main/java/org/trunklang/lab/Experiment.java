package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trunklang.asterisk.ConfText;
import org.trunklang.asterisk.SecretResolver;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;

/** Places calls in a network of real servers, and holds each against what the simulator says. */
public final class Experiment {
  /** Whom the calls come from; on its way nobody may change it. */
  private static final String CALLER_NUMBER = "5550100";

  private final Routing routing;
  private final ImmutableMap<NodeName, ImmutableList<ConfText>> files;
  private final SecretResolver secrets;
  private final Path folder;
  private final Simulator simulator;

  /**
   * @param files what {@link org.trunklang.asterisk.Emitter} made for an installation of its own
   * @param folder for the servers' files
   */
  public Experiment(
      Routing routing,
      ImmutableMap<NodeName, ImmutableList<ConfText>> files,
      SecretResolver secrets,
      Path folder) {
    this.routing = routing;
    this.files = files;
    this.secrets = secrets;
    this.folder = folder;
    this.simulator = Simulator.of(routing);
  }

  /**
   * Asks the real servers. The network is brought up once for all questions with the same failures.
   *
   * @param answered is given each answer when it is there
   * @throws MissingException where this machine lacks something
   */
  public void run(List<Question> questions, Consumer<Answer> answered)
      throws IOException, MissingException {
    Map<Down, List<Question>> byDown = new LinkedHashMap<>();
    questions.forEach(q -> byDown.computeIfAbsent(q.down(), down -> new ArrayList<>()).add(q));
    int number = 0;
    for (var entry : byDown.entrySet()) {
      var phones = ImmutableSetMultimap.<NodeName, DialedNumber>builder();
      entry.getValue().forEach(question -> phone(played(question), phones));
      var plan = plan(entry.getKey(), phones.build());
      try (var network = LabNetwork.start(plan, folder.resolve("network-" + ++number))) {
        var placer = new CallPlacer(network);
        for (Question question : entry.getValue()) {
          answered.accept(ask(placer, question));
        }
      }
    }
  }

  private LabPlan plan(Down down, ImmutableSetMultimap<NodeName, DialedNumber> phones) {
    return new LabPlan(routing, files, secrets, down, phones, ImmutableSet.of());
  }

  private Answer ask(CallPlacer placer, Question question) throws IOException {
    Trace trace = simulator.simulate(question.from(), question.number(), question.down());
    Trace played = played(question);
    PlacedCall call = placer.place(question.from(), question.number(), CALLER_NUMBER);
    return new Answer(
        question, trace, played, Comparison.of(routing, played, call, CALLER_NUMBER), call);
  }

  /**
   * What the simulator says where all that the lab cannot play is down. The trunk by which the call
   * itself came stays up: the call is placed at its near end.
   */
  private Trace played(Question question) {
    var trunks = ImmutableSet.<TrunkName>builder().addAll(question.down().trunks());
    for (TrunkName missing : LabNetwork.missingTrunks(routing.network())) {
      if (!(question.from().caller() instanceof Caller.Via(var end)
          && end.trunk().equals(missing))) {
        trunks.add(missing);
      }
    }
    return simulator.simulate(
        question.from(), question.number(), new Down(trunks.build(), question.down().nodes()));
  }

  /**
   * Whether the lab can tell: not of a call that leaves as it came, over a trunk that it lacks, nor
   * of one while a trunk is down that shares its way with another.
   */
  public boolean canAsk(Question question) {
    var plan = plan(question.down(), ImmutableSetMultimap.of());
    if (!new Cuts(plan, Addresses.of(routing.network())).arePossible()) {
      return false;
    }
    var missing = LabNetwork.missingTrunks(routing.network());
    return played(question).hops().stream()
        .flatMap(hop -> hop.taken().stream())
        .flatMap(way -> way.trunk().stream())
        .noneMatch(end -> missing.contains(end.trunk()));
  }

  private static void phone(
      Trace trace, ImmutableSetMultimap.Builder<NodeName, DialedNumber> phones) {
    if (trace.outcome() instanceof Outcome.Rings(NodeName node, DialedNumber extension)) {
      phones.put(node, extension);
    }
  }
}
