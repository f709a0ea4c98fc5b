package org.trunklang.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.trunklang.project.SourceLoader;
import org.trunklang.project.Sources;

/**
 * The sources of a folder as a revision of its git repository has them. Nothing is checked out.
 *
 * @param folder inside of the work tree
 */
record GitRevision(Path folder, String revision) implements SourceLoader {
  private record Answer(int code, ByteSource output) {
    byte[] bytes() {
      try {
        return output.read();
      } catch (IOException e) {
        throw new IllegalStateException("memory cannot be read", e);
      }
    }
  }

  /** All {@code .trunk} files of the folder, but for those in folders below it. */
  Sources sources() {
    if (revision.isEmpty() || revision.startsWith("-")) {
      throw new UsageException("`" + revision + "` is no revision");
    }
    Answer names = git("ls-tree", "-z", "--name-only", revision, "./");
    if (names.code != 0) {
      throw new UsageException(
          "git does not know the revision `" + revision + "` in " + folder + ": " + said(names));
    }
    List<String> all =
        Splitter.on('\0').splitToList(new String(names.bytes(), StandardCharsets.UTF_8));
    var sources =
        all.stream()
            .filter(name -> name.endsWith(".trunk"))
            .sorted()
            .collect(ImmutableList.toImmutableList());
    if (sources.isEmpty()) {
      throw new UsageException("revision `" + revision + "` has no .trunk file in " + folder);
    }
    return new Sources(sources, this);
  }

  @Override
  public Loaded load(String path) {
    String inFolder = path.startsWith("../") ? path : "./" + path;
    Answer text = git("show", revision + ":" + inFolder);
    return text.code == 0 ? FileLoader.decode(path, text.bytes()) : new Loaded.Missing();
  }

  private static String said(Answer answer) {
    return new String(answer.bytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }

  private Answer git(String... words) {
    var command = ImmutableList.<String>builder().add("git").add(words).build();
    try {
      Process git =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      git.getOutputStream().close();
      try (InputStream output = git.getInputStream()) {
        byte[] bytes = ByteStreams.toByteArray(output);
        return new Answer(git.waitFor(), ByteSource.wrap(bytes));
      }
    } catch (IOException e) {
      throw new UsageException("git cannot be run in " + folder + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("git was interrupted");
    }
  }
}
