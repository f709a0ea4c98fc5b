package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.SipDriver;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;

/**
 * A network of real servers: one Asterisk for each node, each in a network namespace of its own
 * with the addresses of the source, and one more for all that is outside. All of it ends when this
 * is closed, or with this process.
 */
public final class LabNetwork implements AutoCloseable {
  /** The server that stands for phones, carriers and customers. */
  static final String OUTSIDE = "outside";

  private final LabPlan plan;
  private final Path folder;
  private final EventLog log;
  private final Switch wire;
  private final ImmutableMap<String, AsteriskServer> servers;

  private LabNetwork(
      LabPlan plan,
      Path folder,
      EventLog log,
      Switch wire,
      ImmutableMap<String, AsteriskServer> servers) {
    this.plan = plan;
    this.folder = folder;
    this.log = log;
    this.wire = wire;
    this.servers = servers;
  }

  /**
   * Starts every server that is not down, and waits until each knows of every far end whether it is
   * there.
   *
   * @param folder where the servers' files go, their logs among them
   * @throws MissingException where this machine lacks something
   */
  public static LabNetwork start(LabPlan plan, Path folder) throws IOException, MissingException {
    var addresses = Addresses.of(plan.network());
    var planned = ImmutableList.<Planned>builder();
    planned.add(new Planned(OUTSIDE, installation("22"), addresses.outside()));
    for (Node node : plan.network().nodes().values()) {
      if (!plan.down().nodes().contains(node.name())) {
        planned.add(
            new Planned(
                node.name().text(), installation(version(node)), addresses.all(node.name())));
      }
    }
    Files.createDirectories(folder);
    var log = new EventLog();
    var wire = Switch.make();
    try {
      for (NodeName stopped : plan.down().nodes()) {
        wire.plugIdle(addresses.all(stopped));
      }
      var servers = startAll(plan, addresses, planned.build(), folder, wire, log);
      var network = new LabNetwork(plan, folder, log, wire, servers);
      try {
        new Readiness(plan, servers, log).await();
      } catch (IOException | RuntimeException e) {
        network.close();
        throw e;
      }
      return network;
    } catch (IOException | RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  /** A server that is to be started. */
  private record Planned(String name, Installation installation, ImmutableList<String> addresses) {}

  private static Installation installation(String version) throws MissingException {
    return Installation.of(version, Installation.folder());
  }

  /** Which of the two servers that the lab has stands for a node's. */
  private static String version(Node node) {
    return node.asterisk().major() < 20 || node.asterisk().sip() == SipDriver.CHAN_SIP
        ? "16"
        : "22";
  }

  /**
   * The trunks and meshes of a network that the lab has nothing to play with: DAHDI needs a card,
   * TLS a certificate. Calls over them fail in the lab.
   */
  public static ImmutableList<TrunkName> missingTrunks(Network network) {
    return network
        .ends()
        .filter(end -> !World.canPlay(network.trunk(end).orElseThrow()))
        .map(TrunkEnd::trunk)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableMap<String, AsteriskServer> startAll(
      LabPlan plan,
      Addresses addresses,
      List<Planned> planned,
      Path folder,
      Switch wire,
      EventLog log)
      throws IOException {
    var starting = new LinkedHashMap<String, Future<AsteriskServer>>();
    var cuts = new Cuts(plan, addresses);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Planned server : planned) {
        var namespace = wire.plug(server.addresses());
        cuts.make(server.name(), namespace);
        starting.put(
            server.name(),
            threads.submit(
                () -> {
                  Path config = folder.resolve(server.name()).resolve("config");
                  write(plan, addresses, server.name(), config);
                  return AsteriskServer.start(
                      server.installation(),
                      config,
                      folder.resolve(server.name()),
                      namespace,
                      server.name(),
                      log);
                }));
      }
    }
    return all(starting);
  }

  /** Every server, or none. */
  private static ImmutableMap<String, AsteriskServer> all(
      Map<String, Future<AsteriskServer>> starting) throws IOException {
    var started = ImmutableMap.<String, AsteriskServer>builder();
    var failures = new ArrayList<String>();
    for (var entry : starting.entrySet()) {
      try {
        started.put(entry.getKey(), entry.getValue().get());
      } catch (ExecutionException e) {
        failures.add(entry.getKey() + ": " + e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    var servers = started.buildOrThrow();
    if (!failures.isEmpty()) {
      servers.values().forEach(AsteriskServer::close);
      throw new IOException(String.join("\n", failures));
    }
    return servers;
  }

  private static void write(LabPlan plan, Addresses addresses, String name, Path config)
      throws IOException {
    if (name.equals(OUTSIDE)) {
      World.write(plan, addresses, config);
    } else {
      Node node = plan.network().node(new NodeName(name)).orElseThrow();
      NodeFolder.write(plan, node, addresses, config);
    }
  }

  LabPlan plan() {
    return plan;
  }

  EventLog log() {
    return log;
  }

  ImmutableMap<String, AsteriskServer> servers() {
    return servers;
  }

  /** A node's server. */
  AsteriskServer server(NodeName node) {
    var server = servers.get(node.text());
    if (server == null) {
      throw new IllegalArgumentException("no server for " + node);
    }
    return server;
  }

  /** The server that stands for all that is outside. */
  AsteriskServer outside() {
    return server(new NodeName(OUTSIDE));
  }

  /** Where the servers' files and logs are. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    servers.values().forEach(AsteriskServer::close);
    wire.close();
  }
}
