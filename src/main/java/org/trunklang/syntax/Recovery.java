package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunklang.source.Span;

/**
 * What follows a mistake: one message, and how far the parser skips. Skipping is a loop
 * over tokens, so that no input nests too deep for it.
 */
abstract class Recovery extends TokenReader {
  private final List<Decl> declarations = new ArrayList<>();

  /** The first token of the declaration that is read. */
  private Token declaration = Token.newToken(EOF, "");

  private Optional<Name> declared = Optional.empty();

  /** Whether the declaration stands inside another one. */
  private boolean nested = false;

  /** Whether what was read last were items without a node. */
  private boolean itemsOutside = false;

  private @Nullable Token unclosedBefore;

  abstract void declaration() throws ParseException;

  abstract void nodeItem(List<NodeItem> items) throws ParseException;

  abstract void trunkItem(List<Decl.TrunkItem> items) throws ParseException;

  abstract ImmutableList<NodeItem> nodeBlock() throws ParseException;

  abstract ImmutableList<Decl.TrunkItem> trunkBlock() throws ParseException;

  ImmutableList<Decl> declarations() {
    return ImmutableList.copyOf(declarations);
  }

  void add(Decl declaration) {
    declarations.add(declaration);
  }

  /** Whether the file goes on. */
  boolean anotherDeclaration() {
    if (log().isFull() && !peek().is(EOF)) {
      skipTo(log().source().text().length());
    }
    return !peek().is(EOF);
  }

  /** Whether the block of a node or trunk goes on. */
  boolean anotherItem() {
    return !peek().is(RBRACE) && !peek().is(EOF) && !leavesBlock(peek()) && !log().isFull();
  }

  /** Whether the block of an item goes on. */
  boolean anotherOption() {
    return anotherItem() && !Kinds.beginsItem(peek().kind) && !peek().is(ADDRESS);
  }

  Token beginDeclaration() {
    Repetitions.drop(this);
    declaration = peek();
    declared = Optional.empty();
    claimDocs(declaration);
    return declaration;
  }

  Name declared(Name name) {
    declared = Optional.of(name);
    return name;
  }

  /** Before a declaration: what cannot begin one. */
  void checkDeclaration() throws ParseException {
    Token first = peek();
    if (first.is(RBRACE)) {
      if (itemsOutside) {
        getNextToken();
        throw ParseException.settled();
      }
      throw new ParseException(new UnmatchedBrace(span(first)), Resume.AFTER_TOKEN);
    }
    AsteriskHabits.check(this);
    boolean setting = first.is(WORD) && Settings.areNamed(text(first)) && !startsBlock(getToken(2));
    if (Kinds.beginsItem(first.kind) || first.is(ADDRESS) || setting) {
      if (!itemsOutside) {
        var place = setting ? Misplaced.Place.SETTING_OUTSIDE : Misplaced.Place.ITEM_OUTSIDE;
        log().report(first.start, new Misplaced(span(first), place));
      }
      if (first.is(ADDRESS) && Kinds.isName(getToken(2).kind)) {
        trunkItem(new ArrayList<>());
      } else {
        nodeItem(new ArrayList<>());
      }
      itemsOutside = true;
      throw ParseException.settled();
    }
    itemsOutside = false;
    Misspellings.mendDeclaration(this);
  }

  private static boolean startsBlock(Token token) {
    return Kinds.isName(token.kind);
  }

  /** Before an item of a node. */
  void checkNodeItem() throws ParseException {
    Repetitions.drop(this);
    claimDocs(peek());
    checkNotNested();
    AsteriskHabits.check(this);
    Misspellings.mendNodeItem(this);
  }

  /** Whatever becomes of a declaration or item: what stands before it documents it. */
  private static void claimDocs(Token first) {
    if (!first.docs.isEmpty()) {
      first.docs.claim();
    }
  }

  /** Before a setting of a trunk. */
  void checkTrunkItem() throws ParseException {
    checkNotNested();
    AsteriskHabits.check(this);
    Misspellings.mendTrunkItem(this);
    if (Kinds.beginsItem(peek().kind)) {
      log().report(peek().start, new Misplaced(span(peek()), Misplaced.Place.ITEM_IN_TRUNK));
      nodeItem(new ArrayList<>());
      throw ParseException.settled();
    }
  }

  /** Before a setting in the block of an item. */
  void checkOption() throws ParseException {
    AsteriskHabits.check(this);
  }

  /** A declaration inside another one is reported, and read all the same. */
  private void checkNotNested() throws ParseException {
    if (!Kinds.beginsDeclaration(peek().kind)) {
      return;
    }
    var misplaced = new Misplaced(span(peek()), Misplaced.Place.DECLARATION_INSIDE);
    if (nested) {
      throw new ParseException(misplaced, Resume.AT_NEXT);
    }
    log().report(peek().start, misplaced);
    var outer = declaration;
    var outerName = declared;
    nested = true;
    declaration();
    nested = false;
    declaration = outer;
    declared = outerName;
    throw ParseException.settled();
  }

  /** Reports what is not closed, once for all that should be closed at the same place. */
  void unclosed(Token open) {
    boolean inserted = open.start == open.end; // that it is missing was reported
    if (unclosedBefore != peek() && !wasReported() && !inserted) {
      log().report(open.start, new Unclosed(span(open), span(peek())));
    }
    unclosedBefore = peek();
  }

  Decl brokenDeclaration(ParseException mistake, Token first) {
    Token wrong = peek();
    report(mistake, first);
    if (mistake.resume() == Resume.AT_NEXT) {
      skipDeclaration(first);
      silenceStrays(wrong);
    }
    return new Decl.Broken(since(first), declared);
  }

  Span brokenItem(ParseException mistake, Token first) {
    Token wrong = peek();
    report(mistake, first);
    if (mistake.resume() == Resume.AT_NEXT) {
      skipItem(first);
      silenceStrays(wrong);
    }
    return since(first);
  }

  /** A line that made no sense is one mistake, also where single characters of it make none. */
  private void silenceStrays(Token wrong) {
    if (last().end > wrong.start) {
      log().silenceStrays(wrong.end, log().lineEnd(wrong.end, last().end + 1));
    }
  }

  /** Reports a mistake, and passes over what it covers. */
  private void report(ParseException mistake, Token first) {
    Token wrong = peek();
    switch (mistake.resume()) {
      case AT_NEXT -> {
        if (mistake.problem().isEmpty() && !wasReported()) {
          var unexpected = Unexpected.at(this, first, mistake.wanted(last()));
          log().report(unexpected.at().start(), unexpected);
        }
      }
      case HERE -> {}
      case AFTER_TOKEN -> getNextToken();
      case AFTER_LINE -> skipTo(AsteriskHabits.endOfLine(this, wrong));
      case AFTER_SECTION -> skipTo(AsteriskHabits.endOfSection(this, wrong));
    }
    mistake.problem().ifPresent(problem -> log().report(wrong.start, problem));
  }

  /** Whether the lexer has already said what is wrong here. */
  private boolean wasReported() {
    return log().hasProblemIn(last().end, Math.max(peek().end, last().end + 1));
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
      if (moved && startsDeclaration(peek())) {
        return;
      }
      node |= first.is(PROFILE) && peek().is(NODE);
      if (getNextToken().is(RBRACE)) {
        return;
      }
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
          } else if (last().is(WORD)) {
            trunkBlock();
          } else {
            skipBlock();
          }
        }
        default -> skipBlock();
      }
    } catch (ParseException e) {
      // A block that begins with its brace takes its own mistakes.
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

  private boolean startsItem(Token token) {
    return token.is(ALLOW)
        || token.is(ADDRESS)
        || Kinds.beginsItem(token.kind)
        || (token.is(WORD) && (startsLine(token) || Settings.areNamed(text(token))));
  }

  private boolean startsDeclaration(Token token) {
    return (Kinds.beginsDeclaration(token.kind) || token.is(ALLOW)) && startsLine(token);
  }

  /** Whether a token begins the next declaration, though the block of this one is not closed. */
  private boolean leavesBlock(Token token) {
    return Kinds.beginsDeclaration(token.kind)
        && startsLine(token)
        && log().indent(token.start) <= log().indent(declaration.start);
  }
}
