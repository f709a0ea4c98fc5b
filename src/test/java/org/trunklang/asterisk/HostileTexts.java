package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.random.RandomGenerator;

/** Texts that mean something to Asterisk, to its files or to what reads them. */
public final class HostileTexts {
  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          ";",
          "\\;",
          ";--",
          "--;",
          ";---",
          ",",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          "$",
          "${EXTEN}",
          "$[1+1]",
          "${SHELL(id)}",
          "$${NIL}{",
          "\"",
          "'",
          "\\",
          "\\\\",
          "\\\"",
          "#include x",
          "#exec id",
          "#",
          "=>",
          "=",
          "+=",
          "[general](+)",
          "](!)",
          "exten => s,1,System(id)",
          "same => n,Hangup()",
          "type=peer",
          "&",
          "|",
          "@",
          ":",
          "/",
          "<",
          ">",
          "!",
          "_X.",
          "%0a",
          "%",
          "~",
          "`",
          "a",
          "Z",
          "09",
          "-",
          ".",
          "*",
          "+",
          " ",
          "é",
          "日本",
          "\ud83d\ude00",
          "\u00a0",
          "\u2028",
          "\u200b",
          "\ufeff",
          "\ufffd");

  /** What can come from the environment or a file, but not out of a source. */
  private static final ImmutableList<String> CONTROLS =
      ImmutableList.of(
          "\n",
          "\r",
          "\r\n",
          "\0",
          "\t",
          "\u007f",
          "\u0085",
          "\u001b[2J",
          "\n[evil]\ntype = endpoint\n",
          "\n#exec id\n");

  private static final ImmutableList<String> MARKS =
      ImmutableList.of("a", "B", "7", "00", ".", "-", "_", "+", "*", "%", "@", ":", "q.z");

  private HostileTexts() {}

  /** One to six pieces. */
  public static String any(RandomGenerator random) {
    return of(random, PIECES);
  }

  /** The same, and now and then with control characters. */
  static String withControls(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> any(random) + pick(random, CONTROLS) + any(random);
      case 1 -> any(random) + pick(random, CONTROLS);
      default -> any(random);
    };
  }

  /** Mostly what names are made of. */
  static String likeName(RandomGenerator random) {
    String name = of(random, MARKS);
    return random.nextInt(3) == 0 ? name + any(random) : name;
  }

  private static String of(RandomGenerator random, ImmutableList<String> pieces) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(pick(random, pieces));
    }
    return text.toString();
  }

  private static String pick(RandomGenerator random, ImmutableList<String> pieces) {
    return pieces.get(random.nextInt(pieces.size()));
  }
}
