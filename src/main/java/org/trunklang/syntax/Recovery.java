package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunklang.source.Span;

/**
 * What follows a mistake: one message, and how far the parser skips. Skipping is a loop
 * over tokens, so that no input nests too deep for it.
 */
abstract class Recovery extends TokenReader {
  private Token declaration = new Token();
  private Optional<Name> declared = Optional.empty();
  private @Nullable Token unclosedAt;

  abstract ImmutableList<NodeItem> nodeBlock() throws ParseException;

  abstract ImmutableList<Decl.TrunkItem> trunkBlock() throws ParseException;

  /** Whether the file goes on. */
  boolean anotherDeclaration() {
    while (log().isFull() && !peek().is(EOF)) {
      getNextToken();
    }
    return !peek().is(EOF);
  }

  /** Whether the block of a node or trunk goes on. */
  boolean anotherItem() {
    return !peek().is(RBRACE) && !peek().is(EOF) && !leavesBlock(peek());
  }

  /** Whether the block of an item goes on. */
  boolean anotherOption() {
    return anotherItem() && !(peek().kind >= EXTENSIONS && peek().kind <= INBOUND);
  }

  void startDeclaration() {
    declaration = peek();
    declared = Optional.empty();
  }

  Name declared(Name name) {
    declared = Optional.of(name);
    return name;
  }

  /** The first token of an item. */
  Token beginItem() {
    return peek();
  }

  /** Reports a block that is not closed, once for all blocks that end at the same place. */
  void unclosed(Token open) {
    if (unclosedAt != peek() && !wasReported()) {
      log().report(open.start, new UnclosedBlock(span(open)));
    }
    unclosedAt = peek();
  }

  Decl brokenDeclaration(ParseException mistake) {
    Token first = declaration;
    report(mistake, first);
    if (mistake.resume() == Resume.AT_NEXT) {
      skipDeclaration(first);
    }
    return new Decl.Broken(since(first), declared);
  }

  Span brokenItem(ParseException mistake, Token first) {
    report(mistake, first);
    if (mistake.resume() == Resume.AT_NEXT) {
      skipItem(first);
    }
    return since(first);
  }

  private void report(ParseException mistake, Token first) {
    var problem = mistake.problem();
    if (problem.isEmpty()) {
      if (!wasReported()) {
        log().report(peek().start, unexpected(mistake));
      }
      return;
    }
    switch (mistake.resume()) {
      case AT_NEXT -> {}
      case AFTER_TOKEN -> getNextToken();
      case AFTER_LINE -> skipLine(first);
      case AFTER_SECTION -> skipSection(first);
    }
    if (mistake.resume() != Resume.AT_NEXT) {
      log().silence(first.start, last().end);
    }
    log().report(first.start, problem.get());
  }

  /** Whether the lexer has already said what is wrong here. */
  private boolean wasReported() {
    return log().hasProblemIn(last().end, peek().end);
  }

  private Unexpected unexpected(ParseException mistake) {
    return Unexpected.of(log(), last(), peek(), Expected.inWords(mistake.expected()));
  }

  /** To the next declaration; mistakes in the block of this one are still reported. */
  private void skipDeclaration(Token first) {
    boolean node = first.is(NODE);
    while (!peek().is(EOF)) {
      if (peek().is(LBRACE)) {
        readUnusedBlock(first, node);
        return;
      }
      boolean moved = last().end > first.start;
      if (moved && (startsDeclaration(peek()) || peek().is(RBRACE))) {
        return;
      }
      node |= first.is(PROFILE) && peek().is(NODE);
      getNextToken();
    }
  }

  private void readUnusedBlock(Token first, boolean node) {
    try {
      switch (first.kind) {
        case NODE -> nodeBlock();
        case TRUNK, MESH -> trunkBlock();
        case PROFILE -> {
          if (node) {
            nodeBlock();
          } else {
            trunkBlock();
          }
        }
        default -> skipBlock();
      }
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private void skipItem(Token first) {
    while (!peek().is(EOF) && !peek().is(RBRACE) && !leavesBlock(peek())) {
      boolean moved = last().end > first.start;
      if (moved && startsItem(peek())) {
        return;
      }
      if (peek().is(LBRACE)) {
        skipBlock();
        return;
      }
      getNextToken();
    }
  }

  /** From an opening brace to the one that closes it, or to where its declaration ends. */
  private void skipBlock() {
    int depth = 0;
    do {
      if (peek().is(EOF) || leavesBlock(peek())) {
        return;
      }
      int kind = getNextToken().kind;
      depth += kind == LBRACE ? 1 : kind == RBRACE ? -1 : 0;
    } while (depth > 0);
  }

  private void skipLine(Token first) {
    int end = log().lineEnd(first.start);
    do {
      getNextToken();
    } while (!peek().is(EOF) && peek().start < end && !peek().is(RBRACE));
  }

  private void skipSection(Token first) {
    skipLine(first);
    while (!peek().is(EOF) && !startsDeclaration(peek()) && !startsSection(peek())) {
      getNextToken();
    }
  }

  private boolean startsSection(Token token) {
    return token.is(LBRACKET) && startsLine(token);
  }

  private boolean startsItem(Token token) {
    return (token.kind >= ALLOW && token.kind <= INBOUND)
        || token.is(ADDRESS)
        || (token.is(WORD) && startsLine(token));
  }

  private boolean startsDeclaration(Token token) {
    return token.kind >= USE && token.kind <= ALLOW && startsLine(token);
  }

  /** Whether a token begins the next declaration, though the block of this one is not closed. */
  private boolean leavesBlock(Token token) {
    return token.kind >= USE
        && token.kind <= FORBID
        && startsLine(token)
        && log().indent(token.start) <= log().indent(declaration.start);
  }
}
