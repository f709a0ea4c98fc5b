package org.trunklang.lsp.facts;

import java.nio.file.Path;
import org.trunklang.lsp.Editor;
import org.trunklang.lsp.texts.FolderReader;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.project.Checkpoint;

/** What the server knows of a folder, without a server. */
public final class Projects {
  private Projects() {}

  public static Project of(Path folder, OpenTexts open) {
    return new Project(
        new Analysis(new FolderReader(folder, Editor.disk(folder)), open), Checkpoint.NONE);
  }
}
