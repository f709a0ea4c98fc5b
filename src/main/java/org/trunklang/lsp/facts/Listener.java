package org.trunklang.lsp.facts;

import java.nio.file.Path;
import java.util.Optional;
import org.trunklang.lsp.texts.OpenTexts;

/**
 * Hears of what follows from the texts after each of their changes, in two steps. What it
 * does with it stops at the checkpoint of the project once the texts have changed again.
 */
public interface Listener {
  /**
   * What can be said at once is known.
   *
   * @param changed the file whose change it was, if it was one of a file
   */
  void soon(Project project, OpenTexts open, Optional<Path> changed);

  /** Nobody has typed for a while, so that what takes long can be found out too. */
  void whole(Project project, OpenTexts open);

  /** Nobody wants to hear of the project of a folder any more. */
  void over(Path folder, OpenTexts open);
}
