package org.trunklang.diagnostics;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import org.trunklang.source.SourceFile;

/**
 * Where secrets stand in a source text, so that no excerpt shows one. It finds them in wrong texts
 * too, and rather takes too much for a secret than too little: what follows {@code secret}, {@code
 * plain} and the words that Asterisk's files have for it, in quotes of any kind or in none; and
 * what stands between a colon and an {@code @}.
 */
final class Secrets {
  private static final ImmutableSet<String> WORDS =
      ImmutableSet.of("secret", "plain", "password", "remotesecret", "md5secret", "md5_cred");

  /** What may stand between the word {@code secret} and the secret. */
  private static final ImmutableSet<String> BETWEEN = ImmutableSet.of("plain", "env", "file");

  /** How far is looked for the end of a secret that nothing announces. */
  private static final int LONGEST_SECRET = 256;

  private final String text;
  private final ImmutableIntArray.Builder bounds = ImmutableIntArray.builder();
  private int next = 0;

  private Secrets(String text) {
    this.text = text;
  }

  /** Start and end of each secret, one after the other, in the order of the text. */
  static ImmutableIntArray in(SourceFile file) {
    var secrets = new Secrets(file.text());
    secrets.scan();
    return secrets.bounds.build();
  }

  private void scan() {
    while (next < text.length()) {
      char c = text.charAt(next);
      if (isWordPart(c)) {
        word();
      } else if (isQuote(c)) {
        next = afterQuoted(next);
      } else if (!skipComment()) {
        next++;
      }
    }
  }

  private void word() {
    int start = next;
    while (next < text.length() && isWordPart(text.charAt(next))) {
      next++;
    }
    if (userWithSecret()) {
      return;
    }
    int length = next - start;
    if (length > 16) {
      return;
    }
    String word = Ascii.toLowerCase(text.substring(start, next));
    if (WORDS.contains(word)) {
      secretAfterWord();
    } else if (word.equals("register")) {
      registration();
    } else if (Similar.to(word, WORDS).isPresent()) {
      quotedAfterWord();
    }
  }

  /** A word that may be meant for one of those: what stands in quotes right after it. */
  private void quotedAfterWord() {
    int quote = next;
    while (quote < text.length() && " \t(".indexOf(text.charAt(quote)) >= 0) {
      quote++;
    }
    if (quote < text.length() && isQuote(text.charAt(quote))) {
      next = quote;
      take(afterQuoted(quote));
    }
  }

  /** From the word to its secret, over signs, white space and comments. */
  private void secretAfterWord() {
    boolean sameLine = true;
    while (next < text.length()) {
      char c = text.charAt(next);
      if (isQuote(c)) {
        take(afterQuoted(next));
        return;
      }
      if (c <= ' ' || c == '=' || c == ':' || c == '>' || c == '(') {
        sameLine &= !isLineBreak(c);
        next++;
      } else if (!skipComment()) {
        if (sameLine && "{})[],".indexOf(c) < 0) {
          unquoted();
        }
        return;
      }
    }
  }

  private void unquoted() {
    int end = next;
    while (end < text.length() && text.charAt(end) > ' ' && "{}(".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (!BETWEEN.contains(Ascii.toLowerCase(text.substring(next, end)))) {
      take(end);
      quotedAfterWord();
    }
  }

  /** {@code register => user:secret@host}: all of it. */
  private void registration() {
    int sign = next;
    while (sign < text.length() && (text.charAt(sign) == ' ' || text.charAt(sign) == '\t')) {
      sign++;
    }
    if (sign < text.length() && text.charAt(sign) == '=') {
      next = sign + 1;
      take(lineEnd(next));
    }
  }

  /** {@code user:secret@host}: what stands between the signs. */
  private boolean userWithSecret() {
    if (next == text.length() || text.charAt(next) != ':') {
      return false;
    }
    int end = next + 1;
    int last = Math.min(text.length(), end + LONGEST_SECRET);
    while (end < last && text.charAt(end) > ' ' && "@{}()[],\"".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == last || text.charAt(end) != '@' || end == next + 1) {
      return false;
    }
    next++;
    take(end);
    return true;
  }

  private void take(int end) {
    bounds.add(next);
    bounds.add(end);
    next = end;
  }

  private boolean skipComment() {
    if (text.startsWith("//", next)) {
      next = lineEnd(next);
      return true;
    }
    if (text.startsWith("/*", next)) {
      int end = text.indexOf("*/", next + 2);
      next = end < 0 ? text.length() : end + 2;
      return true;
    }
    return false;
  }

  /** The end of a text in quotes, its closing quote included; the end of the line without one. */
  private int afterQuoted(int start) {
    char quote = text.charAt(start);
    int i = start + 1;
    while (i < text.length() && !isLineBreak(text.charAt(i))) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && !isLineBreak(text.charAt(i + 1))) {
        i++;
      } else if (c == quote || (quote > 127 && isQuote(c))) {
        return i + 1;
      }
      i++;
    }
    return i;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isQuote(char c) {
    return c == '"'
        || c == '\''
        || (c >= '\u2018' && c <= '\u201e')
        || c == '\u00ab'
        || c == '\u00bb';
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
