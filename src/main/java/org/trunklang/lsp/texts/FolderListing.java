package org.trunklang.lsp.texts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What stands in a folder, by name: on disk, or open in the editor and not saved yet. */
public record FolderListing(Path folder, OpenTexts open) {

  /** The {@code .trunk} files. */
  public ImmutableSortedSet<String> files() {
    return ImmutableSortedSet.<String>naturalOrder()
        .addAll(onDisk(file -> file.toString().endsWith(".trunk") && Files.isRegularFile(file)))
        .addAll(names(opened().filter(file -> folder.equals(file.getParent()))))
        .build();
  }

  /** The folders, but for those that are hidden. */
  public ImmutableSortedSet<String> folders() {
    return ImmutableSortedSet.<String>naturalOrder()
        .addAll(onDisk(file -> !isHidden(file) && Files.isDirectory(file)))
        .addAll(
            names(
                opened()
                    .filter(file -> file.startsWith(folder) && !folder.equals(file.getParent()))
                    .map(file -> folder.resolve(folder.relativize(file).getName(0)))
                    .filter(file -> !isHidden(file))))
        .build();
  }

  private Stream<Path> opened() {
    return open.byFile().keySet().stream();
  }

  /** Systems differ in what they hide; such a name is meant to be hidden on all. */
  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private ImmutableList<String> onDisk(Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return ImmutableList.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return names(files.filter(wanted));
    } catch (IOException | UncheckedIOException e) {
      return ImmutableList.of(); // what is open is there all the same
    }
  }

  private static ImmutableList<String> names(Stream<Path> files) {
    return files
        .map(file -> file.getFileName().toString())
        .collect(ImmutableList.toImmutableList());
  }
}
