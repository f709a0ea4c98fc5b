package org.trunklang.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.trunklang.lsp.ListeningClient;

/**
 * Types into a long file of a project, and measures by the clock how long a server takes to answer,
 * over its own protocol. After every character it waits for the diagnostics of the text as it then
 * is, asks for completions at the caret and for a hover elsewhere, and for what an editor draws.
 *
 * <p>{@code EditorBenchmark FOLDER FILES LINES CHARACTERS COMMAND…} writes the project into the
 * folder and starts the server by the command.
 */
public final class EditorBenchmark extends ListeningClient {
  /** Between two characters of somebody who types 100 words a minute. */
  private static final long PACE = 120;

  /** So many characters are told by themselves too. */
  private static final int FIRST = 100;

  private final Map<String, List<Double>> took = new LinkedHashMap<>();

  private final PrintStream report;

  private EditorBenchmark(PrintStream report) {
    this.report = report;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    var command = List.of(arguments).subList(4, arguments.length);
    // An editor has been running when it starts a server: its own start is not what is measured.
    EditedProject.write(folder.resolve("small"), 2, 200);
    new EditorBenchmark(new PrintStream(OutputStream.nullOutputStream()))
        .run(folder.resolve("small"), 5, command);
    EditedProject.write(
        folder.resolve("large"), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    new EditorBenchmark(System.out)
        .run(folder.resolve("large"), Integer.parseInt(arguments[3]), command);
    System.exit(0);
  }

  private void run(Path folder, int characters, List<String> command) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      var launcher =
          LSPLauncher.createClientLauncher(
              this, process.getInputStream(), process.getOutputStream());
      var _ = launcher.startListening();
      LanguageServer server = launcher.getRemoteProxy();
      var parameters = new InitializeParams();
      parameters.setCapabilities(new ClientCapabilities());
      parameters.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "")));
      server.initialize(parameters).get(60, SECONDS);
      server.initialized(new InitializedParams());
      Path file = folder.resolve(EditedProject.LONG).toAbsolutePath().normalize();
      String text = Files.readString(file);
      String uri = file.toUri().toString();
      server
          .getTextDocumentService()
          .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "trunk", 0, text)));
      awaitDiagnostics(uri, 0);
      report.printf("start to first diagnostics: %.0f ms%n", since(start));
      int line = middle(text);
      String trunk = text.lines().toList().get(line - 1).replaceFirst(".*-> ", "");
      type(server, uri, line, typed(trunk, characters));
      took.forEach(this::tell);
      report.println("memory of the server: " + memory(process.pid()));
      server.shutdown().get(20, SECONDS);
      server.exit();
    } finally {
      if (!process.waitFor(5, SECONDS)) {
        process.destroy();
      }
    }
  }

  /** A line in the middle of the text, after a route. */
  private static int middle(String text) {
    List<String> lines = text.lines().toList();
    int line = lines.size() / 2;
    while (!lines.get(line).startsWith("  route +")) {
      line++;
    }
    return line + 1;
  }

  /** Routes that are right when they are complete; so many characters, and the rest of the line. */
  private static String typed(String trunk, int characters) {
    var typed = new StringBuilder();
    for (int i = 0; typed.length() < characters; i++) {
      typed.append("  route +99%03d. -> %s\n".formatted(i, trunk));
    }
    return typed.toString();
  }

  private void type(LanguageServer server, String uri, int firstLine, String typed)
      throws Exception {
    var id = new TextDocumentIdentifier(uri);
    var documents = server.getTextDocumentService();
    int line = firstLine;
    int column = 0;
    CompletableFuture<?> hints = CompletableFuture.completedFuture(List.of());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      var at = new Position(line, column);
      int version = i + 1;
      // The first character opens a line of its own, as an editor does.
      String inserted = column == 0 && c != '\n' ? c + "\n" : c == '\n' ? "" : String.valueOf(c);
      if (c == '\n') {
        line++;
        column = 0;
      } else {
        column++;
      }
      var caret = new Position(line, column);
      long start = System.nanoTime();
      documents.didChange(
          new DidChangeTextDocumentParams(
              new VersionedTextDocumentIdentifier(uri, version),
              List.of(new TextDocumentContentChangeEvent(new Range(at, at), inserted))));
      var around = new Range(new Position(line - 25, 0), new Position(line + 25, 0));
      var asked =
          List.of(
              timed("completion", () -> documents.completion(new CompletionParams(id, caret))),
              timed(
                  "hover",
                  () -> documents.hover(new HoverParams(id, new Position(firstLine - 1, 12)))),
              timed(
                  "semantic tokens",
                  () -> documents.semanticTokensRange(new SemanticTokensRangeParams(id, around))));
      hints.cancel(true); // as editors do with what a change has made needless
      hints = documents.inlayHint(new InlayHintParams(id, around));
      awaitDiagnostics(uri, version);
      took.computeIfAbsent("diagnostics", _ -> new ArrayList<>()).add(since(start));
      for (CompletableFuture<?> answer : asked) {
        answer.get(60, SECONDS);
      }
      Thread.sleep(Math.max(0, PACE - (long) since(start)));
    }
    long end = System.nanoTime();
    hints.get(60, SECONDS);
    report.printf("from the last pause to inlay hints: %.0f ms%n", since(end));
  }

  private CompletableFuture<?> timed(String what, Supplier<CompletableFuture<?>> ask) {
    long start = System.nanoTime();
    List<Double> times = took.computeIfAbsent(what, _ -> new ArrayList<>());
    return ask.get().thenAccept(_ -> times.add(since(start)));
  }

  private void awaitDiagnostics(String uri, int version)
      throws InterruptedException, TimeoutException {
    while (true) {
      PublishDiagnosticsParams said = published.poll(60, SECONDS);
      if (said == null) {
        throw new TimeoutException("no diagnostics");
      }
      Integer of = said.getVersion();
      if (said.getUri().equals(uri) && (of == null || of == version)) {
        return;
      }
    }
  }

  /** All of it, and how it begins: while a JVM has not compiled yet what it does. */
  private void tell(String what, List<Double> times) {
    line(what, times);
    int few = Math.min(FIRST, times.size());
    line("  the first " + few, times.subList(0, few));
    line("  those after", times.subList(few, times.size()));
  }

  private void line(String what, List<Double> times) {
    if (times.isEmpty()) {
      return;
    }
    List<Double> sorted = times.stream().sorted().toList();
    report.printf(
        "%-18s %4d times, median %6.1f ms, p95 %6.1f ms, longest %6.1f ms%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast());
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /** As Linux counts it. */
  private static String memory(long process) throws Exception {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
      return String.join(
          ", ",
          lines
              .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
              .map(line -> line.replaceAll("\\s+", " "))
              .toList());
    }
  }
}
