package org.trunklang.asterisk;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;

/**
 * The name of an endpoint, peer or user, and of what belongs to it (R-5.28). It is made here only:
 * it has nothing but letters, digits and {@code . _ - + * #}. A name that an administrator does not
 * choose as a login begins with {@code trunk-}, so it meets no name written by hand.
 */
public final class ObjectName {
  private static final String OWN = "trunk-";
  private static final String MARKS = "._-+*#";

  private final String text;

  private ObjectName(String text) {
    checkArgument(!text.isEmpty() && AsteriskText.isMadeOf(text, MARKS), "object %s", text);
    this.text = text;
  }

  /** The name by which a node knows a trunk end of its own. */
  public static ObjectName of(TrunkEnd end, Trunk trunk) {
    return isNamedByAccount(end, trunk)
        ? login(trunk.settings().account().orElseThrow())
        : new ObjectName(OWN + end.label());
  }

  /** Whether the name can be made: in a network with mistakes an account may be missing. */
  static boolean isKnown(TrunkEnd end, Trunk trunk) {
    return !isNamedByAccount(end, trunk)
        || trunk.settings().account().filter(ObjectName::isLogin).isPresent();
  }

  /** Whoever registers here is known by the name of the account. */
  private static boolean isNamedByAccount(TrunkEnd end, Trunk trunk) {
    return trunk.shape() == Trunk.Shape.CUSTOMER || end.role() == TrunkEnd.Role.REGISTRAR;
  }

  /** What the calls of the far end of a trunk end authenticate with at another node. */
  static ObjectName member(TrunkEnd end) {
    return new ObjectName(OWN + end.label());
  }

  static ObjectName phone(DialedNumber number) {
    return new ObjectName(number.digits());
  }

  static ObjectName transport(String protocol) {
    return new ObjectName(OWN + protocol);
  }

  static ObjectName login(String account) {
    return new ObjectName(account);
  }

  /** Whether an account can be the name of an object: it is none of Trunk's own. */
  static boolean isLogin(String account) {
    return !account.isEmpty()
        && !Ascii.toLowerCase(account).startsWith(OWN)
        && AsteriskText.isMadeOf(account, MARKS);
  }

  /** The name of a further object of the same trunk end; no end has a name with that last word. */
  ObjectName and(String word) {
    return new ObjectName(text + "." + word);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectName that && text.equals(that.text);
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
