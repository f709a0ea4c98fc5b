package org.trunklang.lab;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * The real Asterisk servers of one test. They end with it, however it ends; when it fails, its
 * message says where their logs are kept.
 *
 * <pre>{@code
 * @RegisterExtension final AsteriskLab lab = new AsteriskLab();
 *
 * var server = lab.start("22", folderOfConfiguration, "192.168.1.1");
 * assertEquals(List.of(), server.problems());
 * assertTrue(server.cli("dialplan show").contains("trunk-phones"));
 * }</pre>
 *
 * <p>A test is skipped where the version is not installed, with a word on the console; with {@code
 * TRUNK_LAB=required} in the environment it fails.
 */
public final class AsteriskLab implements AfterEachCallback, TestExecutionExceptionHandler {

  private static final Path LOGS = Path.of("target", "lab");
  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

  private final Deque<AsteriskServer> servers = new ArrayDeque<>();
  private final Deque<Path> runs = new ArrayDeque<>();

  /**
   * Starts a server.
   *
   * @param version {@code 22}, or {@code 16} for chan_sip
   * @param config a folder with extensions.conf, pjsip.conf or sip.conf, iax.conf; a channel driver
   *     is loaded when its file is there
   * @param addresses the node's own
   */
  public AsteriskServer start(String version, Path config, String... addresses) throws IOException {
    var installation = installed(version);
    var run = Files.createTempDirectory(Files.createDirectories(LOGS), "asterisk-" + version + "-");
    runs.push(run);
    var network = NetworkNamespace.isolated(List.of(addresses));
    var server = AsteriskServer.start(installation, config, run, network);
    servers.push(server);
    return server;
  }

  /**
   * The installation of this version. Where there is none the test is skipped, and one line on the
   * console says so; with {@code TRUNK_LAB=required} in the environment the test fails.
   */
  static Installation installed(String version) {
    try {
      return Installation.of(version, Installation.folder());
    } catch (MissingException e) {
      if ("required".equals(System.getenv("TRUNK_LAB"))) {
        throw new AssertionError(e.getMessage(), e);
      }
      if (REPORTED.add(e.getMessage())) {
        System.err.println("lab tests are skipped: " + e.getMessage());
      }
      throw new TestAbortedException(e.getMessage(), e);
    }
  }

  /** Skips the test, or fails it, where one of the versions is not there. */
  public static void requireAll() {
    installed("22");
    installed("16");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    while (!servers.isEmpty()) {
      servers.pop().close();
    }
    while (context.getExecutionException().isEmpty() && !runs.isEmpty()) {
      MoreFiles.deleteRecursively(runs.pop());
    }
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    if (failure instanceof TestAbortedException || runs.isEmpty()) {
      throw failure;
    }
    var logs = new StringBuilder("\nThe servers' logs:");
    runs.descendingIterator()
        .forEachRemaining(run -> logs.append("\n  ").append(run).append("/log/full"));
    var told = new AssertionError(failure.getMessage() + logs, failure);
    told.setStackTrace(failure.getStackTrace());
    throw told;
  }
}
