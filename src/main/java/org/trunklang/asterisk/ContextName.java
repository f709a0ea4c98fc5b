package org.trunklang.asterisk;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import org.trunklang.model.Caller;
import org.trunklang.model.TrunkEnd;

/**
 * The name of a context. It is made here only, so no text of a source becomes one unchecked: it has
 * at most 79 characters, all of them harmless to Asterisk's files and applications.
 */
final class ContextName {
  /** Longer names are cut, and contexts of equal names merge (asterisk-facts: AST_MAX_CONTEXT). */
  static final int MAX_LENGTH = 79;

  /** What every name of Trunk's own begins with, and no name of a hand-written one. */
  private static final String OWN = "trunk-";

  private static final String MARKS = "._-+@:%";

  static final ContextName PHONES = new ContextName(OWN + "phones");

  private final String text;

  private ContextName(String text) {
    checkArgument(isUsable(text), "context %s", text);
    this.text = text;
  }

  /** Where the calls of a caller enter. */
  static ContextName entry(Caller caller) {
    return switch (caller) {
      case Caller.Phones() -> PHONES;
      case Caller.Via(TrunkEnd end) -> new ContextName(OWN + "from-" + end.label());
    };
  }

  /** A context that nothing outside of Trunk's files may refer to. */
  static ContextName inner(String word) {
    checkArgument(!word.equals("phones") && !word.startsWith("from-"), "entry %s", word);
    return new ContextName(OWN + word);
  }

  /** A context that somebody else writes. */
  static ContextName handWritten(String name) {
    checkArgument(isForHandWritten(name), "context %s", name);
    return new ContextName(name);
  }

  static boolean isForHandWritten(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isUsable(name)
        && !lower.startsWith(OWN)
        && !lower.equals("general")
        && !lower.equals("globals");
  }

  private static boolean isUsable(String name) {
    return !name.isEmpty() && name.length() <= MAX_LENGTH && AsteriskText.isMadeOf(name, MARKS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContextName that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
