package org.trunklang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project to be edited: a company in one long file, and branches in a file each, which the
 * company's first hub reaches by what they advertise. The same figures always give the same texts.
 */
final class EditedProject {
  /** The long file. */
  static final String LONG = "company.trunk";

  private static final int LINES_OF_A_BRANCH = 60;

  private EditedProject() {}

  /** Writes so many files into a folder, one of them with about so many lines. */
  static void write(Path folder, int files, int lines) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(LONG), LargeNetwork.text(100, lines));
    for (int i = 1; i < files; i++) {
      Files.writeString(folder.resolve("branch%d.trunk".formatted(i)), branch(i));
    }
  }

  private static String branch(int index) {
    var text = new StringBuilder();
    text.append("/// A branch that was bought.%n".formatted());
    text.append("node branch%d {%n  address 10.100.%1$d.1%n".formatted(index));
    text.append("  extensions 7%03dXXX%n".formatted(index));
    text.append("  route _XXXXXX -> bought%d%n".formatted(index));
    for (int i = 0; i < LINES_OF_A_BRANCH; i++) {
      text.append("  route +%d. -> bought%d%n".formatted(2000 + 7 * i, index));
    }
    text.append("}%ntrunk bought%d : iax2 branch%1$d <-> ".formatted(index));
    text.append(LargeNetwork.node(0));
    text.append(" {%n  secret env(\"BRANCH%d\")%n  advertise yes%n}%n".formatted(index));
    text.append("expect 001001 from branch%d rings 001001 at office1%n".formatted(index));
    return text.toString();
  }
}
