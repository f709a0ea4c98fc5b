package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trunklang.lsp.texts.FolderReader;
import org.trunklang.lsp.texts.OpenTexts;

/** The texts and folders as they are until one of them changes, and what follows from them. */
final class Moment {
  private final OpenTexts open;
  private final ImmutableList<Path> folders;
  private final Function<Path, FolderReader> readers;
  private final Map<Path, Analysis> analyses = new ConcurrentHashMap<>();

  Moment(OpenTexts open, ImmutableList<Path> folders, Function<Path, FolderReader> readers) {
    this.open = open;
    this.folders = folders;
    this.readers = readers;
  }

  OpenTexts open() {
    return open;
  }

  /** The folders of the editor. */
  ImmutableList<Path> folders() {
    return folders;
  }

  Analysis analysis(Path folder) {
    return analyses.computeIfAbsent(folder, of -> new Analysis(readers.apply(of), open));
  }

  /** The next one: files on disk may have changed too. */
  Moment with(OpenTexts texts) {
    return new Moment(texts, folders, readers);
  }

  /** The next one, in which the editor has other folders. */
  Moment withFolders(Collection<Path> added, Collection<Path> removed) {
    return new Moment(
        open,
        Stream.concat(folders.stream().filter(folder -> !removed.contains(folder)), added.stream())
            .distinct()
            .collect(ImmutableList.toImmutableList()),
        readers);
  }
}
