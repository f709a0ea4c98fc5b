package org.trunklang.lsp;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.facts.Workspace;
import org.trunklang.lsp.texts.Addresses;
import org.trunklang.lsp.texts.Place;
import org.trunklang.lsp.texts.Places;
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
    return of(
        document.getUri(), (project, file) -> about(project, file, answer, otherwise), otherwise);
  }

  /** The same for answers that take long. */
  <T> CompletableFuture<T> patiently(
      String uri,
      BiFunction<Project, SourceFile, ? extends T> answer,
      Supplier<? extends T> otherwise) {
    return Addresses.path(uri)
        .map(
            file ->
                workspace.<T>askPatiently(file, project -> about(project, file, answer, otherwise)))
        .orElseGet(() -> CompletableFuture.completedFuture(otherwise.get()));
  }

  private static <T> T about(
      Project project,
      Path file,
      BiFunction<Project, SourceFile, ? extends T> answer,
      Supplier<? extends T> otherwise) {
    var unit = project.unit(file);
    return unit.isPresent() ? answer.apply(project, unit.get().file().source()) : otherwise.get();
  }

  /**
   * Of the project of a file, whether it reads that or not.
   *
   * @param otherwise the answer for what is no file
   */
  <T> CompletableFuture<T> of(
      String uri, BiFunction<Project, Path, T> answer, Supplier<? extends T> otherwise) {
    return Addresses.path(uri)
        .map(file -> workspace.<T>ask(file, project -> answer.apply(project, file)))
        .orElseGet(() -> CompletableFuture.completedFuture(otherwise.get()));
  }
}
