package org.trunklang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Networks to be checked and audited: a mesh in which every node has routes to others and a line
 * out, and a star of branches around one node that has the line. The same figures always give the
 * same text.
 *
 * <p>Run as a program it writes {@code network.trunk} into a folder: {@code AuditedNetwork FOLDER
 * mesh NODES ROUTES} or {@code AuditedNetwork FOLDER star NODES}.
 */
public final class AuditedNetwork {
  private AuditedNetwork() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int nodes = Integer.parseInt(arguments[2]);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("network.trunk"),
        arguments[1].equals("mesh") ? mesh(nodes, Integer.parseInt(arguments[3])) : star(nodes));
  }

  /** Every node reaches the others, has routes to some of them by hand, and two ways to help. */
  static String mesh(int nodes, int routes) {
    var text = new StringBuilder();
    for (int i = 0; i < nodes; i++) {
      int next = (i + 1) % nodes;
      int last = (i + nodes - 1) % nodes;
      text.append(
          "node n%d {%n  address %s%n  extensions %dXX%n".formatted(i, address(i), 1000 + i));
      text.append("  emergency 112%n  route 112 -> line%d then core.n%d%n".formatted(i, next));
      text.append("  route 112 for core.n%d -> line%d%n".formatted(last, i));
      for (int k = 0; k < routes; k++) {
        int other = (i + k + 1) % nodes;
        int to = other == i ? next : other;
        text.append("  route 8%02d|%dXX -> core.n%d%n".formatted(k, 1000 + to, to));
      }
      text.append("}%ntrunk line%d : dahdi n%d -> outside { group 1 }%n".formatted(i, i));
    }
    String members =
        IntStream.range(0, nodes).mapToObj(i -> "n" + i).collect(Collectors.joining(", "));
    return text + "mesh core : iax2 " + members + " { secret env(\"CORE\")  advertise yes }\n";
  }

  /** Branches reach each other and the line by way of the hub. */
  static String star(int nodes) {
    var text = new StringBuilder();
    text.append("node hub {%n  address 10.200.0.1%n  extensions 9XXX%n".formatted());
    text.append("  route 0. for any -> line%n".formatted());
    for (int i = 1; i < nodes; i++) {
      text.append("  route %dXX for any -> t%d%n".formatted(100_000 + i, i));
    }
    text.append("}%ntrunk line : dahdi hub -> outside { group 1 }%n".formatted());
    for (int i = 1; i < nodes; i++) {
      text.append(
          "node s%d {%n  address %s%n  extensions %dXX%n".formatted(i, address(i), 100_000 + i));
      text.append(
          "  route 1. -> t%1$d%n  route 0. -> t%1$d%n  route 9XXX -> t%1$d%n}%n".formatted(i));
      text.append("trunk t%1$d : sip s%1$d <-> hub { secret env(\"S%1$d\") }%n".formatted(i));
    }
    return text.toString();
  }

  private static String address(int node) {
    return "10.%d.%d.1".formatted(node / 250, node % 250);
  }
}
