package org.trunklang.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "this user may not";
      case NoSuchFileException _ -> "there is no such folder";
      case NotDirectoryException _ -> "it is not a folder";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      case IOException other ->
          other.getMessage() == null ? "the disk refused" : other.getMessage();
    };
  }
}
