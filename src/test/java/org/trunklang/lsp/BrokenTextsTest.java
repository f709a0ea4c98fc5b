package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file, the server goes on. */
class BrokenTextsTest {
  private static final int TEXTS = 150;
  private static final List<String> NONSENSE =
      List.of("{", "}", "\"", "/*", "->", "_[9", "|", ":", "\uD83D\uDCDE", "\u0000", "\r", "node ");

  @TempDir Path folder;

  @Test
  void r_6_37_no_text_ends_the_server_or_leaves_a_question_open() throws Exception {
    TwoOffices.write(folder);
    try (var editor = Editor.on(folder)) {
      editor.open("hq.trunk", TwoOffices.HQ);
      for (int seed = 0; seed < TEXTS; seed++) {
        var random = new Random(seed);
        String text = broken(TwoOffices.HQ, random);
        editor.change("hq.trunk", text);
        var place = new Position(random.nextInt(8), random.nextInt(24));
        for (CompletableFuture<?> answer : questions(editor, place)) {
          assertNotNull(answer);
          answer.get(20, TimeUnit.SECONDS);
        }
      }
      editor.change("hq.trunk", TwoOffices.HQ);
      assertEquals(List.of(), editor.errors("hq.trunk"));
    }
  }

  @Test
  void r_6_37_nor_does_a_use_of_what_no_file_can_be_called() throws Exception {
    TwoOffices.write(folder);
    try (var editor = Editor.on(folder)) {
      editor.open("hq.trunk", "use \"x\u0000y.trunk\"\n" + TwoOffices.HQ);
      for (CompletableFuture<?> answer : questions(editor, new Position(3, 8))) {
        answer.get(20, TimeUnit.SECONDS);
      }
      assertFalse(editor.errors("hq.trunk").isEmpty());
    }
  }

  @Test
  void r_6_37_what_lacks_something_is_refused_by_name() throws Exception {
    TwoOffices.write(folder);
    try (var editor = Editor.on(folder)) {
      editor.open("hq.trunk", TwoOffices.HQ);
      var nameless = new RenameParams();
      nameless.setTextDocument(editor.id("hq.trunk"));
      nameless.setPosition(new Position(2, 6));
      var refused =
          assertThrows(
              ExecutionException.class,
              () -> editor.documents().rename(nameless).get(20, TimeUnit.SECONDS));
      var error =
          assertInstanceOf(ResponseErrorException.class, refused.getCause()).getResponseError();
      assertEquals(ResponseErrorCode.InvalidParams.getValue(), error.getCode());
      assertTrue(error.getMessage().contains("newName"), error::getMessage);
      assertNull(error.getData());
      var foreign = new CodeLens(new Range(new Position(0, 0), new Position(0, 1)));
      assertEquals(foreign, editor.documents().resolveCodeLens(foreign).get(20, TimeUnit.SECONDS));
    }
  }

  private static String broken(String text, Random random) {
    var broken = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(broken.length());
      switch (random.nextInt(3)) {
        case 0 -> broken.insert(at, NONSENSE.get(random.nextInt(NONSENSE.size())));
        case 1 -> broken.delete(at, Math.min(broken.length() - 1, at + random.nextInt(30)));
        default -> broken.setLength(Math.max(1, at));
      }
    }
    return broken.toString();
  }

  private static List<CompletableFuture<?>> questions(Editor editor, Position place) {
    var documents = editor.documents();
    var id = editor.id("hq.trunk");
    var all = new Range(new Position(0, 0), new Position(20, 0));
    return List.of(
        documents.completion(new CompletionParams(id, place)),
        documents.hover(new HoverParams(id, place)),
        documents.signatureHelp(new SignatureHelpParams(id, place)),
        documents.definition(new DefinitionParams(id, place)),
        documents.typeDefinition(new TypeDefinitionParams(id, place)),
        documents.documentHighlight(new DocumentHighlightParams(id, place)),
        documents.documentSymbol(new DocumentSymbolParams(id)),
        documents.foldingRange(new FoldingRangeRequestParams(id)),
        documents.selectionRange(new SelectionRangeParams(id, List.of(place))),
        documents.semanticTokensFull(new SemanticTokensParams(id)),
        documents.semanticTokensRange(new SemanticTokensRangeParams(id, all)),
        documents.documentLink(new DocumentLinkParams(id)),
        documents.inlayHint(new InlayHintParams(id, all)),
        documents.codeLens(new CodeLensParams(id)),
        documents.codeAction(new CodeActionParams(id, all, new CodeActionContext(List.of()))),
        documents.prepareCallHierarchy(new CallHierarchyPrepareParams(id, place)),
        documents.formatting(new DocumentFormattingParams(id, new FormattingOptions(2, true))));
  }
}
