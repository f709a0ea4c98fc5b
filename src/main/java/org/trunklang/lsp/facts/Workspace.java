package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.trunklang.lsp.texts.FolderReader;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.project.Checkpoint;
import org.trunklang.project.SourceLoader;

/**
 * The projects of an editor. What is asked is answered from the texts as they are by then: when one
 * changes meanwhile, the work stops at the next checkpoint and begins anew. Findings wait a moment
 * for answers at most, and short answers not for what takes long.
 */
public final class Workspace {
  private static final int ANSWERING = 2;

  private final AtomicReference<Moment> now;
  private final Listener listener;
  private final Quiet quiet = new Quiet();
  private final Waiting waiting = new Waiting();
  private final Memory memory = new Memory();

  private final ExecutorService findings = threads("findings", 1);
  private final ExecutorService answers = threads("answers", ANSWERING);
  private final ExecutorService longWork = threads("long work", 1);

  /**
   * @param disk reads the files of a folder
   * @param listener hears of what follows from each change, by more than one thread
   */
  public Workspace(Function<Path, SourceLoader> disk, Listener listener) {
    this.listener = listener;
    Map<Path, FolderReader> readers = new ConcurrentHashMap<>();
    this.now =
        new AtomicReference<>(
            new Moment(
                OpenTexts.NONE,
                ImmutableList.of(),
                folder ->
                    readers.computeIfAbsent(folder, of -> new FolderReader(of, disk.apply(of)))));
  }

  private static ExecutorService threads(String name, int count) {
    return new ThreadPoolExecutor(
        count,
        count,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform().daemon().name(name + " ", 0).factory(),
        new ThreadPoolExecutor.DiscardPolicy()); // what is left at the end, nobody waits for
  }

  /**
   * The editor has other folders, so that open files may belong to other projects. The project of a
   * folder that is removed is over, unless a file of it is open.
   */
  public void changeFolders(Collection<Path> added, Collection<Path> removed) {
    Moment next = now.updateAndGet(moment -> moment.withFolders(added, removed));
    findings.execute(() -> tellOver(removed));
    tell(next, checkpoint -> ofOpenTexts(next, checkpoint), Optional.empty());
  }

  /** Whatever has changed since: nobody else would. */
  private void tellOver(Collection<Path> removed) {
    Moment moment = now.get();
    Set<Path> left =
        all(moment, Checkpoint.NONE).stream().map(Project::folder).collect(Collectors.toSet());
    removed.stream()
        .filter(folder -> !left.contains(folder))
        .forEach(folder -> listener.over(folder, moment.open()));
  }

  /** The editor is gone: nothing is found out any more. */
  public void close() {
    findings.shutdownNow();
    answers.shutdownNow();
    longWork.shutdownNow();
  }

  /** The editor shows a file, and from now on it has the text. */
  public void open(Path file, String text, int version) {
    change(file, open -> open.with(file, text, version));
  }

  /** Somebody has written in a file that is open. */
  public void edit(Path file, List<TextDocumentContentChangeEvent> edits, int version) {
    change(file, open -> open.edited(file, edits, version));
  }

  /** The text of a file is that on disk again. */
  public void close(Path file) {
    change(file, open -> open.without(file));
  }

  /** A file was saved, or changed on disk. */
  public void changed(Path file) {
    change(file, UnaryOperator.identity());
  }

  private void change(Path file, UnaryOperator<OpenTexts> change) {
    Moment next = now.updateAndGet(moment -> moment.with(change.apply(moment.open())));
    tell(next, checkpoint -> concerned(next, file, checkpoint), Optional.of(file));
  }

  /**
   * Tells what is found in some projects.
   *
   * @param changed the file whose change it was
   */
  private void tell(
      Moment moment,
      Function<Checkpoint, ImmutableList<Project>> projects,
      Optional<Path> changed) {
    quiet.disturb();
    findings.execute(
        () -> ifCurrent(moment, checkpoint -> tellSoon(moment, projects, changed, checkpoint)));
  }

  private void tellSoon(
      Moment moment,
      Function<Checkpoint, ImmutableList<Project>> projects,
      Optional<Path> changed,
      Checkpoint checkpoint) {
    ImmutableList<Project> concerned = projects.apply(checkpoint);
    concerned.forEach(Project::network);
    waiting.letGoFirst();
    concerned.forEach(project -> listener.soon(project, moment.open(), changed));
    memory.tidyUpIfUrgent();
    if (quiet.hasTime()) {
      memory.makeRoom();
    }
    longWork.execute(() -> ifCurrent(moment, still -> tellWhole(moment, projects, still)));
  }

  private void tellWhole(
      Moment moment, Function<Checkpoint, ImmutableList<Project>> projects, Checkpoint checkpoint) {
    quiet.await(checkpoint);
    projects.apply(checkpoint).forEach(project -> tellWhole(moment, project));
    memory.tidyUp();
  }

  private void tellWhole(Moment moment, Project project) {
    if (project.ofRules().rulesAreRight()) {
      quiet.time(() -> listener.whole(project, moment.open()));
    } else {
      listener.whole(project, moment.open()); // there is little to do
    }
  }

  /**
   * The projects that mention a file, though it may be gone; its own comes last and has its say.
   */
  private ImmutableList<Project> concerned(Moment moment, Path file, Checkpoint checkpoint) {
    Project own = project(moment, file, checkpoint);
    return Stream.concat(
            all(moment, checkpoint).stream()
                .filter(project -> !project.folder().equals(own.folder()))
                .filter(project -> project.mentions(file)),
            Stream.of(own))
        .collect(ImmutableList.toImmutableList());
  }

  /** The projects of the folders, and those of open files that belong to none. */
  private static ImmutableList<Project> all(Moment moment, Checkpoint checkpoint) {
    Map<Path, Project> projects = new LinkedHashMap<>();
    Stream.concat(ofFolders(moment, checkpoint), ofOpenTexts(moment, checkpoint).stream())
        .forEach(project -> projects.putIfAbsent(project.folder(), project));
    return ImmutableList.copyOf(projects.values());
  }

  private static Stream<Project> ofFolders(Moment moment, Checkpoint checkpoint) {
    return moment.folders().stream()
        .map(folder -> new Project(moment.analysis(folder), checkpoint));
  }

  private static ImmutableList<Project> ofOpenTexts(Moment moment, Checkpoint checkpoint) {
    Map<Path, Project> projects = new LinkedHashMap<>();
    moment.open().byFile().keySet().stream()
        .map(open -> project(moment, open, checkpoint))
        .forEach(project -> projects.putIfAbsent(project.folder(), project));
    return ImmutableList.copyOf(projects.values());
  }

  /** What is said of texts that have changed is over. */
  private void ifCurrent(Moment moment, Consumer<Checkpoint> work) {
    try {
      work.accept(() -> stopUnless(now.get() == moment));
    } catch (CancellationException e) {
      // The listener hears of the change after this one.
    }
  }

  /** Answers about the project of a file. */
  public <T> CompletableFuture<T> ask(Path file, Function<Project, T> answer) {
    return soon((moment, checkpoint) -> answer.apply(project(moment, file, checkpoint)));
  }

  /** Answers that take long: they wait until nobody types. */
  public <T> CompletableFuture<T> askPatiently(Path file, Function<Project, T> answer) {
    return answer(
        longWork,
        (moment, checkpoint) -> {
          quiet.await(checkpoint);
          return answer.apply(project(moment, file, checkpoint));
        });
  }

  /** Answers about all projects. */
  public <T> CompletableFuture<T> askAll(Function<Stream<Project>, T> answer) {
    return soon((moment, checkpoint) -> answer.apply(all(moment, checkpoint).stream()));
  }

  private interface Answer<T> {
    T from(Moment moment, Checkpoint checkpoint);
  }

  private <T> CompletableFuture<T> soon(Answer<T> answer) {
    waiting.begin();
    CompletableFuture<T> answered = answer(answers, answer);
    var _ = answered.whenComplete((_, _) -> waiting.end());
    return answered;
  }

  private <T> CompletableFuture<T> answer(ExecutorService by, Answer<T> answer) {
    return CompletableFutures.computeAsync(
        by,
        cancelled -> {
          while (true) {
            cancelled.checkCanceled();
            Moment moment = now.get();
            Checkpoint checkpoint =
                () -> {
                  cancelled.checkCanceled();
                  stopUnless(now.get() == moment);
                };
            try {
              T answered = answer.from(moment, checkpoint);
              checkpoint.pass();
              return answered;
            } catch (CancellationException e) {
              stopUnless(now.get() != moment);
            }
          }
        });
  }

  private static Project project(Moment moment, Path file, Checkpoint checkpoint) {
    Path parent = file.getParent();
    return moment.folders().stream()
        .sorted(Comparator.comparing(folder -> !file.startsWith(folder)))
        .map(folder -> new Project(moment.analysis(folder), checkpoint))
        .filter(project -> project.unit(file).isPresent())
        .findFirst()
        .orElseGet(() -> new Project(moment.analysis(parent == null ? file : parent), checkpoint));
  }

  private static void stopUnless(boolean wanted) {
    if (!wanted) {
      throw new CancellationException();
    }
  }
}
