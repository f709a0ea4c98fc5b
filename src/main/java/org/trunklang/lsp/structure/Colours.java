package org.trunklang.lsp.structure;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.trunklang.check.Reference;
import org.trunklang.lsp.facts.Declared;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/** Tells the tokens of a text apart, names by what they stand for. */
public final class Colours {
  private static final List<String> TYPES =
      List.of("keyword", "number", "string", "comment", "class", "interface", "variable", "struct");

  /** The kinds of tokens that it tells apart. */
  public static final SemanticTokensLegend LEGEND = new SemanticTokensLegend(TYPES, List.of());

  private static final ImmutableMap<String, String> TYPE_OF_NAME =
      ImmutableMap.of(
          "node", "class",
          "trunk", "interface",
          "mesh", "interface",
          "prefix", "variable",
          "profile", "struct");

  private Colours() {}

  /** Those of a file. */
  public static SemanticTokens of(Project project, SourceFile source) {
    return of(project, source, 0, source.text().length());
  }

  /** Those of a part of a file. */
  public static SemanticTokens of(Project project, SourceFile source, Range part) {
    return of(
        project,
        source,
        Places.offset(source, part.getStart()),
        Places.offset(source, part.getEnd()));
  }

  private static SemanticTokens of(Project project, SourceFile source, int from, int to) {
    Map<Integer, String> names = names(project, source, from, to);
    var data = new ArrayList<Integer>();
    int line = 0;
    int character = 0;
    for (TokenSpan token : Lexer.tokens(source, project.beginningBefore(source, from), to)) {
      int type = type(token, names);
      Span span = token.span();
      boolean oneLine = span.startPosition().line() == span.endPosition().line();
      if (type >= 0 && oneLine && from < span.end() && span.start() < to) {
        var start = Places.position(source, span.start());
        boolean sameLine = start.getLine() == line;
        data.add(start.getLine() - line);
        data.add(sameLine ? start.getCharacter() - character : start.getCharacter());
        data.add(span.end() - span.start());
        data.add(type);
        data.add(0);
        line = start.getLine();
        character = start.getCharacter();
      }
    }
    return new SemanticTokens(data);
  }

  /** By their beginnings: a member of a mesh, {@code core.n1}, is one token and two names. */
  private static Map<Integer, String> names(Project project, SourceFile source, int from, int to) {
    Map<Integer, String> names = new HashMap<>();
    for (Reference reference : project.references()) {
      Span use = reference.use();
      if (from <= use.end() && use.start() <= to && use.file().equals(source)) {
        names.put(use.start(), TYPE_OF_NAME.getOrDefault(reference.kind(), "variable"));
      }
    }
    project
        .declarations(source)
        .flatMap(declaration -> Declared.of(declaration).stream())
        .forEach(
            declared ->
                names.put(
                    declared.name().span().start(),
                    TYPE_OF_NAME.getOrDefault(declared.kind(), "variable")));
    return names;
  }

  private static int type(TokenSpan token, Map<Integer, String> names) {
    return switch (token.kind()) {
      case WORD -> TYPES.indexOf(names.getOrDefault(token.span().start(), "keyword"));
      case NUMBER -> TYPES.indexOf("number");
      case STRING -> TYPES.indexOf("string");
      case COMMENT, DOC_COMMENT -> TYPES.indexOf("comment");
      case PUNCTUATION, UNKNOWN -> -1;
    };
  }
}
