package org.trunklang.asterisk;

import com.google.common.base.Splitter;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that share their first bits, of one of the two families.
 *
 * @param free how many of the last bits may be anything
 */
record AddressRange(BigInteger first, int free, boolean ipv6) {

  /** Whether some address is in both; host names meet when they are the same. */
  static boolean meet(String one, String other) {
    if (one.equalsIgnoreCase(other)) {
      return true;
    }
    Optional<AddressRange> mine = parse(one);
    Optional<AddressRange> theirs = parse(other);
    return mine.isPresent() && theirs.isPresent() && mine.get().meets(theirs.get());
  }

  private boolean meets(AddressRange other) {
    int bits = Math.max(free, other.free);
    return ipv6 == other.ipv6 && first.shiftRight(bits).equals(other.first.shiftRight(bits));
  }

  /** Reads {@code 192.0.2.1}, {@code 192.0.2.0/24} and the same of IPv6; a name is no range. */
  static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean ipv6 = address.indexOf(':') >= 0;
    int all = ipv6 ? 128 : 32;
    try {
      int kept = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      BigInteger bits = ipv6 ? ipv6(address) : ipv4(address);
      return Optional.of(new AddressRange(bits, all - kept, ipv6));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static BigInteger ipv4(String address) {
    List<String> parts = Splitter.on('.').splitToList(address);
    if (parts.size() != 4) {
      throw new NumberFormatException(address);
    }
    long bits = 0;
    for (String part : parts) {
      bits = (bits << 8) + Integer.parseInt(part);
    }
    return BigInteger.valueOf(bits);
  }

  private static BigInteger ipv6(String address) {
    int gap = address.indexOf("::");
    if (gap < 0) {
      return groups(address, 8);
    }
    String head = address.substring(0, gap);
    String tail = address.substring(gap + 2);
    int after = tail.isEmpty() ? 0 : Splitter.on(':').splitToList(tail).size();
    int before = head.isEmpty() ? 0 : Splitter.on(':').splitToList(head).size();
    return groups(head, before).shiftLeft(16 * (8 - before)).add(groups(tail, after));
  }

  private static BigInteger groups(String text, int count) {
    BigInteger bits = BigInteger.ZERO;
    if (count == 0) {
      return bits;
    }
    List<String> groups = Splitter.on(':').splitToList(text);
    if (groups.size() != count) {
      throw new NumberFormatException(text);
    }
    for (String group : groups) {
      bits = bits.shiftLeft(16).add(new BigInteger(group, 16));
    }
    return bits;
  }
}
