package org.trunklang.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.trunklang.lsp.calls.Hints;
import org.trunklang.lsp.calls.Lenses;
import org.trunklang.lsp.completion.Completions;
import org.trunklang.lsp.completion.Signatures;
import org.trunklang.lsp.findings.Findings;
import org.trunklang.lsp.hover.Hovers;

/** What an editor says beside the text while one writes it. */
interface AdviceRequests extends TextDocumentService {
  Questions questions();

  /** Whether the editor inserts texts with stops; that is known once it has introduced itself. */
  BooleanSupplier takesSnippets();

  @Override
  default CompletableFuture<Hover> hover(HoverParams asked) {
    return questions().at(asked, Hovers::at, () -> new Hover(List.of()));
  }

  @Override
  default CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams asked) {
    return questions()
        .at(
            asked,
            (project, place) ->
                Either.forLeft(Completions.at(project, place, takesSnippets().getAsBoolean())),
            () -> Either.forLeft(List.of()));
  }

  @Override
  default CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams asked) {
    return questions().at(asked, Signatures::at, SignatureHelp::new);
  }

  @Override
  default CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
    if (!wantsFixes(asked.getContext())) {
      return CompletableFuture.completedFuture(List.of());
    }
    return questions()
        .of(
            asked.getTextDocument().getUri(),
            (project, file) ->
                Findings.fixes(project, file, asked.getRange()).stream()
                    .map(Either::<Command, CodeAction>forRight)
                    .toList(),
            List::of);
  }

  /** An editor that saves may ask for what puts a file in order, and for no fixes. */
  private static boolean wantsFixes(CodeActionContext context) {
    List<String> only = context.getOnly();
    return only == null
        || only.contains(CodeActionKind.Empty)
        || only.contains(CodeActionKind.QuickFix);
  }

  @Override
  default CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams asked) {
    return questions()
        .patiently(
            asked.getTextDocument().getUri(),
            (project, source) -> Hints.of(project, source, asked.getRange()),
            List::of);
  }

  @Override
  default CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams asked) {
    return questions().in(asked.getTextDocument(), Lenses::of, List::of);
  }

  @Override
  default CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
    return Lenses.uri(lens)
        .map(
            uri ->
                questions()
                    .<CodeLens>patiently(
                        uri,
                        (project, source) -> Lenses.resolve(project, source, lens),
                        () -> lens))
        .orElseGet(() -> CompletableFuture.completedFuture(lens));
  }
}
