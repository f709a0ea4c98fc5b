package org.trunklang.routing;

import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Rewrite;

/** The number that is sent, as it follows from the one that was dialed. */
public sealed interface Sent {
  record Rewritten(Rewrite rewrite) implements Sent {
    /** As it was dialed. */
    public static final Rewritten NOT = new Rewritten(Rewrite.NONE);
  }

  /** The same one, whatever was dialed: that of an extension, or none. */
  record Always(DialedNumber number) implements Sent {}

  default DialedNumber of(DialedNumber dialed) {
    return switch (this) {
      case Rewritten(Rewrite rewrite) -> rewrite.apply(dialed);
      case Always(DialedNumber number) -> number;
    };
  }

  /** What is sent in the end, when what this one sends is dialed next. */
  default Sent then(Sent next) {
    return switch (next) {
      case Always _ -> next;
      case Rewritten(Rewrite last) ->
          switch (this) {
            case Always(DialedNumber number) -> new Always(last.apply(number));
            case Rewritten(Rewrite first) -> new Rewritten(first.then(last));
          };
    };
  }
}
