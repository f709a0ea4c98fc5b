package org.trunklang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A network of a large company, for benchmarks: hubs in a mesh, and offices, each with a trunk to
 * its hub. Every office has a block of six-digit extensions, sends other six-digit numbers to its
 * hub, and has routes of its own for outside numbers. The same figures always give the same text.
 *
 * <p>Run as a program it writes {@code network.trunk} into a folder: {@code LargeNetwork FOLDER
 * NODES LINES}.
 */
public final class LargeNetwork {
  private static final int OFFICES_A_HUB = 99;

  private final int nodes;
  private final int lines;
  private final StringBuilder text = new StringBuilder();
  private final Random random = new Random(42);

  private LargeNetwork(int nodes, int lines) {
    this.nodes = nodes;
    this.lines = lines;
  }

  /** The text of a network of so many nodes (at most 1,000) and about so many lines. */
  public static String text(int nodes, int lines) {
    return new LargeNetwork(nodes, lines).write();
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("network.trunk"),
        text(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
  }

  /** The name of a node; every hundredth is a hub. */
  public static String node(int index) {
    return (isHub(index) ? "hub" : "office") + index;
  }

  /** An extension of a node. */
  public static String extension(int index, int number) {
    return "%03d%03d".formatted(index, number);
  }

  private static boolean isHub(int index) {
    return index % (OFFICES_A_HUB + 1) == 0;
  }

  private static int hubOf(int index) {
    return index - index % (OFFICES_A_HUB + 1);
  }

  private int hubs() {
    return (nodes + OFFICES_A_HUB) / (OFFICES_A_HUB + 1);
  }

  private String write() {
    int offices = nodes - hubs();
    int fixed = hubs() * (nodes + 8) + offices * 6;
    int routes = Math.max(1, (lines - fixed) / Math.max(1, offices));
    for (int i = 0; i < nodes; i++) {
      if (isHub(i)) {
        hub(i);
      } else {
        office(i, routes);
      }
    }
    if (hubs() > 1) {
      text.append("mesh core : iax2 ");
      for (int hub = 0; hub < hubs(); hub++) {
        text.append(hub == 0 ? "" : ", ").append(node(hub * (OFFICES_A_HUB + 1)));
      }
      text.append(" { secret plain \"core-secret-of-the-hubs\" }\n");
    }
    return text.toString();
  }

  private void hub(int index) {
    head(index);
    text.append("  route +.");
    text.append(" for any -> pstn").append(index).append('\n');
    for (int other = 0; other < nodes; other++) {
      if (other == index) {
        continue;
      }
      String via = hubOf(other) == index ? "link" + other : "core." + node(hubOf(other));
      text.append("  route %03dXXX for any -> ".formatted(other)).append(via).append('\n');
    }
    text.append("}\ntrunk pstn").append(index).append(" : dahdi ").append(node(index));
    text.append(" -> outside { group 1 }\n");
  }

  private void office(int index, int routes) {
    head(index);
    text.append("  route _XXXXXX -> link").append(index).append('\n');
    int prefix = 1000 + random.nextInt(100);
    for (int i = 0; i < routes; i++) {
      prefix += 1 + random.nextInt(8);
      text.append("  route +").append(prefix).append(". -> link").append(index).append('\n');
    }
    text.append("}\n/// The office's way to its hub.\ntrunk link").append(index);
    text.append(" : iax2 ").append(node(index)).append(" <-> ").append(node(hubOf(index)));
    text.append(" { secret plain \"secret-of-office-").append(index).append("\" }\n");
  }

  private void head(int index) {
    text.append("node ").append(node(index)).append(" {\n  address 10.");
    text.append(index / 250).append('.').append(index % 250).append(".1\n");
    text.append("  extensions %03dXXX\n".formatted(index));
  }
}
