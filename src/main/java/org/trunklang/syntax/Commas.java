package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import org.trunklang.syntax.CommaSlip.Slip;

/** Whether a list goes on, and the commas that are too many or too few in it. */
final class Commas {
  private final TokenReader tokens;
  private boolean ofRule = false;
  private boolean takesList = false;

  Commas(TokenReader tokens) {
    this.tokens = tokens;
  }

  /** Whether the sets that follow are those of a rule. */
  void inRule(boolean yes) {
    ofRule = yes;
  }

  /** The setting whose value follows. */
  void inSetting(String word) {
    takesList = Settings.takesList(word);
  }

  /** At the beginning of a list. */
  void dropFirst() {
    while (tokens.peek().is(COMMA)) {
      report(tokens.peek(), Slip.NOTHING_BEFORE);
      tokens.getNextToken();
    }
  }

  boolean anotherSet() {
    Token after = tokens.getToken(2);
    // 9|. 201 then backup: an arrow is missing, no comma.
    boolean destination = after.is(THEN) || after.is(LBRACE);
    // extensions 4XX 9|. -> pstn: the word of a rule is missing, no comma.
    boolean rule = !ofRule && (after.is(ARROW) || after.is(FOR) || after.is(PREPEND));
    return goesOn() || (Kinds.isPattern(tokens.peek().kind) && !destination && !rule && missing());
  }

  boolean anotherName() {
    Token after = tokens.getToken(2);
    boolean listGoesOn =
        after.is(ARROW) || after.is(PREPEND) || after.is(COMMA) || after.is(LBRACE);
    return goesOn() || (tokens.peek().is(WORD) && listGoesOn && missing());
  }

  /** The trunks of an inbound rule, after which its numbers may follow. */
  boolean anotherTrunk() {
    if (tokens.peek().is(COMMA) && Kinds.isPattern(tokens.getToken(2).kind)) {
      report(tokens.peek(), Slip.BEFORE_NUMBERS);
      tokens.getNextToken();
      return false;
    }
    return goesOn();
  }

  boolean anotherValue() {
    boolean after = takesList && isNumber(tokens.last().kind);
    return goesOn() || (after && isNumber(tokens.peek().kind) && missing());
  }

  boolean anotherInBrackets() {
    Token after = tokens.getToken(2);
    boolean element = Kinds.beginsValue(tokens.peek().kind);
    return goesOn() || (element && (after.is(COMMA) || after.is(RBRACKET)) && missing());
  }

  /** A pattern or an address. */
  private static boolean isNumber(int kind) {
    return Kinds.isPattern(kind) || kind == BRACKET_ADDRESS;
  }

  private boolean goesOn() {
    while (tokens.peek().is(COMMA)) {
      if (NextItem.canBeElement(tokens)) {
        return true;
      }
      report(tokens.peek(), Slip.NOTHING_AFTER);
      tokens.getNextToken();
    }
    return false;
  }

  /** Puts the missing comma before the next element, where it stands on the same line. */
  private boolean missing() {
    if (!tokens.goesOnInLine()) {
      return false;
    }
    int end = tokens.last().end;
    tokens.log().report(end, new CommaSlip(tokens.log().span(end, end), Slip.MISSING));
    tokens.insert(COMMA);
    return true;
  }

  private void report(Token comma, Slip slip) {
    tokens.log().report(comma.start, new CommaSlip(tokens.span(comma), slip));
  }
}
