package org.trunklang.lsp.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.trunklang.project.SourceLoader;

/** The files of a folder on disk. What has not changed since it was read is not read again. */
final class SavedTexts implements SourceLoader {
  /** A file may change twice within the time that disks tell apart. */
  private static final Duration TOO_NEW = Duration.ofSeconds(3);

  private final Path folder;
  private final SourceLoader disk;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /** What tells one state of a file from another, as far as the disk tells. */
  private record State(FileTime changed, long size, Optional<Object> key) {
    boolean isTooNew() {
      return changed.toInstant().isAfter(Instant.now().minus(TOO_NEW));
    }
  }

  private record Read(State state, Loaded loaded) {}

  SavedTexts(Path folder, SourceLoader disk) {
    this.folder = folder;
    this.disk = disk;
  }

  @Override
  public Loaded load(String path) {
    Optional<State> state =
        Addresses.in(folder, path).flatMap(SavedTexts::state).filter(each -> !each.isTooNew());
    if (state.isEmpty()) {
      return disk.load(path);
    }
    Read before = read.get(path);
    if (before != null && before.state.equals(state.get())) {
      return before.loaded;
    }
    Loaded loaded = disk.load(path);
    read.put(path, new Read(state.get(), loaded));
    return loaded;
  }

  private static Optional<State> state(Path file) {
    try {
      var found = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new State(found.lastModifiedTime(), found.size(), Optional.ofNullable(found.fileKey())));
    } catch (IOException e) {
      return Optional.empty(); // reading it tells why
    }
  }
}
