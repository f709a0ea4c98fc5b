package org.trunklang.lsp.structure;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.trunklang.diagnostics.Edit;
import org.trunklang.lsp.facts.Edits;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Place;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.Span;

/** Gives a declaration another name, wherever it is named. */
public final class Renaming {
  /** */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z]([A-Za-z0-9_]|-(?=[A-Za-z0-9])){0,31}");

  private Renaming() {}

  /** The name that can be changed at a place; others are refused. */
  public static Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepare(
      Project project, Place place) {
    return project.names().usesAt(place).stream()
        .filter(place::isIn)
        .findFirst()
        .map(
            span ->
                Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(
                    Places.range(span)))
        .orElseThrow(() -> refused("only what a file of the project declares can be renamed"));
  }

  /** The changes in all files. */
  public static WorkspaceEdit rename(Project project, Place place, String name) {
    if (!NAME.matcher(name).matches()) {
      throw refused("`" + name + "` is no name: a letter, then letters, digits, `_` and `-`");
    }
    ImmutableList<Span> places = project.names().usesAt(place);
    if (places.isEmpty()) {
      throw refused("there is no name here");
    }
    NewName.check(project, places.getFirst(), places, name)
        .ifPresent(
            why -> {
              throw refused(why);
            });
    return Edits.of(
        project,
        places.stream().map(span -> new Edit(span, name)).collect(ImmutableList.toImmutableList()));
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, why, null));
  }
}
