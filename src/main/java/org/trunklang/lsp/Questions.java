package org.trunklang.lsp;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.trunklang.lsp.Documents.Place;
import org.trunklang.project.Checkpoint;
import org.trunklang.source.SourceFile;

/**
 * Takes what is asked of a file, or of a place in one, to its project. The futures that it gives
 * are those that the editor cancels: nothing may be chained to them, or the work would go on.
 */
record Questions(Workspace workspace) {

  /**
   * @param otherwise the answer for a file that no project reads
   */
  <T> CompletableFuture<T> at(
      TextDocumentPositionParams asked,
      BiFunction<Project, Place, ? extends T> answer,
      Supplier<? extends T> otherwise) {
    return in(
        asked.getTextDocument(),
        (project, source) ->
            answer.apply(project, new Place(source, Places.offset(source, asked.getPosition()))),
        otherwise);
  }

  <T> CompletableFuture<T> in(
      TextDocumentIdentifier document,
      BiFunction<Project, SourceFile, ? extends T> answer,
      Supplier<? extends T> otherwise) {
    Path file = Workspace.path(document.getUri());
    return workspace.ask(
        file,
        project -> {
          var unit = project.unit(file);
          return unit.isPresent()
              ? answer.apply(project, unit.get().file().source())
              : otherwise.get();
        });
  }

  /** The same for answers that take long. */
  <T> CompletableFuture<T> slowly(
      String uri, LongAnswer<? extends T> answer, Supplier<? extends T> otherwise) {
    Path file = Workspace.path(uri);
    return workspace.ask(
        file,
        (project, checkpoint) -> {
          var unit = project.unit(file);
          return unit.isPresent()
              ? answer.about(project, unit.get().file().source(), checkpoint)
              : otherwise.get();
        });
  }

  /** An answer that passes a checkpoint now and then. */
  @FunctionalInterface
  interface LongAnswer<T> {
    T about(Project project, SourceFile source, Checkpoint checkpoint);
  }

  /** Of the project of a file, whether it reads that or not. */
  <T> CompletableFuture<T> of(String uri, Function<Project, T> answer) {
    return workspace.ask(Workspace.path(uri), answer);
  }
}
