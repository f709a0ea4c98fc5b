package org.trunklang.lsp.completion;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Addresses;
import org.trunklang.lsp.texts.FolderListing;
import org.trunklang.lsp.texts.Places;
import org.trunklang.lsp.texts.Quoted;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Text;

/**
 * What a {@code use} can name while its path is written, folder by folder.
 *
 * @param path from the quote that opens it to where one writes
 */
record UsePaths(Project project, Span path) {

  /** Files, folders and the folder above, each to stand in place of the name that is written. */
  List<CompletionItem> items() {
    if (!isOpen()) {
      return List.of();
    }
    String before = Quoted.value(path.text().substring(1, folderEnd()));
    Optional<Path> folder = resolve(before);
    if (folder.isEmpty()) {
      return List.of();
    }
    var listing = project.listing(folder.get());
    ImmutableSet<Path> useless = useless(listing);
    Stream<CompletionItem> files =
        listing.files().stream()
            .filter(name -> !useless.contains(folder.get().resolve(name)))
            .map(name -> item(name, "file", CompletionItemKind.File));
    Stream<CompletionItem> folders =
        Stream.concat(listing.folders().stream(), above(before, folder.get()))
            .map(name -> item(name, "folder", CompletionItemKind.Folder));
    return Stream.concat(files, folders).toList();
  }

  /** A way up is of use at the beginning of a path only. */
  private static Stream<String> above(String before, Path folder) {
    return before.replace("../", "").isEmpty() && folder.getParent() != null
        ? Stream.of("..")
        : Stream.of();
  }

  /** Whether no quote has closed it yet. */
  private boolean isOpen() {
    return Quoted.end(path.file().text(), path.start() + 1) >= path.end();
  }

  /** Where in the path the name begins that is being written. */
  private int folderEnd() {
    return Math.max(1, path.text().lastIndexOf('/') + 1);
  }

  private Optional<Path> resolve(String relative) {
    return Addresses.used(project.path(path.file()), relative);
  }

  /** What the file uses elsewhere; and of a folder, what would close a circle. */
  private ImmutableSet<Path> useless(FolderListing listing) {
    SourceFile source = path.file();
    Stream<Path> files = listing.files().stream().map(listing.folder()::resolve);
    return Stream.concat(
            project.usersOf(project.path(source), files).stream(),
            project
                .declarations(source)
                .flatMap(declaration -> usedElsewhere(declaration).stream()))
        .collect(ImmutableSet.toImmutableSet());
  }

  private Optional<Path> usedElsewhere(Decl declaration) {
    return declaration instanceof Decl.Use(var _, Decl.Module.File(Text used))
            && used.span().start() != path.start()
        ? resolve(used.value())
        : Optional.empty();
  }

  private CompletionItem item(String name, String detail, CompletionItemKind kind) {
    var item = Completions.item(name, detail, kind);
    item.setTextEdit(Either.forLeft(new TextEdit(Places.range(name()), Quoted.escaped(name))));
    return item;
  }

  /** The name that is being written, with what follows of it where the path has its end already. */
  private Span name() {
    SourceFile source = path.file();
    int start = path.start() + folderEnd();
    int line = source.lineEnd(source.position(path.end()).line());
    int end = Quoted.end(source.text(), path.end());
    if (end >= line) {
      return source.span(start, path.end());
    }
    int slash = source.text().substring(path.end(), end).indexOf('/');
    return source.span(start, slash < 0 ? end : path.end() + slash);
  }
}
