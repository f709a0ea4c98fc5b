package org.trunklang.project;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.util.ArrayDeque;
import org.trunklang.syntax.Decl;

/** Paths of sources as text: forward slashes, without {@code .} and needless {@code ..}. */
final class SourcePath {
  private SourcePath() {}

  /** The path of the file or module that a {@code use} in one file means. */
  static String of(Decl.Module used, String from) {
    return switch (used) {
      case Decl.Module.Std std -> std.path();
      case Decl.Module.File file -> resolve(from, file.path().value());
    };
  }

  private static String resolve(String from, String used) {
    if (used.startsWith("/")) {
      return normalize(used);
    }
    int slash = from.lastIndexOf('/');
    return normalize(slash < 0 ? used : from.substring(0, slash + 1) + used);
  }

  static String normalize(String path) {
    var parts = new ArrayDeque<String>();
    for (String part : Splitter.on('/').split(path)) {
      boolean up = part.equals("..");
      if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return (path.startsWith("/") ? "/" : "") + Joiner.on('/').join(parts);
  }
}
