package org.trunklang.lsp.facts;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.trunklang.lsp.texts.FolderReader;
import org.trunklang.lsp.texts.OpenTexts;

/** The texts as they are until one of them changes, and what follows from them. */
final class Moment {
  private final OpenTexts open;
  private final Function<Path, FolderReader> readers;
  private final Map<Path, Analysis> analyses = new ConcurrentHashMap<>();

  Moment(OpenTexts open, Function<Path, FolderReader> readers) {
    this.open = open;
    this.readers = readers;
  }

  OpenTexts open() {
    return open;
  }

  Analysis analysis(Path folder) {
    return analyses.computeIfAbsent(folder, of -> new Analysis(readers.apply(of), open));
  }

  /** The next one: files on disk may have changed too. */
  Moment with(OpenTexts texts) {
    return new Moment(texts, readers);
  }
}
