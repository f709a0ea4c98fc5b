package org.trunklang.lab;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trunklang.asterisk.Landmarks;
import org.trunklang.model.Node;
import org.trunklang.model.Protocol;
import org.trunklang.model.SipDriver;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;

/**
 * Waits until every server knows how things are: a far end that is there is known to be, one that
 * is not is known not to be, and whoever registers has done so.
 */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final Duration HURRY_AFTER = Duration.ofSeconds(2);
  private static final Duration NEXT_LOOK = Duration.ofMillis(250);

  private final LabPlan plan;
  private final ImmutableMap<String, AsteriskServer> servers;
  private final EventLog log;

  Readiness(LabPlan plan, ImmutableMap<String, AsteriskServer> servers, EventLog log) {
    this.plan = plan;
    this.servers = servers;
    this.log = log;
  }

  void await() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long hurried = System.nanoTime();
    for (var server : servers.values()) {
      register(server);
    }
    while (true) {
      int mark = log.size();
      List<Missing> missing = missing();
      if (missing.isEmpty()) {
        return;
      }
      long now = System.nanoTime();
      if (now > deadline) {
        throw new IOException("the network does not come up: " + Joiner.on("; ").join(missing));
      }
      if (now - hurried > HURRY_AFTER.toNanos()) {
        for (Missing one : missing) {
          if (one.isUp()) {
            hurry(one);
          }
        }
        hurried = now;
      }
      // Not every change is told of by an event.
      log.awaitMoreThan(mark, NEXT_LOOK);
    }
  }

  /**
   * Something that is not yet as it should be.
   *
   * @param endpoint what the server should look for again
   * @param isUp whether it is there to be found; to look for what is not only puts off that it is
   *     given up
   */
  private record Missing(
      AsteriskServer server, SipDriver driver, String endpoint, boolean isUp, String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  /** A server that started before its neighbours would register only some seconds later. */
  private static void register(AsteriskServer server) {
    for (String command : List.of("pjsip send register *all", "iax2 reload", "sip reload")) {
      server.cli(command);
    }
  }

  /** Nor would it look for one again, that it has not found, for a whole minute. */
  private static void hurry(Missing missing) throws IOException {
    missing.server().cli("pjsip send register *all");
    switch (missing.driver()) {
      case PJSIP ->
          missing
              .server()
              .ami()
              .send("PJSIPQualify", ImmutableMap.of("Endpoint", missing.endpoint()));
      case CHAN_SIP ->
          missing
              .server()
              .ami()
              .send("SIPqualifypeer", ImmutableMap.of("Peer", missing.endpoint()));
    }
  }

  private List<Missing> missing() throws IOException {
    var missing = new ArrayList<Missing>();
    for (Node node : plan.network().nodes().values()) {
      AsteriskServer server = servers.get(node.name().text());
      if (server == null) {
        continue;
      }
      var states = states(server, node);
      for (TrunkEnd end : plan.network().endsAt(node.name())) {
        Trunk trunk = plan.network().trunk(end).orElseThrow();
        if (!World.canPlay(trunk) || trunk.settings().qualify().isEmpty()) {
          continue;
        }
        boolean up = !plan.down().cuts(end);
        String name = Landmarks.object(plan.network(), end);
        String key = trunk.protocol() + " " + name;
        State state = states.getOrDefault(key, State.UNKNOWN);
        boolean registeredWith =
            trunk.shape() == Trunk.Shape.CUSTOMER || end.role() == TrunkEnd.Role.REGISTRAR;
        boolean absent = registeredWith && plan.unregistered().contains(end.trunk());
        boolean isGone = state == State.AWAY || registeredWith;
        boolean fine = (up && !absent) ? state == State.THERE : isGone;
        if (!fine) {
          String words = "%s sees %s %s".formatted(node.name(), name, state);
          missing.add(new Missing(server, node.asterisk().sip(), name, up, words));
        }
      }
      for (var phone : node.phones()) {
        if (phone.secret().isPresent()
            && states.getOrDefault("sip " + phone.number(), State.UNKNOWN) != State.THERE) {
          String words = "phone %s of %s is not there".formatted(phone.number(), node.name());
          missing.add(
              new Missing(server, node.asterisk().sip(), phone.number().digits(), true, words));
        }
      }
    }
    return missing;
  }

  private enum State {
    THERE,
    AWAY,
    UNKNOWN
  }

  private Map<String, State> states(AsteriskServer server, Node node) throws IOException {
    var states = new HashMap<String, State>();
    if (node.asterisk().sip() == SipDriver.PJSIP) {
      for (String name : endpoints(node)) {
        var details =
            server
                .ami()
                .list(
                    "PJSIPShowEndpoint", "ContactStatusDetail", ImmutableMap.of("Endpoint", name));
        for (var contact : details) {
          states.put(
              "sip " + name,
              switch (contact.get("Status")) {
                case "Reachable" -> State.THERE;
                case "Unreachable" -> State.AWAY;
                default -> State.UNKNOWN;
              });
        }
      }
    } else {
      peers(server.ami().list("SIPpeers", "PeerEntry"), "sip ", states);
    }
    peers(server.ami().list("IAXpeerlist", "PeerEntry"), "iax2 ", states);
    return states;
  }

  /** The trunk ends and phones that PJSIP knows. */
  private ImmutableList<String> endpoints(Node node) {
    var names = ImmutableList.<String>builder();
    for (TrunkEnd end : plan.network().endsAt(node.name())) {
      if (plan.network().trunk(end).orElseThrow().protocol() == Protocol.SIP) {
        names.add(Landmarks.object(plan.network(), end));
      }
    }
    node.phones().forEach(phone -> names.add(phone.number().digits()));
    return names.build();
  }

  private static void peers(
      ImmutableList<AmiMessage> peers, String prefix, Map<String, State> states) {
    for (var peer : peers) {
      String status = peer.get("Status");
      State state =
          status.startsWith("OK")
              ? State.THERE
              : status.startsWith("UNREACHABLE") ? State.AWAY : State.UNKNOWN;
      states.put(prefix + peer.get("ObjectName"), state);
    }
  }
}
