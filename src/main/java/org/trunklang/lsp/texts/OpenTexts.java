package org.trunklang.lsp.texts;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.trunklang.project.SourceLoader;
import org.trunklang.source.SourceFile;

/** The texts that the editor has open at one moment; what it has not is read from disk. */
public record OpenTexts(ImmutableMap<Path, OpenText> byFile) {
  /** No file is open. */
  public static final OpenTexts NONE = new OpenTexts(ImmutableMap.of());

  /**
   * A text as the editor has it.
   *
   * @param version the editor's own count of its changes
   */
  public record OpenText(SourceFile source, int version) {}

  /** With a file that is opened, or another text of one that is open. */
  public OpenTexts with(Path file, String text, int version) {
    return with(file, SourceFile.of("", text), version);
  }

  private OpenTexts with(Path file, SourceFile source, int version) {
    return new OpenTexts(
        ImmutableMap.<Path, OpenText>builder()
            .putAll(byFile)
            .put(file, new OpenText(source, version))
            .buildKeepingLast());
  }

  /** With the text of a file that is open changed, one change after the other. */
  public OpenTexts edited(Path file, List<TextDocumentContentChangeEvent> changes, int version) {
    SourceFile before = source(file).orElseGet(() -> SourceFile.of("", ""));
    return with(file, TextEdits.apply(before, changes), version);
  }

  /** With a file closed. */
  public OpenTexts without(Path file) {
    return new OpenTexts(ImmutableMap.copyOf(Maps.filterKeys(byFile, open -> !open.equals(file))));
  }

  private Optional<SourceFile> source(Path file) {
    return Optional.ofNullable(byFile.get(file)).map(OpenText::source);
  }

  /** Empty for a file that is not open. */
  public Optional<Integer> version(Path file) {
    return Optional.ofNullable(byFile.get(file)).map(OpenText::version);
  }

  /** The files of a folder. */
  SourceLoader in(Path folder, SourceLoader saved) {
    return path ->
        Addresses.in(folder, path)
            .flatMap(this::source)
            .<SourceLoader.Loaded>map(source -> new SourceLoader.Loaded.Found(source.named(path)))
            .orElseGet(() -> saved.load(path));
  }
}
