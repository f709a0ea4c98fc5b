package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.trunklang.cli.Transcript;

/**
 * The sessions on the page of a diagnostic that comes from outside the text: first a wrong
 * situation, then the same mended. The files of both are in {@code golden/pages/CODE/wrong} and
 * {@code right}; {@code NAME.size} stands for a file NAME of so many bytes, all of them zero.
 */
record PageSessions(Path page, ImmutableList<CodeBlock> blocks) {
  private static final Path SITUATIONS = Path.of("src/test/resources/golden/pages");
  private static final String SIZE = ".size";
  private static final String GAP = "\n…\n";

  static PageSessions of(Path page) {
    return new PageSessions(
        page,
        CodeBlock.of(page).stream()
            .filter(block -> block.info().equals("console"))
            .collect(toImmutableList()));
  }

  String wrong() {
    return blocks.getFirst().text();
  }

  String right() {
    return blocks.getLast().text();
  }

  /** What the commands of a session print in a fresh copy of its situation. */
  String rerun(String code, String situation, String session, Path folder) throws IOException {
    Path from = SITUATIONS.resolve(code).resolve(situation);
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        put(path, folder.resolve(from.relativize(path).toString()));
      }
    }
    String now = Transcript.read(session).rerun(folder).text();
    return isLeftOutOf(session, now) ? session : now;
  }

  /** A line {@code …} in a session stands for lines that are left out. */
  private static boolean isLeftOutOf(String session, String now) {
    int gap = session.indexOf(GAP);
    return gap >= 0
        && now.startsWith(session.substring(0, gap + 1))
        && now.endsWith(session.substring(gap + GAP.length() - 1));
  }

  private static void put(Path path, Path target) throws IOException {
    String name = target.getFileName().toString();
    if (Files.isDirectory(path)) {
      Files.createDirectories(target);
    } else if (name.endsWith(SIZE)) {
      Path sized = target.resolveSibling(name.substring(0, name.length() - SIZE.length()));
      try (var file = new RandomAccessFile(sized.toFile(), "rw")) {
        file.setLength(Long.parseLong(Files.readString(path).strip()));
      }
    } else {
      Files.copy(path, target);
    }
  }

  /** The page with what its commands print now. */
  String rewritten(String wrongNow, String rightNow) {
    String text = TextFiles.read(page);
    int second = text.lastIndexOf(right());
    return text.substring(0, second).replace(wrong(), wrongNow)
        + rightNow
        + text.substring(second + right().length());
  }
}
