package org.trunklang.lsp.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.trunklang.lsp.facts.Listener;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.project.Snapshot;
import org.trunklang.source.SourceFile;

/**
 * Tells the editor what is found in a project. In a large one that is said in two steps: what the
 * texts and rules show at once, and what becomes of calls when that is known. Until then what was
 * said of it before stays, where the text is still the same.
 */
public final class Publisher implements Listener {
  private Optional<LanguageClient> client = Optional.empty();
  private EditorSkills skills = EditorSkills.NONE;

  /** What the editor shows of each file that something was said of. */
  private final Map<Path, List<Diagnostic>> shown = new HashMap<>();

  private final Map<Path, Set<Path>> filesOfProjects = new HashMap<>();

  /** What becomes of calls, as it was found last in each project. */
  private final Map<Path, Map<Path, Earlier>> earlier = new HashMap<>();

  private record Earlier(SourceFile source, List<Diagnostic> said) {}

  /** Nobody is told anything before. */
  public void connect(LanguageClient editor) {
    client = Optional.of(editor);
  }

  /** What the editor says that it can do. */
  public void learn(ClientCapabilities ofEditor) {
    skills = EditorSkills.of(ofEditor);
  }

  /** Whether the editor inserts texts with stops. */
  public boolean takesSnippets() {
    return skills.takesSnippets();
  }

  /** Asks the editor to tell of files that change on disk, if it can. */
  public void watchFiles() {
    client.ifPresent(skills::watchFiles);
  }

  /** The changed file is said something of in any case. */
  @Override
  public void soon(Project project, OpenTexts open, Optional<Path> changed) {
    publishSoon(project, project.soon(), open, changed);
  }

  private synchronized void publishSoon(
      Project project, Snapshot soon, OpenTexts open, Optional<Path> changed) {
    Map<Path, List<Diagnostic>> byFile = Findings.byFile(project, soon);
    if (!project.isWhole() && soon.rulesAreRight()) {
      var before = earlier.getOrDefault(project.folder(), Map.of());
      project
          .units()
          .map(unit -> unit.file().source())
          .forEach(
              source -> {
                Earlier of = before.get(project.path(source));
                if (of != null) {
                  byFile
                      .computeIfAbsent(project.path(source), _ -> new ArrayList<>())
                      .addAll(Carried.over(of.said, of.source, source));
                }
              });
    }
    say(project, open, byFile, changed);
  }

  /** Everything, where that is more. */
  @Override
  public void whole(Project project, OpenTexts open) {
    boolean isNew = !project.isWhole();
    publishWhole(project, project.whole(), open, isNew);
  }

  private synchronized void publishWhole(
      Project project, Snapshot whole, OpenTexts open, boolean isNew) {
    Map<Path, List<Diagnostic>> byFile = Findings.byFile(project, whole);
    Map<Path, List<Diagnostic>> soon = Findings.byFile(project, project.ofRules());
    Map<Path, Earlier> ofCalls = new HashMap<>();
    project
        .units()
        .map(unit -> unit.file().source())
        .forEach(
            source -> {
              Path file = project.path(source);
              var said = new ArrayList<>(byFile.getOrDefault(file, List.of()));
              said.removeAll(soon.getOrDefault(file, List.of()));
              ofCalls.put(file, new Earlier(source, said));
            });
    if (whole.rulesAreRight()) {
      earlier.put(project.folder(), ofCalls);
    }
    if (isNew) {
      say(project, open, byFile, Optional.empty());
    }
    if (open.byFile().size() > 1) {
      client.ifPresent(skills::refresh);
    }
  }

  /** What was said of it is taken back. */
  @Override
  public synchronized void over(Path folder, OpenTexts open) {
    earlier.remove(folder);
    Set<Path> files = filesOfProjects.remove(folder);
    if (files != null) {
      files.forEach(file -> show(file, List.of(), open));
    }
  }

  private void say(
      Project project,
      OpenTexts open,
      Map<Path, List<Diagnostic>> byFile,
      Optional<Path> inAnyCase) {
    Set<Path> before = filesOfProjects.computeIfAbsent(project.folder(), _ -> new HashSet<>());
    before.forEach(file -> byFile.putIfAbsent(file, List.of()));
    project.checkpoint().pass();
    byFile.forEach(
        (file, said) -> {
          boolean asBefore = said.equals(shown.getOrDefault(file, List.of()));
          if (!asBefore || inAnyCase.filter(file::equals).isPresent()) {
            show(file, said, open);
          }
        });
    before.clear();
    byFile.forEach(
        (file, said) -> {
          if (!said.isEmpty()) {
            before.add(file);
          }
        });
  }

  private void show(Path file, List<Diagnostic> said, OpenTexts open) {
    shown.put(file, said);
    var parameters = new PublishDiagnosticsParams(file.toUri().toString(), said);
    open.version(file).ifPresent(parameters::setVersion);
    client.ifPresent(editor -> editor.publishDiagnostics(parameters));
  }
}
