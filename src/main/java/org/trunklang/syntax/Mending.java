package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.collect.ImmutableSet;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * Slips whose meaning is plain. The grammar asks for them before the places where they are made:
 * each is reported, and the tokens are made what was meant.
 */
abstract class Mending extends Recovery {
  private static final ImmutableSet<String> PROTOCOLS = ImmutableSet.of("sip", "iax2", "dahdi");

  private final Commas commas = new Commas(this);

  /** Something is wanted here, so that the next item cannot begin. */
  void want(String words) throws ParseException {
    if (NextItem.follows(this)) {
      throw ParseException.wanted(words);
    }
  }

  /** At the beginning of a list of sets, where {@code for} cannot stand yet. */
  void wantSet() throws ParseException {
    int kind = peek().kind;
    if (kind != FROM && NextItem.beginsClause(this, peek(), getToken(2))) {
      throw ParseException.wanted(Expected.SET);
    }
    if (NextItem.followsInLine(this)) {
      throw ParseException.wanted(Expected.SET);
    }
  }

  /** A value is wanted here, so that the next item cannot begin. */
  void wantValue() throws ParseException {
    if (NextItem.followsInLine(this)) {
      throw ParseException.wanted("a value");
    }
  }

  /** Before a protocol: where none is, the first end of the trunk stands in its place. */
  void wantProtocol() throws ParseException {
    Token after = getToken(2);
    boolean end = after.is(ARROW) || after.is(BOTH) || after.is(COMMA);
    if (end && peek().is(WORD) && !PROTOCOLS.contains(text(peek()))) {
      throw ParseException.wanted(Expected.PROTOCOL);
    }
  }

  void mend(int... kinds) {
    Misspellings.mendInLine(this, kinds);
    Repetitions.drop(this);
  }

  /** Before the sets of an item; after those of a rule comes more of the rule. */
  void beginSets(boolean ofRule) {
    commas.inRule(ofRule);
  }

  void dropRepeatedWord() {
    Repetitions.dropWord(this);
  }

  void dropRepeated() {
    Repetitions.drop(this);
  }

  void dropComma() {
    commas.dropFirst();
  }

  boolean anotherSet() {
    return commas.anotherSet();
  }

  boolean anotherName() {
    return commas.anotherName();
  }

  boolean anotherTrunk() {
    return commas.anotherTrunk();
  }

  boolean anotherValue() {
    return commas.anotherValue();
  }

  boolean anotherInBrackets() {
    return commas.anotherInBrackets();
  }

  /** A colon or an equals sign between a name and what it stands for: another sign, or none. */
  void mendSign(int kind) {
    Repetitions.dropName(this, kind);
    Repetitions.drop(this);
    Token sign = peek();
    if (sign.is(kind)) {
      return;
    }
    if (sign.is(COLON) || sign.is(EQUALS) || sign.is(ARROW)) {
      replace(new SignSlip(span(sign), Kinds.text(kind)), kind);
    } else if (goesOnInLine() && (Kinds.isName(sign.kind) || Kinds.isPattern(sign.kind))) {
      insert(new SignSlip(afterLast(), Kinds.text(kind)), kind);
    }
  }

  /** A colon or an equals sign where none belongs. */
  void dropSign() {
    Token sign = peek();
    if (sign.is(COLON) || sign.is(EQUALS) || sign.is(ARROW)) {
      log().report(sign.start, new SignSlip(span(sign), ""));
      getNextToken();
    }
  }

  /** {@code name = value} in a block. */
  void dropEquals(Token word) {
    commas.inSetting(text(word));
    Repetitions.dropSetting(this, word);
    Token sign = peek();
    if (sign.is(EQUALS) || sign.is(COLON) || sign.is(ARROW)) {
      log().silence(sign.start, sign.end);
      log().report(sign.start, AsteriskWords.equalsSign(span(word), span(sign)));
      getNextToken();
    }
  }

  /** The arrow of a route, where its destination follows without one. */
  void mendArrow() {
    Repetitions.drop(this);
    dropStripWord();
    int kind = peek().kind;
    boolean destination =
        Kinds.isName(kind) || kind == LOCAL || kind == REJECT || kind == NATIVE || kind == PATTERN;
    int after = getToken(2).kind;
    boolean arrowLater =
        after == ARROW || after == COMMA || after == EXCEPT || after == FOR || after == PREPEND;
    if (destination && goesOnInLine() && !arrowLater) {
      insert(new SignSlip(afterLast(), "->"), ARROW);
    }
  }

  private void dropStripWord() {
    Token word = peek();
    boolean strips = word.is(WORD) && (text(word).equals("strip") || text(word).equals("remove"));
    if (strips && getToken(2).is(PATTERN) && goesOnInLine()) {
      getNextToken();
      getNextToken();
      log().report(word.start, new StripWord(since(word)));
    }
  }

  /** A comma between destinations, which are tried one after the other. */
  void mendThen() {
    Token comma = peek();
    int after = getToken(2).kind;
    if (comma.is(COMMA) && (Kinds.isName(after) || Kinds.isReserved(after) || after == PATTERN)) {
      replace(new SignSlip(span(comma), "then"), THEN);
    }
  }

  /** {@code rejected} without {@code is}. */
  void mendIs() {
    if (peek().is(REJECTED)) {
      insert(new SignSlip(afterLast(), "is"), IS);
    }
  }

  /** A pattern in quotes, or one that a word touches. */
  void mendSet() {
    mendQuotedPattern();
    Touching.split(this);
  }

  void mendDigits() {
    mendQuotedPattern();
    Touching.split(this);
  }

  private void mendQuotedPattern() {
    Token token = peek();
    if (!token.is(STRING) || token.end - token.start < 3) {
      return;
    }
    log().silence(token.start, token.end);
    log().report(token.start, AsteriskWords.quotedPattern(span(token)));
    token.start++;
    token.end--;
    String text = text(token);
    boolean letter = Character.isLetter(text.charAt(0));
    turnInto(letter ? WORD : text.endsWith("|") ? HEAD : PATTERN);
  }

  /** The brace that opens a block, where the inside of a block follows. */
  void mendOpening() {
    Repetitions.drop(this);
    int kind = peek().kind;
    boolean inside =
        kind == RBRACE
            || kind == ADDRESS
            || Kinds.beginsItem(kind)
            || (kind == WORD && Settings.areNamed(text(peek())));
    if (inside) {
      insert(new SignSlip(afterLast(), "{"), LBRACE);
    }
  }

  /** Something without quotes where a text in quotes is wanted. */
  void mendQuotes() {
    int kind = peek().kind;
    boolean text = kind == WORD || kind == PATTERN;
    if (text && goesOnInLine() && !NextItem.follows(this) && !NextItem.isSetting(this)) {
      replace(new Unquoted(span(peek())), STRING);
    }
  }

  /** {@code plain} and a secret without quotes. */
  void mendTag(Name name) {
    if (name.text().equals("plain")) {
      Repetitions.dropWord(this);
      mendQuotes();
    }
  }

  /** {@code TRUNK@NODE} in a file. */
  void mendAtSign() {
    Token sign = peek();
    if (sign.is(AT_SIGN)) {
      replace(new AtSign(span(sign)), AT);
    }
  }

  /** The path of a file without quotes. */
  void mendPath() {
    Token path = peek();
    if (path.is(WORD) && goesOnInLine() && !NextItem.follows(this)) {
      int end = log().wordEnd(path.end);
      if (end > path.end) {
        extendTo(end);
      }
      replace(new UnquotedPath(span(path)), STRING);
    }
  }

  /** Whether a host's port follows its name, with nothing between the two. */
  boolean portFollows() {
    Token port = getToken(2);
    return peek().is(COLON)
        && peek().start == last().end
        && port.is(PATTERN)
        && port.start == peek().end;
  }

  /** Something that is not a name where a declaration needs one. */
  void mendDeclaredName() {
    Token token = peek();
    if (token.is(STRING) && token.end - token.start > 2) {
      log().silence(token.start, token.end);
      log().report(token.start, AsteriskWords.quotedName(span(token)));
      token.start++;
      token.end--;
      turnInto(WORD);
    } else if (Kinds.isReserved(token.kind)) {
      replace(new ReservedName(span(token)), WORD);
    } else if (Kinds.isPattern(token.kind)) {
      String why = text(token).startsWith("_") ? "it begins with `_`" : "it begins with no letter";
      replace(new BadName(span(token), why), WORD);
    } else if (token.is(WORD) && text(token).indexOf('.') >= 0) {
      replace(new BadName(span(token), "it has a dot"), WORD);
    } else if (token.is(WORD) && token.end - token.start > NameTooLong.MOST) {
      log().report(token.start, new NameTooLong(span(token)));
    }
  }

  /**
   * {@code SIP/201} as a destination. What was meant is not known; a place at home breaks least.
   */
  void mendChannel() {
    String text = log().source().text();
    Token name = peek();
    if (name.is(WORD) && text.startsWith("/", name.end)) {
      int end = name.end;
      while (end < text.length() && text.charAt(end) > ' ') {
        end++;
      }
      extendTo(end);
      replace(AsteriskWords.channel(span(name)), LOCAL);
    }
  }

  /** After the name of a destination: {@code Dial(…)} is no destination. */
  void checkNoCall() throws ParseException {
    if (peek().is(LPAREN)) {
      throw new ParseException(AsteriskWords.application(span(last())), Resume.AFTER_LINE);
    }
  }

  /** Whether a set follows a head; otherwise the head stands alone. */
  boolean setFollows(Token head) {
    dropHeads(head);
    int kind = peek().kind;
    boolean clause = kind != FROM && NextItem.beginsClause(this, peek(), getToken(2));
    boolean follows =
        (Kinds.isName(kind) && !clause && !NextItem.follows(this))
            || kind == PATTERN
            || kind == STRING;
    if (!follows) {
      log().report(head.start, new HeadAlone(span(head)));
    }
    return follows;
  }

  /** Heads after a head. */
  private void dropHeads(Token head) {
    var asOne = new StringBuilder(text(head));
    while (peek().is(HEAD) && goesOnInLine()) {
      asOne.setLength(asOne.length() - 1);
      asOne.append(text(getNextToken()));
    }
    if (last() != head) {
      var heads = span(head).to(span(last()));
      log().report(head.start, new HeadsInARow(heads, asOne.toString()));
    }
  }

  /** Whether numbers follow the trunks of an inbound rule. */
  boolean numbersFollow() {
    int kind = peek().kind;
    boolean exception = kind == EXCEPT && NextItem.beginsClause(this, peek(), getToken(2));
    return (Kinds.isName(kind) && kind != PREPEND && !exception && !NextItem.follows(this))
        || Kinds.isPattern(kind)
        || kind == STRING;
  }

  private Span afterLast() {
    return log().span(last().end, last().end);
  }

  private void replace(Problem problem, int kind) {
    log().report(peek().start, problem);
    turnInto(kind);
  }

  private void insert(Problem problem, int kind) {
    log().report(last().end, problem);
    insert(kind);
  }
}
