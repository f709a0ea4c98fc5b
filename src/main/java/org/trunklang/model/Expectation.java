package org.trunklang.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;

/** What the source says about calls: all of these end so ({@code expect}), or none does. */
public record Expectation(
    Origin origin, Kind kind, Numbers numbers, From from, Down down, Expected outcome) {

  /** Whether all numbers shall end so, or none. */
  public enum Kind {
    EXPECT,
    FORBID
  }

  /** The numbers it speaks of. */
  public sealed interface Numbers {
    record One(DialedNumber number) implements Numbers {}

    /** Several patterns, a prefix, or {@code any}. */
    record Many(ImmutableList<DialPattern> patterns, String text) implements Numbers {}
  }

  /** Where the calls start. */
  public sealed interface From {
    record Phones(NodeName node) implements From {}

    record Trunk(TrunkEnd end) implements From {}

    /** Every entry from outside. */
    record Outside() implements From {}
  }

  /** How the calls end. */
  public sealed interface Expected {
    /** Without an extension: the number as dialed. Without a node: at any. */
    record Rings(Optional<DialedNumber> extension, Optional<NodeName> node) implements Expected {}

    /** Crosses the trunk, or leaves the network by it. */
    record Reaches(TrunkName trunk, Optional<DialedNumber> number) implements Expected {}

    record ReachesOutside(Optional<DialedNumber> number) implements Expected {}

    record ReachesNative(String context) implements Expected {}

    record IsRejected(Optional<Reason> reason) implements Expected {}

    record Loops() implements Expected {}
  }
}
