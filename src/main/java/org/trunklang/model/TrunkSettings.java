package org.trunklang.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Optional;
import org.trunklang.numbers.DialPattern;

/**
 * The settings of a trunk or mesh, profiles applied and defaults filled in. What a protocol does
 * not know is at its default.
 *
 * @param account the name under which the registering end registers
 * @param host where the outside party is
 * @param match other addresses its calls may come from
 * @param register whether this network registers with the outside party
 * @param port the SIP or IAX2 port of the far end; empty: the protocol's own, or the node's
 * @param qualify how often the far end is probed; empty: never
 * @param accepts what the right end takes; empty: everything
 * @param advertise whether members' phones are given routes to each other's extensions
 * @param group the DAHDI group, 0 to 63
 * @param addresses addresses of ends that hold for this trunk alone
 */
public record TrunkSettings(
    Optional<String> account,
    Optional<Secret> secret,
    Optional<Host> host,
    ImmutableList<Subnet> match,
    boolean register,
    Optional<Integer> port,
    Transport transport,
    boolean srtp,
    ImmutableList<String> codecs,
    Dtmf dtmf,
    Optional<Duration> qualify,
    Optional<ImmutableList<DialPattern>> accepts,
    boolean advertise,
    int group,
    ImmutableMap<NodeName, Host> addresses) {

  public static final Duration DEFAULT_QUALIFY = Duration.ofSeconds(60);

  /** What holds where nothing is written. */
  public static final TrunkSettings DEFAULTS =
      new TrunkSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ImmutableList.of(),
          false,
          Optional.empty(),
          Transport.UDP,
          false,
          ImmutableList.of("ulaw", "alaw"),
          Dtmf.RFC4733,
          Optional.of(DEFAULT_QUALIFY),
          Optional.empty(),
          false,
          0,
          ImmutableMap.of());
}
