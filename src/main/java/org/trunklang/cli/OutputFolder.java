package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The folder that {@code compile} writes to. All files are written whole beside their places before
 * the first one takes its place, so that a failure leaves everything as it was.
 *
 * @param isOurs whether a text was written by trunkc, by its first line
 */
record OutputFolder(Path folder, Predicate<String> isOurs) {
  /** What one file is, compared with what it should be. */
  enum State {
    UP_TO_DATE,
    DIFFERENT,
    MISSING,
    /** There is a file that trunkc did not write, or something that is no file. */
    FOREIGN
  }

  State stateOf(OutputFile file) throws IOException {
    Path path = folder.resolve(file.path());
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return State.MISSING;
    }
    if (!Files.isRegularFile(path)) {
      return State.FOREIGN;
    }
    byte[] there = Files.readAllBytes(path);
    if (Arrays.equals(there, file.bytes()) && hasMode(path, file)) {
      return State.UP_TO_DATE;
    }
    return isOurs.test(new String(there, StandardCharsets.UTF_8)) ? State.DIFFERENT : State.FOREIGN;
  }

  /** Whether there is a file that trunkc wrote. */
  boolean hasOurs(String path) throws IOException {
    Path there = folder.resolve(path);
    return Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
        && isOurs.test(new String(Files.readAllBytes(there), StandardCharsets.UTF_8));
  }

  /** What stands in a file now. */
  Optional<String> textOf(OutputFile file) throws IOException {
    try {
      return Optional.of(
          new String(Files.readAllBytes(folder.resolve(file.path())), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes all files, or none. None of them may be {@link State#FOREIGN}. */
  void write(ImmutableList<OutputFile> files) throws IOException {
    List<Path> made = new ArrayList<>();
    List<Path> written = new ArrayList<>();
    try {
      for (OutputFile file : files) {
        written.add(writeBeside(file, made));
      }
      for (int i = 0; i < files.size(); i++) {
        take(written.get(i), folder.resolve(files.get(i).path()));
      }
      made.clear();
    } finally {
      for (Path path : written) {
        Files.deleteIfExists(path);
      }
      for (Path path : Lists.reverse(made)) {
        deleteIfEmpty(path);
      }
    }
  }

  private Path writeBeside(OutputFile file, List<Path> made) throws IOException {
    Path target = folder.resolve(file.path());
    Path parent = target.getParent();
    if (parent != null) {
      makeFolder(parent, made);
    }
    Path beside = target.resolveSibling("." + target.getFileName() + ".new");
    Files.deleteIfExists(beside);
    try (var channel =
        FileChannel.open(
            beside,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes(target, file))) {
      var bytes = java.nio.ByteBuffer.wrap(file.bytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
    setMode(beside, file);
    return beside;
  }

  /** Makes a folder and those around it, and notes which were not there. */
  private static void makeFolder(Path path, List<Path> made) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Path parent = path.getParent();
    if (parent != null) {
      makeFolder(parent, made);
    }
    try {
      Files.createDirectory(path);
      made.add(path);
      if (isPosix(path)) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path)) {
        throw new NotDirectoryException(path.toString());
      }
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      return; // somebody else has put something there
    }
  }

  /** Puts a file that was written whole in the place of another one. */
  static void take(Path beside, Path target) throws IOException {
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Set<PosixFilePermission> mode(OutputFile file) {
    return PosixFilePermissions.fromString(file.secret() ? "rw-------" : "rw-r--r--");
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** A file with a secret is never readable by others, not even before its mode is set. */
  private static FileAttribute<?>[] attributes(Path target, OutputFile file) {
    return isPosix(target)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode(file))}
        : new FileAttribute<?>[0];
  }

  private static void setMode(Path path, OutputFile file) throws IOException {
    if (isPosix(path)) {
      Files.setPosixFilePermissions(path, mode(file));
    }
  }

  private static boolean hasMode(Path path, OutputFile file) throws IOException {
    return !file.secret()
        || !isPosix(path)
        || Files.getPosixFilePermissions(path).equals(mode(file));
  }
}
