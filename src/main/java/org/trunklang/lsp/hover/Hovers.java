package org.trunklang.lsp.hover;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.trunklang.lsp.completion.Signatures;
import org.trunklang.lsp.facts.Declared;
import org.trunklang.lsp.facts.Nesting;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Place;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.Span;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.PatternExpr;
import org.trunklang.syntax.Setting;
import org.trunklang.syntax.Value;

/** What is known of a place, for who points at it. Never a value that may be a secret. */
public final class Hovers {
  private Hovers() {}

  /** An empty one where nothing is known. */
  public static Hover at(Project project, Place place) {
    return project
        .names()
        .meantAt(place)
        .map(declared -> name(project, declared))
        .or(() -> pattern(project, place))
        .or(() -> setting(project, place))
        .or(() -> rule(project, place))
        .orElseGet(() -> new Hover(List.of()));
  }

  /** Of a prefix, all numbers that it comes to. */
  private static Hover name(Project project, Declared declared) {
    // What follows `=` on further lines is told in words.
    String head = declared.head().replaceFirst("\\s*=$", "");
    var text = new StringBuilder("```trunk\n").append(head).append("\n```");
    declared.doc().ifPresent(doc -> text.append("\n\n").append(String.join("\n", doc.lines())));
    project
        .prefix(declared.name().span())
        .flatMap(PatternInWords::of)
        .ifPresent(words -> text.append("\n\n").append(words));
    return hover(text.toString(), Optional.empty());
  }

  /** A pattern in words; of a rule also where one of its numbers goes. */
  private static Optional<Hover> pattern(Project project, Place place) {
    return Nesting.innermost(project, place, PatternExpr.Written.class)
        .flatMap(
            written ->
                PatternInWords.of(written.text())
                    .map(
                        words ->
                            hover(
                                words
                                    + Nesting.innermost(project, place, NodeItem.class)
                                        .flatMap(item -> Leads.of(project, item, written.span()))
                                        .map(leads -> "\n\n" + leads)
                                        .orElse(""),
                                Optional.of(written.span()))))
        .or(() -> accepted(project, place));
  }

  /** A pattern that a trunk accepts: the one setting that has any. */
  private static Optional<Hover> accepted(Project project, Place place) {
    return Nesting.innermost(project, place, Setting.class)
        .filter(setting -> setting.name().text().equals("accepts"))
        .flatMap(_ -> Nesting.innermost(project, place, Value.Number.class))
        .flatMap(
            number ->
                PatternInWords.of(number.text())
                    .map(words -> hover(words, Optional.of(number.span()))));
  }

  private static Optional<Hover> setting(Project project, Place place) {
    return Nesting.innermost(project, place, Setting.class)
        .map(Setting::name)
        .filter(name -> place.isIn(name.span()))
        .flatMap(
            name ->
                Signatures.named(project, place.file(), name)
                    .map(help -> hover(help, name.span())));
  }

  private static Hover hover(MarkupContent content, Span span) {
    return new Hover(content, Places.range(span));
  }

  private static Optional<Hover> rule(Project project, Place place) {
    return Nesting.innermost(project, place, NodeItem.class)
        .flatMap(item -> Leads.of(project, item))
        .map(leads -> hover(leads, Optional.empty()));
  }

  private static Hover hover(String markdown, Optional<Span> span) {
    var hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, markdown));
    span.map(Places::range).ifPresent(hover::setRange);
    return hover;
  }
}
