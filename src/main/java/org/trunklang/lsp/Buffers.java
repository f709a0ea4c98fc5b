package org.trunklang.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.trunklang.project.SourceLoader;
import org.trunklang.source.SourceFile;

/** The texts that the editor has open; what it has not is read from disk. */
final class Buffers {
  private final Map<Path, String> open = new ConcurrentHashMap<>();
  private final Function<Path, SourceLoader> disk;

  /**
   * @param disk reads the files of a folder
   */
  Buffers(Function<Path, SourceLoader> disk) {
    this.disk = disk;
  }

  void put(Path file, String text) {
    open.put(file, text);
  }

  /** Changes the text of a file that is open, one change after the other. */
  void edit(Path file, List<TextDocumentContentChangeEvent> changes) {
    open.compute(file, (_, text) -> TextEdits.apply(text == null ? "" : text, changes));
  }

  void remove(Path file) {
    open.remove(file);
  }

  Iterable<Path> files() {
    return open.keySet();
  }

  SourceLoader in(Path folder) {
    SourceLoader saved = disk.apply(folder);
    return path -> {
      String text = open.get(folder.resolve(path).normalize());
      return text == null
          ? saved.load(path)
          : new SourceLoader.Loaded.Found(SourceFile.of(path, text));
    };
  }
}
