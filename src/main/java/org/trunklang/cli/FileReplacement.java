package org.trunklang.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts other bytes in the place of a file's, all of them or none. A link stays one, and
 * whose file it is and who may read it stays as it was: it may hold secrets.
 */
final class FileReplacement {
  private FileReplacement() {}

  static void replace(Path file, byte[] bytes) throws IOException {
    Path target = file.toRealPath();
    if (!Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path beside = target.resolveSibling("." + target.getFileName() + ".new");
    Files.deleteIfExists(beside);
    try {
      write(beside, bytes, view(target));
      OutputFolder.take(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void write(Path beside, byte[] bytes, @Nullable PosixFileAttributeView there)
      throws IOException {
    var forMeAlone =
        there == null
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            };
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(beside, options, forMeAlone)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
    var made = view(beside);
    if (there != null && made != null) {
      inherit(there.readAttributes(), made);
    }
  }

  private static void inherit(PosixFileAttributes there, PosixFileAttributeView made)
      throws IOException {
    var mine = made.readAttributes();
    if (!mine.owner().equals(there.owner())) {
      made.setOwner(there.owner());
    }
    if (!mine.group().equals(there.group())) {
      made.setGroup(there.group());
    }
    made.setPermissions(there.permissions());
  }

  private static @Nullable PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
