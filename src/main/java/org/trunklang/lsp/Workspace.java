package org.trunklang.lsp;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.services.LanguageClient;
import org.trunklang.project.Checkpoint;

/**
 * The projects of an editor. Everything about them is done in turn, by one thread: what is asked is
 * answered from the texts as they are when its turn comes. What a later change makes needless, and
 * what is cancelled, is left undone, or stops at the next checkpoint.
 */
final class Workspace {
  private final Buffers buffers;
  private final List<Path> folders = new CopyOnWriteArrayList<>();
  private final ExecutorService turns =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "projects");
            thread.setDaemon(true);
            return thread;
          });

  /** How often a text has changed. */
  private final AtomicLong changes = new AtomicLong();

  // What follows belongs to that one thread.
  private final Map<Path, Project> projects = new HashMap<>();
  private long projectsOf = -1;
  private final Set<Path> spokenOf = new HashSet<>();

  private Optional<LanguageClient> client = Optional.empty();

  Workspace(Buffers buffers) {
    this.buffers = buffers;
  }

  static Path path(String uri) {
    return Path.of(URI.create(uri)).toAbsolutePath().normalize();
  }

  void connect(LanguageClient editor) {
    client = Optional.of(editor);
  }

  void addFolder(Path folder) {
    folders.add(folder);
  }

  void close() {
    turns.shutdownNow();
  }

  void change(Path file, String text) {
    buffers.put(file, text);
    changed(file);
  }

  void change(Path file, List<TextDocumentContentChangeEvent> edits) {
    buffers.edit(file, edits);
    changed(file);
  }

  void close(Path file) {
    buffers.remove(file);
    changed(file);
  }

  /** A file was opened, changed, saved or closed, or changed on disk. */
  void changed(Path file) {
    long change = changes.incrementAndGet();
    turns.execute(
        () -> {
          Checkpoint wanted = () -> stopIf(change != changes.get());
          try {
            wanted.pass();
            publish(project(file, wanted));
          } catch (CancellationException e) {
            // The change after this one is published.
          }
        });
  }

  /** Answers about the project of a file. */
  <T> CompletableFuture<T> ask(Path file, Function<Project, T> answer) {
    return ask(file, (project, _) -> answer.apply(project));
  }

  /** Answers that take long: they pass the checkpoint now and then. */
  <T> CompletableFuture<T> ask(Path file, BiFunction<Project, Checkpoint, T> answer) {
    return inTurn(wanted -> answer.apply(project(file, wanted), wanted));
  }

  /** Answers about the projects of the folders. */
  <T> CompletableFuture<T> askAll(Function<Stream<Project>, T> answer) {
    return inTurn(wanted -> answer.apply(folders.stream().map(folder -> known(folder, wanted))));
  }

  private <T> CompletableFuture<T> inTurn(Function<Checkpoint, T> answer) {
    return CompletableFutures.computeAsync(
        turns,
        cancelled -> {
          cancelled.checkCanceled();
          return answer.apply(cancelled::checkCanceled);
        });
  }

  private Project project(Path file, Checkpoint wanted) {
    for (Path folder : folders) {
      if (file.startsWith(folder) && known(folder, wanted).unit(file).isPresent()) {
        return known(folder, wanted);
      }
    }
    Path parent = file.getParent();
    return known(parent == null ? file : parent, wanted);
  }

  /** When a text changes meanwhile, the work is dropped and begun anew: what it says is over. */
  private Project known(Path folder, Checkpoint wanted) {
    while (true) {
      wanted.pass();
      long now = changes.get();
      if (now != projectsOf) {
        projects.clear();
        projectsOf = now;
      }
      Project known = projects.get(folder);
      if (known != null) {
        return known;
      }
      try {
        projects.put(
            folder,
            Project.of(
                folder,
                buffers,
                () -> {
                  wanted.pass();
                  stopIf(now != changes.get());
                }));
      } catch (CancellationException e) {
        wanted.pass();
      }
    }
  }

  private static void stopIf(boolean needless) {
    if (needless) {
      throw new CancellationException();
    }
  }

  private void publish(Project project) {
    Map<Path, List<Diagnostic>> byFile = Findings.byFile(project);
    client.ifPresent(
        editor ->
            byFile.forEach(
                (file, said) -> {
                  boolean first = spokenOf.add(file);
                  if (!said.isEmpty() || !first || isOpen(file)) {
                    editor.publishDiagnostics(
                        new PublishDiagnosticsParams(file.toUri().toString(), said));
                  }
                }));
  }

  private boolean isOpen(Path file) {
    for (Path open : buffers.files()) {
      if (open.equals(file)) {
        return true;
      }
    }
    return false;
  }
}
