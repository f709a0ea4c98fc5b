package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import org.trunklang.model.Caller;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;

/** How a call shows in an Asterisk that runs what {@link Emitter} made. */
public final class Landmarks {
  /** The extension of a call without a number. */
  public static final String WITHOUT_NUMBER = ExtenName.WITHOUT_NUMBER.text();

  private Landmarks() {}

  /** The context in which a caller's calls enter. */
  public static String entry(Caller caller) {
    return ContextName.entry(caller).toString();
  }

  /** The extensions that stand for a pattern, as {@code dialplan show} names them. */
  public static ImmutableSet<String> extensions(DialPattern pattern) {
    return ExtenName.of(pattern).stream().map(ExtenName::text).collect(toImmutableSet());
  }

  /** The extension that the far end of this node's registration calls without a number. */
  public static String contact(Network network, TrunkEnd end) {
    return Wire.of(network, end).contact();
  }

  /** What {@code Dial} is given to send a number over a trunk. */
  public static String dialed(Network network, TrunkEnd end, DialedNumber number) {
    Node node = network.node(end.at()).orElseThrow();
    return DialTarget.trunk(Wire.of(network, end), node.asterisk().sip(), number.digits());
  }

  /** What {@code Dial} is given to ring a phone. */
  public static String phone(Node node, DialedNumber number) {
    return DialTarget.phone(node.asterisk().sip(), number.digits());
  }

  /** The name under which a node knows a trunk end of its own. */
  public static String object(Network network, TrunkEnd end) {
    return Wire.of(network, end).name().toString();
  }

  /** The cause that the caller of a rejected call is given. */
  public static int cause(Reason reason) {
    return Causes.of(reason);
  }
}
