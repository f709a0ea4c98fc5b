package org.trunklang.lsp.structure;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Addresses;
import org.trunklang.lsp.texts.Places;
import org.trunklang.lsp.texts.Quoted;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Text;

/** What `use` has to say after files or folders have other names. */
public record Moves(List<FileRename> renames) {

  /** The changes in all files, told before the files move. */
  public WorkspaceEdit edits(Stream<Project> projects) {
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    projects.forEach(
        project ->
            project
                .units()
                .forEach(
                    unit -> {
                      SourceFile source = unit.file().source();
                      List<TextEdit> changes =
                          unit.file().declarations().stream()
                              .flatMap(each -> edit(project.path(source), each).stream())
                              .toList();
                      if (!changes.isEmpty()) {
                        edits.putIfAbsent(project.uri(source), changes);
                      }
                    }));
    return new WorkspaceEdit(edits);
  }

  private Optional<TextEdit> edit(Path from, Decl declaration) {
    if (!(declaration instanceof Decl.Use(var _, Decl.Module.File(Text used)))) {
      return Optional.empty();
    }
    return Addresses.used(from, used.value()).flatMap(target -> edit(from, used, target));
  }

  private Optional<TextEdit> edit(Path from, Text used, Path target) {
    Path moved = moved(target);
    Path user = moved(from);
    if (moved.equals(target) && user.equals(from)) {
      return Optional.empty();
    }
    String path =
        used.value().startsWith("/")
            ? moved.toString()
            : Optional.ofNullable(user.getParent()).orElse(user).relativize(moved).toString();
    return path.equals(used.value())
        ? Optional.empty()
        : Optional.of(new TextEdit(Places.range(used.span()), quoted(path)));
  }

  /** The same path in the source text's own notation. */
  private static String quoted(String path) {
    String slashes = path.replace(File.separatorChar, '/');
    return '"' + Quoted.escaped(slashes) + '"';
  }

  private Path moved(Path file) {
    for (FileRename rename : renames) {
      Optional<Path> old = Addresses.path(rename.getOldUri()).filter(file::startsWith);
      Optional<Path> next = Addresses.path(rename.getNewUri());
      if (old.isPresent() && next.isPresent()) {
        return next.get().resolve(old.get().relativize(file)).normalize();
      }
    }
    return file;
  }
}
