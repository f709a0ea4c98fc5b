package org.trunklang.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An Asterisk that {@code install-lab} has put on this machine. There is one, and this process may
 * run it: whoever holds an {@code Installation} need not ask again.
 *
 * @param version the main version, as {@code install-lab} names it
 * @param lab the folder that holds the installations
 */
record Installation(String version, Path lab) {

  /**
   * The installation of this version.
   *
   * @throws MissingException where there is none, or where this user cannot run it
   */
  static Installation of(String version, Path lab) throws MissingException {
    if (!Files.isExecutable(lab.resolve("asterisk-" + version + "/usr/sbin/asterisk"))) {
      throw new MissingException(
          "Asterisk %s is not in %s; src/test/asterisk/install-lab %s puts it there"
              .formatted(version, lab, version));
    }
    if (!Integer.valueOf(0).equals(userId())) {
      throw new MissingException(
          "Asterisk %s is in %s, but only root can run it".formatted(version, lab));
    }
    return new Installation(version, lab);
  }

  /** The folder of the installations: {@code TRUNK_LAB_DIR}, or where they go by themselves. */
  static Path folder() {
    return Path.of(System.getenv().getOrDefault("TRUNK_LAB_DIR", "/var/cache/trunk-lab"));
  }

  private static Object userId() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return -1;
    }
  }
}
