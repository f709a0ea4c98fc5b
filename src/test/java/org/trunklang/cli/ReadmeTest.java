package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What README shows is what happens: each {@code console} block is run, and each block after an
 * {@code include} comment is that file. {@code -Dgolden=write} rewrites them, and still fails.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern CONSOLE =
      Pattern.compile("(```console\n)(.*?)(```)", Pattern.DOTALL);
  private static final Pattern INCLUDE =
      Pattern.compile("(<!-- include (\\S+) -->\n```\\w+\n)(.*?)(```)", Pattern.DOTALL);

  @Test
  void readme_shows_what_happens(@TempDir Path folder) throws IOException {
    copy(Path.of("examples"), folder.resolve("examples"));
    String written = Files.readString(README);
    String run = CONSOLE.matcher(written).replaceAll(block -> rerun(block, folder));
    String actual = INCLUDE.matcher(run).replaceAll(ReadmeTest::include);
    if (!actual.equals(written) && "write".equals(System.getProperty("golden"))) {
      Files.writeString(README, actual);
    }
    assertEquals(written, actual);
  }

  private static String rerun(MatchResult block, Path folder) {
    String session = Transcript.read(block.group(2)).rerun(folder).text();
    return Matcher.quoteReplacement(block.group(1) + session + block.group(3));
  }

  private static String include(MatchResult block) {
    try {
      String text = Files.readString(Path.of(block.group(2)));
      return Matcher.quoteReplacement(block.group(1) + text + block.group(4));
    } catch (IOException e) {
      throw new IllegalStateException("README includes " + block.group(2), e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
