package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.trunklang.diagnostics.Edit;
import org.trunklang.lsp.texts.Places;

/** Changes of the files of a project, in the words of the protocol. */
public final class Edits {
  private Edits() {}

  /** The changes, file by file. */
  public static WorkspaceEdit of(Project project, ImmutableList<Edit> edits) {
    var byFile = new LinkedHashMap<String, List<TextEdit>>();
    for (Edit edit : edits) {
      byFile
          .computeIfAbsent(project.uri(edit.span().file()), _ -> new ArrayList<>())
          .add(new TextEdit(Places.range(edit.span()), edit.replacement()));
    }
    return new WorkspaceEdit(byFile);
  }
}
