package org.trunklang.lsp;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** The answers of the server to one kind of request, as text. */
record Answers(Editor editor, String request) {

  /** About the marked places of a file, or about the file. */
  String about(MarkedText text) throws Exception {
    var answers = new StringBuilder();
    for (int offset : text.offsets()) {
      if (request.equals("completion") || request.equals("signature")) {
        editor.open(text.name(), text.cutAt(offset));
      }
      answers
          .append(text.heading(offset))
          .append(at(text, text.position(offset)).indent(4))
          .append('\n');
    }
    return answers.toString();
  }

  private String at(MarkedText text, Position position) throws Exception {
    TextDocumentIdentifier id = editor.id(text.name());
    return switch (request) {
      case "hover" -> hover(editor.documents().hover(new HoverParams(id, position)).get());
      case "completion" ->
          completion(
              editor.documents().completion(new CompletionParams(id, position)).get().getLeft());
      case "signature" ->
          signature(editor.documents().signatureHelp(new SignatureHelpParams(id, position)).get());
      case "selection" ->
          selection(
              text,
              editor
                  .documents()
                  .selectionRange(new SelectionRangeParams(id, List.of(position)))
                  .get()
                  .getFirst());
      default -> throw new AssertionError("no such request: " + request);
    };
  }

  private static String hover(Hover hover) {
    return hover.getContents().isLeft() ? "nothing" : hover.getContents().getRight().getValue();
  }

  private static String completion(List<CompletionItem> items) {
    return items.stream()
        .map(item -> item.getLabel() + (item.getDetail() == null ? "" : "  -- " + item.getDetail()))
        .collect(Collectors.joining("\n"));
  }

  private static String signature(SignatureHelp help) {
    return help.getSignatures().stream()
        .map(each -> each.getLabel() + "\n" + each.getDocumentation().getRight().getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String selection(MarkedText text, SelectionRange smallest) {
    var lines = new StringBuilder();
    for (SelectionRange range = smallest; range != null; range = range.getParent()) {
      lines.append(part(text, range.getRange())).append('\n');
    }
    return lines.toString();
  }

  /** The text of a range, on one line. */
  static String part(MarkedText text, Range range) {
    String part =
        text.text()
            .substring(
                Places.offset(text.source(), range.getStart()),
                Places.offset(text.source(), range.getEnd()))
            .lines()
            .collect(Collectors.joining("¶"));
    return part.length() > 90
        ? part.substring(0, 60) + " … " + part.substring(part.length() - 20)
        : part;
  }
}
