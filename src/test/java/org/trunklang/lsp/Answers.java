package org.trunklang.lsp;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.trunklang.lsp.texts.Places;

/** The answers of the server to one kind of request, as text. */
record Answers(Editor editor, String request) {

  /** About the marked places of a file, or about the file. */
  String about(MarkedText text) throws Exception {
    var answers = new StringBuilder();
    switch (request) {
      case "hints" -> answers.append(hints(text));
      case "lenses" -> answers.append(lenses(text));
      default -> answers.append(places(text));
    }
    return answers.toString();
  }

  private String places(MarkedText text) throws Exception {
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
      case "type" ->
          locations(
              editor.documents().typeDefinition(new TypeDefinitionParams(id, position)).get());
      case "calls" ->
          calls(
              editor
                  .documents()
                  .prepareCallHierarchy(new CallHierarchyPrepareParams(id, position))
                  .get());
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

  /** The text with what is shown in it. */
  private String hints(MarkedText text) throws Exception {
    var end = text.position(text.text().length());
    List<InlayHint> hints =
        editor
            .documents()
            .inlayHint(
                new InlayHintParams(editor.id(text.name()), new Range(new Position(0, 0), end)))
            .get();
    var shown = new StringBuilder();
    for (InlayHint hint : hints) {
      int offset = Places.offset(text.source(), hint.getPosition());
      shown
          .append(text.heading(offset).replace("^", " «" + hint.getLabel().getLeft() + "»"))
          .append(hint.getTooltip().getLeft().indent(4));
    }
    return shown.toString();
  }

  private String lenses(MarkedText text) throws Exception {
    var shown = new StringBuilder();
    for (CodeLens lens :
        editor.documents().codeLens(new CodeLensParams(editor.id(text.name()))).get()) {
      CodeLens whole =
          lens.getCommand() == null ? editor.documents().resolveCodeLens(lens).get() : lens;
      shown
          .append(text.heading(Places.offset(text.source(), lens.getRange().getStart())))
          .append(
              (whole.getCommand().getTitle()
                      + (whole.getCommand().getArguments() == null
                          ? ""
                          : "  " + call(whole.getCommand())))
                  .indent(4));
    }
    return shown.toString();
  }

  private static String call(Command command) {
    return command.getCommand()
        + command.getArguments().stream()
            .skip(1)
            .map(argument -> " " + argument)
            .collect(Collectors.joining());
  }

  private String locations(
      Either<List<? extends Location>, List<? extends LocationLink>> locations) {
    return locations.getLeft().stream()
        .map(each -> name(each.getUri()) + " " + line(each.getRange()))
        .collect(Collectors.joining("\n"));
  }

  private String calls(List<CallHierarchyItem> items) throws Exception {
    var shown = new StringBuilder();
    for (CallHierarchyItem item : items) {
      shown.append(item(item)).append('\n');
      for (var from :
          editor
              .documents()
              .callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(item))
              .get()) {
        shown.append("  from " + item(from.getFrom()) + lines(from.getFromRanges()) + '\n');
      }
      for (var to :
          editor
              .documents()
              .callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(item))
              .get()) {
        shown.append("  to " + item(to.getTo()) + lines(to.getFromRanges()) + '\n');
      }
    }
    return shown.toString();
  }

  private static String item(CallHierarchyItem item) {
    return item.getName() + " (" + item.getDetail() + ")";
  }

  private static String lines(List<Range> ranges) {
    return ranges.stream().map(Answers::line).collect(Collectors.joining(", ", ", ", ""));
  }

  private static String line(Range range) {
    return "%d:%d".formatted(range.getStart().getLine() + 1, range.getStart().getCharacter() + 1);
  }

  private static String name(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
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
