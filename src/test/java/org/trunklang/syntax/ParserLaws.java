package org.trunklang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.JsonRenderer;
import org.trunklang.diagnostics.Label;
import org.trunklang.diagnostics.Severity;
import org.trunklang.diagnostics.TextRenderer;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** What holds for the reading of every text, right or wrong. */
final class ParserLaws {
  /** A text of mistakes alone need not be shown in full. */
  private static final int MOST_RENDERED = 20;

  private ParserLaws() {}

  static void check(String text) {
    var source = SourceFile.of("test.trunk", text);
    SyntaxFile file;
    try {
      file = Parser.parse(source);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("on this text: " + text, e);
    }
    checkDeclarations(source, file.declarations());
    checkBroken(file);
    var renderer = TextRenderer.plain();
    for (var problem : Iterables.limit(file.problems(), MOST_RENDERED)) {
      checkDiagnostic(source, problem.explain(), renderer);
    }
    checkTokens(source);
  }

  private static void checkDeclarations(SourceFile source, ImmutableList<Decl> declarations) {
    for (var declaration : declarations) {
      checkSpan(source, declaration.span());
      switch (declaration) {
        case Decl.Node node -> node.items().forEach(item -> within(node.span(), item.span()));
        case Decl.Trunk trunk -> trunk.items().forEach(item -> within(trunk.span(), item.span()));
        case Decl.Mesh mesh -> mesh.items().forEach(item -> within(mesh.span(), item.span()));
        default -> {}
      }
    }
  }

  /** What cannot be read is left out of the network, so that an error has to say it. */
  private static void checkBroken(SyntaxFile file) {
    if (file.declarations().stream().anyMatch(ParserLaws::isBroken)) {
      assertTrue(
          file.problems().stream()
              .anyMatch(problem -> problem.explain().severity() == Severity.ERROR),
          () -> "no error: " + file.source().text());
    }
  }

  private static boolean isBroken(Decl declaration) {
    return switch (declaration) {
      case Decl.Broken _ -> true;
      case Decl.Node node -> node.items().stream().anyMatch(NodeItem.Broken.class::isInstance);
      case Decl.NodeProfile profile ->
          profile.items().stream().anyMatch(NodeItem.Broken.class::isInstance);
      default -> false;
    };
  }

  private static void checkDiagnostic(
      SourceFile source, Diagnostic diagnostic, TextRenderer renderer) {
    checkSpan(source, diagnostic.span());
    diagnostic.labels().stream().map(Label::span).forEach(span -> checkSpan(source, span));
    diagnostic.fixes().stream()
        .flatMap(fix -> fix.edits().stream())
        .map(Edit::span)
        .forEach(span -> checkSpan(source, span));
    String shown = renderer.render(diagnostic);
    assertTrue(shown.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), shown);
    assertFalse(JsonRenderer.render(diagnostic).contains("\n"));
    assertTrue(diagnostic.message().length() < 300, diagnostic::message);
  }

  /** Between the tokens stands white space only, and they stand in the order of the text. */
  private static void checkTokens(SourceFile source) {
    int last = 0;
    for (var token : Lexer.tokens(source)) {
      checkBlank(source, last, token.span().start());
      assertTrue(token.span().end() > token.span().start(), () -> "empty token at " + token);
      last = token.span().end();
    }
    checkBlank(source, last, source.text().length());
  }

  private static void checkBlank(SourceFile source, int from, int to) {
    String between = source.text().substring(from, to);
    assertTrue(
        between.chars().allMatch(c -> c <= ' ' || Character.isSpaceChar(c) || isUnseen(c)),
        () -> "no token for `" + between + "`");
  }

  private static boolean isUnseen(int c) {
    return c == 0x200b || c == 0x2060 || c == 0xfeff;
  }

  private static void within(Span outer, Span inner) {
    assertEquals(outer, outer.to(inner), "a part of it");
  }

  private static void checkSpan(SourceFile source, Span span) {
    assertEquals(source, span.file());
    assertTrue(span.end() <= source.text().length(), span::toString);
  }
}
