package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunklang.source.Span;

/** The Java of the grammar: how nodes are made of tokens. */
abstract class ParserBase extends Mending {
  Name name(Token word) {
    return new Name(span(word), text(word));
  }

  Digits digits(Token token) {
    return new Digits(span(token), text(token));
  }

  /** The documentation before the first token of a declaration or item. */
  Optional<Doc> doc(Token first) {
    var docs = first.docs;
    if (docs.isEmpty()) {
      return Optional.empty();
    }
    String text = log().source().text();
    var lines = ImmutableList.<String>builder();
    for (int i = 0; i < docs.bounds().length(); i += 2) {
      String line = text.substring(docs.bounds().get(i) + 3, docs.bounds().get(i + 1));
      lines.add((line.startsWith(" ") ? line.substring(1) : line).stripTrailing());
    }
    return Optional.of(new Doc(log().span(docs.start(), docs.end()), lines.build()));
  }

  /** The value of a string. A backslash that means nothing stays: that it is there was reported. */
  Text string(Token token) {
    String text = log().source().text();
    boolean opened = LexicalMistakes.isQuote(text.charAt(token.start));
    int start = opened ? token.start + 1 : token.start;
    boolean closed =
        opened && token.end > start && LexicalMistakes.isQuote(text.charAt(token.end - 1));
    int end = closed ? token.end - 1 : token.end;
    var value = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < end && (text.charAt(i + 1) == '"' || text.charAt(i + 1) == '\\')) {
        c = text.charAt(++i);
      }
      value.append(c);
    }
    return new Text(span(token), value.toString());
  }

  Decl.Module module(Token path) {
    return new Decl.Module.Std(span(path), text(path));
  }

  /** A host's name with the port after it. */
  Name withPort(Name host) {
    var span = since(host);
    return new Name(span, span.text());
  }

  /** From a part to the token that was taken last. */
  Span since(Name first) {
    return log().span(first.span().start(), last().end);
  }

  PatternExpr.Written pattern(Token token) {
    return new PatternExpr.Written(span(token), text(token));
  }

  PatternExpr after(Token head, PatternExpr rest) {
    return new PatternExpr.After(span(head).to(rest.span()), pattern(head), rest);
  }

  Leg leg(Leg.Target target, @Nullable Digits prepend) {
    var span = prepend == null ? target.span() : target.span().to(prepend.span());
    return new Leg(span, target, Optional.ofNullable(prepend));
  }

  /** Nothing comes after a destination that always ends the call. */
  void checkThen(List<Leg> legs) {
    var before = legs.getLast().target();
    switch (before) {
      case Leg.Target.Reject(var span, var reason) -> nothingFollows(span, "reject");
      case Leg.Target.Native(var span, var context) -> nothingFollows(span, "native");
      case Leg.Target.Named named -> {}
      case Leg.Target.Extension extension -> {}
      case Leg.Target.Local local -> {}
      case Leg.Target.Broken broken -> {}
    }
  }

  private void nothingFollows(Span before, String what) {
    log().report(last().start, new NothingFollows(span(last()), before, what));
  }

  /** {@code dial context "ext-local"}: the value of {@code dial} is a word with a string. */
  NodeItem.ExtensionOption option(Token first, Value value) {
    var span = since(first);
    return value instanceof Value.Tagged(var tagged, var tag, var text)
        ? new NodeItem.ExtensionOption(span, name(first), Optional.of(tag), new Value.Quoted(text))
        : new NodeItem.ExtensionOption(span, name(first), Optional.empty(), value);
  }
}
