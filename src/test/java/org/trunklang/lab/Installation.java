package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/**
 * An Asterisk that {@code install-lab} has put on this machine. There is one, and this process may
 * run it: whoever holds an {@code Installation} need not ask again.
 *
 * @param version the main version, as {@code install-lab} names it
 * @param lab the folder that holds the installations
 */
record Installation(String version, Path lab) {

  /** The scripts that install and run the servers. Surefire runs tests where the pom is. */
  static final Path SCRIPTS = Path.of("src/test/asterisk").toAbsolutePath();

  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

  /**
   * The installation of this version. Where there is none the test is skipped, and one line on the
   * console says so; with {@code TRUNK_LAB=required} in the environment the test fails.
   */
  static Installation ofOrSkip(String version) {
    var lab = Path.of(System.getenv().getOrDefault("TRUNK_LAB_DIR", "/var/cache/trunk-lab"));
    if (!Files.isExecutable(lab.resolve("asterisk-" + version + "/usr/sbin/asterisk"))) {
      missing(
          "Asterisk %s is not in %s; src/test/asterisk/install-lab %s puts it there"
              .formatted(version, lab, version));
    }
    if (!Integer.valueOf(0).equals(userId())) {
      missing("Asterisk %s is in %s, but only root can run it".formatted(version, lab));
    }
    return new Installation(version, lab);
  }

  private static Object userId() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return -1;
    }
  }

  private static void missing(String why) {
    if ("required".equals(System.getenv("TRUNK_LAB"))) {
      fail(why);
    }
    if (REPORTED.add(why)) {
      System.err.println("lab tests are skipped: " + why);
    }
    Assumptions.abort(why);
  }
}
