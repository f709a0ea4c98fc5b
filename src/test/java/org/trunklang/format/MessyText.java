package org.trunklang.format;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/**
 * The tokens of a text with other white space and new comments between them. Some of what comes out
 * is wrong, for a line end can say something.
 */
final class MessyText {
  private static final ImmutableList<String> BLANKS =
      ImmutableList.of(" ", "  ", "\t", "     ", " \t ");

  private static final ImmutableList<String> LINE_ENDS =
      ImmutableList.of("\n", "\n\n", "\n\n\n\n", "\r\n", "\r", "  \n   ", "\n\t", " \r\n \r\n  ");

  private static final ImmutableList<String> COMMENTS =
      ImmutableList.of(
          " // behind\n",
          "\n// alone  \n",
          "\n\n  // apart\t\n\n",
          " /* between */ ",
          "/*tight*/",
          "\n/* in front */ ",
          " /* at the end */\n",
          "\n  /* of\n     several\n  lines  \n  */\n",
          " /* that\ngoes on */ ",
          "/* a */ /* b */ // c\r\n",
          "\n/// Documents, or does not.\n",
          "\n  /// Of two\n  /// lines.\n",
          " /// lost\n",
          " //\n",
          "//// four\n");

  private final Random random;
  private final int lineEndsIn100;
  private final int commentsIn100;
  private final StringBuilder text = new StringBuilder();

  private MessyText(Random random) {
    this.random = random;
    this.lineEndsIn100 = random.nextInt(3) == 0 ? 0 : random.nextInt(20);
    this.commentsIn100 = random.nextBoolean() ? 0 : random.nextInt(15);
  }

  static String of(String program, Random random) {
    var messy = new MessyText(random);
    var source = SourceFile.of("test.trunk", program);
    boolean keepsLines = random.nextInt(4) > 0;
    int end = 0;
    for (TokenSpan token : Lexer.tokens(source)) {
      messy.gap(program.substring(end, token.span().start()), keepsLines);
      messy.token(token);
      end = token.span().end();
    }
    messy.gap("\n", true);
    return messy.text.toString();
  }

  private void gap(String gap, boolean keepsLines) {
    if (hits(commentsIn100)) {
      text.append(one(COMMENTS));
    }
    if (hits(lineEndsIn100)) {
      text.append(one(LINE_ENDS));
    } else if (gap.contains("\n") && (keepsLines || endsWithLineComment())) {
      text.append(hits(20) ? one(LINE_ENDS) : gap);
    } else if (!gap.isEmpty()) {
      text.append(hits(30) ? one(BLANKS) : " ");
    }
  }

  private boolean endsWithLineComment() {
    int line = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
    return text.indexOf("//", line) >= 0;
  }

  private void token(TokenSpan token) {
    String written = token.span().text();
    boolean isNumber = token.kind() == TokenSpan.Kind.NUMBER;
    if (isNumber && hits(30)) {
      written = written.replace('X', 'x').replace('N', 'n');
    }
    text.append(written);
    if (isNumber && written.length() > 3 && hits(10) && followsComma()) {
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(hits(lineEndsIn100) ? ",\n" : ", ").append(written);
      }
    }
  }

  /** Whether what was written last is an element of a list, so that more of them may follow. */
  private boolean followsComma() {
    int comma = text.lastIndexOf(",");
    return comma > 0
        && text.substring(comma).matches("(?s),\\s+\\S+")
        && text.charAt(text.length() - 1) != '|';
  }

  private boolean hits(int percent) {
    return random.nextInt(100) < percent;
  }

  private String one(ImmutableList<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
