package org.trunklang.lab;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.ConfText;

/**
 * How long a real Asterisk takes to read what is written, by the rows that callers can reach: a
 * measurement, not a test. Started by {@code src/test/bench/reload}.
 */
final class ReloadTimes {
  private static final int RELOADS = 15;
  private static final int PATTERNS_A_ROUTE = 10;

  private ReloadTimes() {}

  public static void main(String[] arguments) throws Exception {
    String version = arguments.length > 0 ? arguments[0] : "22";
    System.out.println("dialplan reload, Asterisk " + version + ", the best of " + RELOADS);
    System.out.println("  rows   file KB        ms  ms/1000 rows  time/time  rows/rows");
    double before = 0;
    int rowsBefore = 0;
    for (int rows : new int[] {1_000, 2_000, 5_000, 10_000, 20_000, 50_000}) {
      Path work = Files.createTempDirectory("reload");
      try {
        Path config = Files.createDirectory(work.resolve("config"));
        for (ConfText file : Compiled.text(network(rows)).files("hub")) {
          Files.writeString(config.resolve(file.name()), file.text());
        }
        long size = Files.size(config.resolve("extensions.conf"));
        double time = reload(version, config, work.resolve("run"));
        System.out.printf("%,6d  %,8d  %8.1f  %12.2f", rows, size >> 10, time, time / rows * 1000);
        if (rowsBefore > 0) {
          System.out.printf("  %9.2f  %9.2f", time / before, (double) rows / rowsBefore);
        }
        System.out.println();
        before = time;
        rowsBefore = rows;
      } finally {
        MoreFiles.deleteRecursively(work, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
  }

  private static double reload(String version, Path config, Path run)
      throws IOException, MissingException {
    var installation = Installation.of(version, Installation.folder());
    var network = NetworkNamespace.isolated(List.of("10.0.0.1"));
    try (var server = AsteriskServer.start(installation, config, run, network)) {
      var times = new double[RELOADS];
      for (int i = 0; i < RELOADS; i++) {
        long start = System.nanoTime();
        String answer = server.cli("dialplan reload");
        times[i] = (System.nanoTime() - start) / 1e6;
        if (!answer.contains("Dialplan reloaded.") || !server.problems().isEmpty()) {
          throw new IOException(answer + server.problems());
        }
      }
      Arrays.sort(times);
      return times[0];
    }
  }

  /** Prefixes as a carrier's price list has them, each of them once. */
  private static String network(int rows) {
    var random = new Random(1);
    var prefixes = new TreeSet<String>();
    while (prefixes.size() < rows) {
      prefixes.add(Integer.toString(1000 + random.nextInt(10_000_000)));
    }
    var text = new StringBuilder("node hub {\n");
    int written = 0;
    for (String prefix : prefixes) {
      text.append(written++ % PATTERNS_A_ROUTE == 0 ? "\n  route 0" : ", 0").append(prefix);
      text.append(written % 3 == 0 ? "XXXX" : ".");
      if (written % PATTERNS_A_ROUTE == 0 || written == rows) {
        text.append(" -> ").append(written / PATTERNS_A_ROUTE % 2 == 0 ? "one" : "two");
      }
    }
    return text.append("\n}\ntrunk one : dahdi hub -> outside { group 1 }\n")
        .append("trunk two : dahdi hub -> outside { group 2 }\n")
        .toString();
  }
}
