package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the extension for VS Code, and its tools. */
final class VsCodeExtension {
  static final Path FOLDER = Path.of("src/editors/vscode").toAbsolutePath();

  private VsCodeExtension() {}

  /** Brings the packages of the lock file, unless they are there. */
  static synchronized void install() throws Exception {
    RealEditor.assumeThereIs("node");
    RealEditor.assumeThereIs("npm");
    Path installed = FOLDER.resolve("node_modules/.package-lock.json");
    Path wanted = FOLDER.resolve("package-lock.json");
    if (Files.exists(installed)
        && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
      return;
    }
    RealEditor.Run run = npm("ci");
    assumeTrue(run.exitCode() == 0 || RealEditor.isRequired(), run::said);
    if (run.exitCode() != 0) {
      throw new AssertionError(run.said());
    }
  }

  /** What one installs, made of the folder as it is. */
  static synchronized Path packaged() throws Exception {
    install();
    RealEditor.Run run = npm("run", "package");
    assertEquals(0, run.exitCode(), run::said);
    return FOLDER.resolve("trunk.vsix");
  }

  /** Runs npm in the folder. */
  private static RealEditor.Run npm(String... arguments) throws Exception {
    Path said = Files.createTempFile("npm", ".txt");
    try {
      var command = ImmutableList.<String>builder().add("npm").add(arguments).build();
      return RealEditor.run(new ProcessBuilder(command).directory(FOLDER.toFile()), said);
    } finally {
      Files.delete(said);
    }
  }
}
