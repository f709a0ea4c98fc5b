package org.trunklang.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.trunklang.lsp.structure.Colours;
import org.trunklang.lsp.structure.Folds;
import org.trunklang.lsp.structure.Layout;
import org.trunklang.lsp.structure.Navigation;
import org.trunklang.lsp.structure.Selections;
import org.trunklang.lsp.structure.Symbols;

/** What a file is made of. */
interface ShapeRequests extends TextDocumentService {
  Questions questions();

  @Override
  default CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams asked) {
    return questions().in(asked.getTextDocument(), Symbols::of, List::of);
  }

  @Override
  default CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams asked) {
    return questions().in(asked.getTextDocument(), Folds::of, List::of);
  }

  @Override
  default CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams asked) {
    return questions()
        .in(
            asked.getTextDocument(),
            (project, source) -> Selections.of(project, source, asked.getPositions()),
            List::of);
  }

  @Override
  default CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams asked) {
    return questions().in(asked.getTextDocument(), Colours::of, SemanticTokens::new);
  }

  @Override
  default CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams asked) {
    return questions()
        .in(
            asked.getTextDocument(),
            (project, source) -> Colours.of(project, source, asked.getRange()),
            SemanticTokens::new);
  }

  @Override
  default CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams asked) {
    return questions().in(asked.getTextDocument(), Navigation::links, List::of);
  }

  @Override
  default CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams asked) {
    return questions().in(asked.getTextDocument(), Layout::all, List::of);
  }

  @Override
  default CompletableFuture<List<? extends TextEdit>> rangeFormatting(
      DocumentRangeFormattingParams asked) {
    return questions()
        .in(
            asked.getTextDocument(),
            (project, source) -> Layout.of(project, source, asked.getRange()),
            List::of);
  }
}
