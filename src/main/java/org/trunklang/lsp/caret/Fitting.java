package org.trunklang.lsp.caret;

import com.google.common.collect.ImmutableSet;
import org.trunklang.syntax.TokenSpan;

/** Which tokens can be what is wanted. */
final class Fitting {
  /** */
  private static final ImmutableSet<String> RESERVED =
      ImmutableSet.of("local", "reject", "native", "outside", "any", "phones");

  /** What begins an item that is no setting. */
  private static final ImmutableSet<String> ITEMS =
      ImmutableSet.of("extensions", "extension", "emergency", "route", "inbound", "allow");

  private Fitting() {}

  static boolean fits(Seen token, Wanted wanted) {
    return switch (wanted) {
      case Wanted.Word(String text) -> token.text().equals(text);
      case Wanted.Once(String text) -> token.text().equals(text);
      case Wanted.SettingOf _ -> isName(token) && !ITEMS.contains(token.text());
      case Wanted.ValueOf _ -> isName(token);
      case Wanted.Token kind ->
          switch (kind) {
            case NEW_NAME,
                NODE,
                END,
                TRUNK_HERE,
                CALLING_TRUNK,
                DESTINATION_TRUNK,
                TRUNK,
                ARRIVING_TRUNK,
                WHAT_FAILS,
                PREFIX,
                PROFILE,
                PROTOCOL,
                MODULE,
                CODE ->
                isName(token);
            case NUMBER -> token.kind() == TokenSpan.Kind.NUMBER;
            case HEAD -> token.kind() == TokenSpan.Kind.NUMBER && token.text().endsWith("|");
            case TEXT, FILE -> token.kind() == TokenSpan.Kind.STRING;
          };
    };
  }

  private static boolean isName(Seen token) {
    return token.kind() == TokenSpan.Kind.WORD && !RESERVED.contains(token.text());
  }
}
