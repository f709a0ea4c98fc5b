package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * Something stands where something else is wanted, or nothing does.
 *
 * @param at what stands there; where a line ends too early, its last token
 * @param wanted what could stand there, in words
 * @param found what stands there, in words; nothing where the line ends
 * @param form how the whole is written
 */
record Unexpected(Span at, String wanted, Optional<String> found, Optional<String> form)
    implements Problem {

  /** What was found at the next token of a parser, in a declaration or item. */
  static Unexpected at(TokenReader tokens, Token first, String wanted) {
    Token last = tokens.last();
    Token found = tokens.peek();
    var form =
        switch (wanted) {
          case Expected.DECLARATION -> Optional.of(Forms.DECLARATIONS);
          case Expected.NODE_ITEM -> Optional.of(Forms.NODE_ITEMS);
          default -> Forms.of(first.kind);
        };
    boolean lineEnds = last.end > first.start && (found.is(EOF) || !tokens.goesOnInLine());
    return lineEnds
        ? new Unexpected(tokens.span(last), wanted, Optional.empty(), form)
        : new Unexpected(tokens.span(found), wanted, Optional.of(inWords(tokens, found)), form);
  }

  private static String inWords(TokenReader tokens, Token token) {
    return switch (token.kind) {
      case EOF -> "the end of the file";
      case STRING -> "a text in quotes";
      default -> "`" + Shown.text(tokens.span(token)) + "`";
    };
  }

  /** What the line ends with; in quotes there may be a secret. */
  private String last() {
    return LexicalMistakes.isQuote(at.file().text().charAt(at.start()))
        ? "this text"
        : "`" + Shown.text(at) + "`";
  }

  @Override
  public Diagnostic explain() {
    var diagnostic =
        found.isPresent()
            ? Diagnostic.of(Code.UNEXPECTED, at, "expected %s, found %s", wanted, found.get())
            : Diagnostic.of(Code.UNEXPECTED, at, "expected %s after %s", wanted, last());
    return form.isPresent() ? diagnostic.help("%s", form.get()) : diagnostic;
  }
}
