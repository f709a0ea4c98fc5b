package org.trunklang.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.trunklang.diagnostics.Problem;
import org.trunklang.project.SourceLoader;
import org.trunklang.project.UnreadableSource;
import org.trunklang.source.SourceFile;

/** Reads sources from a folder. What cannot be a source text is refused with a reason. */
record FileLoader(Path folder) implements SourceLoader {
  @Override
  public Loaded load(String path) {
    try {
      Path file = folder.resolve(path);
      if (Files.isDirectory(file)) {
        return unreadable(UnreadableSource.folder(path));
      }
      if (!Files.exists(file)) {
        return new Loaded.Missing();
      }
      if (!Files.isRegularFile(file) && !Files.isReadable(file)) {
        return unreadable(UnreadableSource.denied(path));
      }
      long size = Files.size(file);
      if (size > UnreadableSource.MAX_BYTES) {
        return unreadable(UnreadableSource.tooLarge(path, size));
      }
      return decode(path, readAtMost(file));
    } catch (NoSuchFileException | InvalidPathException e) {
      return new Loaded.Missing();
    } catch (AccessDeniedException e) {
      return unreadable(UnreadableSource.denied(path));
    } catch (FileSystemException e) {
      return unreadable(UnreadableSource.failed(path, String.valueOf(e.getReason())));
    } catch (IOException e) {
      return unreadable(UnreadableSource.failed(path, String.valueOf(e.getMessage())));
    }
  }

  /** A device or a pipe does not tell its size beforehand, so reading is bounded too. */
  private static byte[] readAtMost(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes((int) UnreadableSource.MAX_BYTES + 1);
    }
  }

  /** The text that bytes are, or why they are none. */
  static Loaded decode(String path, byte[] bytes) {
    if (bytes.length > UnreadableSource.MAX_BYTES) {
      return unreadable(UnreadableSource.tooLarge(path, bytes.length));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return unreadable(UnreadableSource.notUtf8(path, bytes));
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      return unreadable(UnreadableSource.nul(SourceFile.of(path, text), nul));
    }
    return new Loaded.Found(SourceFile.of(path, text));
  }

  private static Loaded unreadable(Problem problem) {
    return new Loaded.Unreadable(problem);
  }
}
