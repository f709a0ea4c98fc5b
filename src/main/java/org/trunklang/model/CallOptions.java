package org.trunklang.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How a rule places its calls.
 *
 * @param timeout how long each destination may ring
 * @param music the class of music the caller hears in place of the ringing tone
 */
public record CallOptions(Optional<Duration> timeout, Optional<String> music) {
  public static final CallOptions NONE = new CallOptions(Optional.empty(), Optional.empty());
}
