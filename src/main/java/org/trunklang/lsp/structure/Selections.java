package org.trunklang.lsp.structure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.trunklang.lsp.facts.Nesting;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Place;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/** What a selection grows to: token, part of a statement, statement, block, declaration, file. */
public final class Selections {
  private Selections() {}

  /** One for each place, from the smallest. */
  public static List<SelectionRange> of(
      Project project, SourceFile source, List<Position> positions) {
    ImmutableList<TokenSpan> tokens = Lexer.tokens(source);
    return positions.stream()
        .map(position -> new Place(source, Places.offset(source, position)))
        .map(place -> around(project, place, tokens))
        .toList();
  }

  private static SelectionRange around(
      Project project, Place place, ImmutableList<TokenSpan> tokens) {
    SourceFile source = place.file();
    var spans = new ArrayList<Span>();
    spans.add(source.span(0, source.text().length()));
    project
        .units()
        .filter(unit -> unit.file().source().equals(source))
        .flatMap(unit -> Nesting.around(unit.file(), place.offset()).stream())
        .map(Nesting.Part::span)
        .forEach(spans::add);
    spans.addAll(brackets(tokens, place.offset()));
    tokens.stream().map(TokenSpan::span).filter(place::isIn).forEach(spans::add);
    return nested(spans);
  }

  /** What stands between brackets around a place, without them and with them. */
  private static List<Span> brackets(ImmutableList<TokenSpan> tokens, int offset) {
    var found = new ArrayList<Span>();
    Deque<Span> open = new ArrayDeque<>();
    for (TokenSpan token : tokens) {
      switch (token.span().text()) {
        case "{", "[", "(" -> open.push(token.span());
        case "}", "]", ")" -> {
          Span from = open.poll();
          if (from != null && from.start() <= offset && offset <= token.span().end()) {
            found.add(from.to(token.span()));
            int start = from.end();
            int end = token.span().start();
            if (start <= offset && offset <= end) {
              found.add(from.file().span(start, end));
            }
          }
        }
        default -> {}
      }
    }
    return found;
  }

  /** From the largest inwards; of equal ones, and of those that overlap in part, one is left. */
  private static SelectionRange nested(List<Span> spans) {
    spans.sort(Comparator.comparingInt(span -> span.start() - span.end()));
    Span last = spans.getFirst();
    var range = new SelectionRange();
    range.setRange(Places.range(last));
    for (Span span : spans) {
      if (last.start() <= span.start() && span.end() <= last.end() && !span.equals(last)) {
        range = new SelectionRange(Places.range(span), range);
        last = span;
      }
    }
    return range;
  }
}
