package org.trunklang.model;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * Something at a node that can take a number: who may use it, which numbers it takes, and what it
 * does with them.
 *
 * @param takesNoNumber whether it takes every number and also a call that carries none: an {@code
 *     inbound} without a pattern, whose one pattern is then {@code any}
 */
public record Rule(
    Kind kind,
    NodeName node,
    Origin origin,
    ImmutableList<RulePattern> patterns,
    boolean takesNoNumber,
    Audience audience,
    Action action) {

  /** What a rule was written as, or follows from. */
  public enum Kind {
    /** {@code extensions 2XX}. */
    EXTENSIONS,
    /** {@code extension 201 "Reception"}. */
    EXTENSION,
    /** The account of a trunk that registers here. */
    ACCOUNT,
    /** This site's own code in front of an extension. */
    HOME_CODE,
    ROUTE,
    /** Given to the phones by {@code advertise yes}. */
    ADVERTISED,
    INBOUND;

    /** The word in traces and machine-readable output. */
    @Override
    public String toString() {
      return switch (this) {
        case HOME_CODE -> "code";
        case EXTENSIONS, EXTENSION, ACCOUNT, ROUTE, ADVERTISED, INBOUND ->
            name().toLowerCase(Locale.ROOT);
      };
    }
  }
}
