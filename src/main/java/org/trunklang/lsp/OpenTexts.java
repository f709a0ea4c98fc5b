package org.trunklang.lsp;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.trunklang.project.SourceLoader;
import org.trunklang.source.SourceFile;

/** The texts that the editor has open at one moment; what it has not is read from disk. */
record OpenTexts(ImmutableMap<Path, OpenText> byFile) {
  static final OpenTexts NONE = new OpenTexts(ImmutableMap.of());

  /**
   * A text as the editor has it.
   *
   * @param version the editor's own count of its changes
   */
  record OpenText(String text, int version) {}

  OpenTexts with(Path file, String text, int version) {
    return new OpenTexts(
        ImmutableMap.<Path, OpenText>builder()
            .putAll(byFile)
            .put(file, new OpenText(text, version))
            .buildKeepingLast());
  }

  /** With the text of a file that is open changed, one change after the other. */
  OpenTexts edited(Path file, List<TextDocumentContentChangeEvent> changes, int version) {
    String before = text(file).orElse("");
    return with(file, TextEdits.apply(before, changes), version);
  }

  OpenTexts without(Path file) {
    return new OpenTexts(ImmutableMap.copyOf(Maps.filterKeys(byFile, open -> !open.equals(file))));
  }

  Optional<String> text(Path file) {
    return Optional.ofNullable(byFile.get(file)).map(OpenText::text);
  }

  /** Empty for a file that is not open. */
  Optional<Integer> version(Path file) {
    return Optional.ofNullable(byFile.get(file)).map(OpenText::version);
  }

  /** The files of a folder. */
  SourceLoader in(Path folder, SourceLoader saved) {
    return path ->
        text(folder.resolve(path).normalize())
            .<SourceLoader.Loaded>map(
                text -> new SourceLoader.Loaded.Found(SourceFile.of(path, text)))
            .orElseGet(() -> saved.load(path));
  }
}
