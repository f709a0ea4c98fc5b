package org.trunklang.lsp.texts;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trunklang.project.Checkpoint;
import org.trunklang.project.Program;
import org.trunklang.project.SourceLoader;
import org.trunklang.project.Sources;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Reading;
import org.trunklang.syntax.SyntaxFile;

/**
 * Reads the program in a folder, time and again: a text that has not changed is not parsed anew,
 * and of one that has, what stands beside the change is not taken apart into words anew.
 */
public final class FolderReader {
  private final Path folder;
  private final SourceLoader saved;
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();

  /**
   * @param disk reads the files of the folder
   */
  public FolderReader(Path folder, SourceLoader disk) {
    this.folder = folder;
    this.saved = new SavedTexts(folder, disk);
  }

  /** Where the program is. */
  public Path folder() {
    return folder;
  }

  /** The {@code .trunk} files of the folder, saved or not, and what they use. */
  public Program read(OpenTexts open, Checkpoint checkpoint) {
    return read(new FolderListing(folder, open).files().asList(), open, checkpoint);
  }

  /** Some files, which may be those of other folders, and what they use. */
  public Program read(ImmutableList<String> files, OpenTexts open, Checkpoint checkpoint) {
    SourceLoader loader = open.in(folder, saved);
    return Program.load(
        new Sources(
            files,
            path -> {
              checkpoint.pass();
              return loader.load(path);
            }),
        this::parse);
  }

  private SyntaxFile parse(SourceFile source) {
    Reading before = readings.get(source.name());
    if (before != null && before.file().source().equals(source)) {
      return before.file();
    }
    Reading now = before == null ? Reading.of(source) : before.next(source);
    readings.put(source.name(), now);
    return now.file();
  }
}
