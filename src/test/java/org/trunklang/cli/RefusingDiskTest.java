package org.trunklang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, and files that may not be read or written: one clear line, and nothing
 * half-written (R-6.8, R-6.9). The program runs in a process of its own, in a shell where {@code
 * trunkc} is its name and a folder {@code small} can be a disk of little room.
 */
class RefusingDiskTest {
  private static final String TRUNKC =
      """
      trunkc() { "%s" -XX:TieredStopAtLevel=1 -cp "%s" org.trunklang.cli.Main "$@"; }
      exec 2>&1
      """
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              System.getProperty("java.class.path"));

  private static final String NETWORK =
      """
      node a { address 192.0.2.1  extensions 1XX  route 2XX -> link }
      node b { address 192.0.2.2  extensions 2XX  route 1XX -> link }
      trunk link : iax2 a <-> b { secret plain "not-told-to-anybody" }
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("network.trunk"), NETWORK);
  }

  @Test
  void a_full_disk_takes_no_output_at_all() throws IOException {
    assertEquals(
        """
        error[TRK0906]: cannot write to `small/out`: No space left on device
          --> small/out

        1 error
        [1]
        trunkc: cannot write to `small`: No space left on device
        [1]
        in small:
        filling
        """,
        onSmallDisk(
            """
            cat /dev/zero >small/filling 2>/dev/null
            trunkc compile -o small/out; echo "[$?]"
            trunkc init small; echo "[$?]"
            echo in small:; ls -A small
            """));
  }

  @Test
  void what_was_written_before_stays_when_the_disk_is_full() throws IOException {
    assertEquals(
        """
        error[TRK0906]: cannot write to `small/out`: No space left on device
          --> small/out

        1 error
        [1]
        what was there is there still
        """,
        onSmallDisk(
            """
            trunkc compile -o small/out >/dev/null
            cp -a small/out before
            cat /dev/zero >small/filling 2>/dev/null
            sed -i 's/XX/XXX/g' network.trunk
            trunkc compile -o small/out; echo "[$?]"
            diff -r before small/out && echo what was there is there still
            """));
  }

  @Test
  void a_source_stays_as_it_is_when_the_disk_is_full() throws IOException {
    assertEquals(
        """
        error[TRK0906]: cannot write to `small/wide.trunk`: No space left on device
          --> small/wide.trunk

        1 error
        [1]
        it is as it was
        filling
        wide.trunk
        """,
        onSmallDisk(
            """
            printf 'node  a { }\\n// %2000s.' ' ' >small/wide.trunk; cp small/wide.trunk .
            cat /dev/zero >small/filling 2>/dev/null
            trunkc fmt small/wide.trunk; echo "[$?]"
            cmp wide.trunk small/wide.trunk && echo it is as it was
            ls -A small
            """));
  }

  @Test
  void output_that_cannot_be_written_is_no_success() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(Path.of("/dev/full")), "there is no /dev/full on this system");
    assertEquals(
        """
        trunkc: cannot write the output: No space left on device
        [1]
        """,
        inShell(
            """
            trunkc check >/dev/full; echo "[$?]"
            """));
  }

  @Test
  void who_closes_a_pipe_hears_no_more() throws IOException {
    assertEquals("", inShell("trunkc explain TRK0401 | :\n"));
  }

  @Test
  void what_this_user_may_not_read_is_refused() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.writeString(closed.resolve("network.trunk"), NETWORK);
    Path secret = Files.writeString(folder.resolve("secret.trunk"), NETWORK);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assertEquals(
        """
        error[TRK0903]: `closed` may not be read by this user
          --> closed

        1 error
        [1]
        error[TRK0903]: `secret.trunk` may not be read by this user
          --> secret.trunk

        1 error
        [1]
        error[TRK0906]: cannot write to `closed/out`: this user may not
          --> closed/out

        1 error
        [1]
        """,
        asAnybody(
            """
            trunkc check -C closed; echo "[$?]"
            trunkc check secret.trunk; echo "[$?]"
            trunkc compile network.trunk -o closed/out; echo "[$?]"
            """));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
  }

  private String inShell(String script) throws IOException {
    return output(List.of("sh", "-c", TRUNKC + script));
  }

  /** Root may read everything, unless it gives that up. */
  private String asAnybody(String script) throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return inShell(script);
    }
    return output(
        List.of(
            "setpriv",
            "--bounding-set=-dac_override,-dac_read_search",
            "sh",
            "-c",
            TRUNKC + script));
  }

  /** The disk is there for this one shell, and gone with it. */
  private String onSmallDisk(String script) throws IOException {
    Files.createDirectory(folder.resolve("small"));
    boolean isRoot = System.getProperty("user.name").equals("root");
    String mount =
        """
        mount -t tmpfs -o size=256k small small 2>/dev/null || { echo no disk; exit; }
        """;
    String output =
        output(
            List.of(
                "unshare",
                isRoot ? "--mount" : "--map-root-user",
                "--mount",
                "sh",
                "-c",
                mount + TRUNKC + script));
    Assumptions.assumeFalse(
        output.equals("no disk\n") || output.startsWith("unshare:"),
        "this user may not mount a disk, so a full one is not tried");
    return output;
  }

  private String output(List<String> command) throws IOException {
    Path printed = folder.resolve("printed");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(printed, UTF_8);
  }
}
