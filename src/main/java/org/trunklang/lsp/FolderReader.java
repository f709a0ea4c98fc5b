package org.trunklang.lsp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.trunklang.project.Checkpoint;
import org.trunklang.project.Program;
import org.trunklang.project.SourceLoader;
import org.trunklang.project.Sources;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Parser;
import org.trunklang.syntax.SyntaxFile;

/**
 * Reads the program in a folder, time and again: a text that has not changed is not parsed anew.
 */
final class FolderReader {
  private final Path folder;
  private final SourceLoader saved;
  private final Map<String, SyntaxFile> parsed = new ConcurrentHashMap<>();

  FolderReader(Path folder, SourceLoader disk) {
    this.folder = folder;
    this.saved = new SavedTexts(folder, disk);
  }

  Path folder() {
    return folder;
  }

  /** The {@code .trunk} files of the folder, saved or not, and what they use. */
  Program read(OpenTexts open, Checkpoint checkpoint) {
    var names = ImmutableSet.<String>builder();
    names.addAll(onDisk(folder));
    for (Path file : open.byFile().keySet()) {
      if (folder.equals(file.getParent())) {
        names.add(file.getFileName().toString());
      }
    }
    SourceLoader loader = open.in(folder, saved);
    return Program.load(
        new Sources(
            ImmutableList.sortedCopyOf(names.build()),
            path -> {
              checkpoint.pass();
              return loader.load(path);
            }),
        this::parse);
  }

  private SyntaxFile parse(SourceFile source) {
    SyntaxFile before = parsed.get(source.name());
    if (before != null && before.source().equals(source)) {
      return before;
    }
    SyntaxFile now = Parser.parse(source);
    parsed.put(source.name(), now);
    return now;
  }

  private static ImmutableList<String> onDisk(Path folder) {
    if (!Files.isDirectory(folder)) {
      return ImmutableList.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".trunk") && Files.isRegularFile(file))
          .map(file -> file.getFileName().toString())
          .collect(ImmutableList.toImmutableList());
    } catch (IOException | UncheckedIOException e) {
      return ImmutableList.of(); // what is open is read all the same
    }
  }
}
