package org.trunklang.check;

import com.google.common.base.Splitter;
import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import java.util.Optional;
import org.trunklang.model.Host;
import org.trunklang.model.Subnet;

/** Reads addresses, hosts, ports and networks. Looks nothing up. */
final class Addresses {
  /** What reading gave: a value, nothing of that shape, or the shape with a part out of range. */
  sealed interface Read<T> {
    record Of<T>(T value) implements Read<T> {}

    record OutOfRange<T>(String what, String range) implements Read<T> {}

    record NoAddress<T>() implements Read<T> {}
  }

  private Addresses() {}

  /** {@code 192.168.1.1}, {@code [2001:db8::1]}, {@code pbx.example.net}, perhaps with a port. */
  static Read<Host> host(String text) {
    String name = text;
    String port = "";
    boolean bracketed = text.startsWith("[");
    int colon = bracketed ? text.indexOf("]:") + 1 : text.indexOf(':');
    if (colon > 0) {
      name = text.substring(0, colon);
      port = text.substring(colon + 1);
    }
    int number = 0;
    if (colon > 0) {
      var read = port(port);
      if (read.isEmpty()) {
        return isDigits(port)
            ? new Read.OutOfRange<>("a port", "from 1 to 65535")
            : new Read.NoAddress<>();
      }
      number = read.get();
    }
    if (bracketed) {
      return name.endsWith("]") ? ipv6(name, number) : new Read.NoAddress<>();
    }
    if (looksLikeIpv4(name)) {
      return isIpv4(name)
          ? new Read.Of<>(new Host(name, number, Host.Kind.IPV4))
          : new Read.OutOfRange<>("each part of an address", "from 0 to 255");
    }
    return isHostName(name)
        ? new Read.Of<>(new Host(name, number, Host.Kind.NAME))
        : new Read.NoAddress<>();
  }

  private static Read<Host> ipv6(String bracketed, int port) {
    String address = bracketed.substring(1, bracketed.length() - 1);
    return isIpv6(address)
        ? new Read.Of<>(new Host(Ipv6.canonical(address), port, Host.Kind.IPV6))
        : new Read.NoAddress<>();
  }

  /** {@code 203.0.113.0/24}, {@code [2001:db8::]/32}; a lone address is a network of its own. */
  static Read<Subnet> subnet(String text) {
    int slash = text.indexOf('/');
    String base = slash < 0 ? text : text.substring(0, slash);
    boolean ipv6 = base.startsWith("[") && base.endsWith("]");
    String bare = ipv6 ? base.substring(1, base.length() - 1) : base;
    if (!ipv6 && !looksLikeIpv4(bare)) {
      return new Read.NoAddress<>();
    }
    if (ipv6 && !isIpv6(bare)) {
      return new Read.NoAddress<>();
    }
    if (!ipv6 && !isIpv4(bare)) {
      return new Read.OutOfRange<>("each part of an address", "from 0 to 255");
    }
    int most = ipv6 ? 128 : 32;
    int bits = most;
    if (slash >= 0) {
      String length = text.substring(slash + 1);
      if (!isDigits(length)) {
        return new Read.NoAddress<>();
      }
      bits = length.length() > 3 ? most + 1 : Integer.parseInt(length);
      if (bits > most) {
        return new Read.OutOfRange<>("the length of a network", "from 0 to " + most);
      }
    }
    return new Read.Of<>(new Subnet(ipv6 ? Ipv6.canonical(bare) : bare, bits, ipv6));
  }

  static Optional<Integer> port(String text) {
    if (!isDigits(text) || text.length() > 5) {
      return Optional.empty();
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= 65535 ? Optional.of(port) : Optional.empty();
  }

  /** Read here: Guava's reader starts the whole network part of the JDK, at each start. */
  private static boolean isIpv4(String text) {
    return looksLikeIpv4(text)
        && Splitter.on('.').splitToStream(text).allMatch(Addresses::isPartOfIpv4);
  }

  private static boolean isPartOfIpv4(String digits) {
    boolean zeroInFront = digits.length() > 1 && digits.charAt(0) == '0';
    return isDigits(digits)
        && digits.length() <= 3
        && !zeroInFront
        && Integer.parseInt(digits) <= 255;
  }

  private static boolean isIpv6(String text) {
    return text.indexOf(':') >= 0 && text.indexOf('%') < 0 && InetAddresses.isInetAddress(text);
  }

  /** Four groups of digits with points between. */
  static boolean looksLikeIpv4(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
        if (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == '.') {
          return false;
        }
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return points == 3;
  }

  private static boolean isHostName(String text) {
    return !text.endsWith(".") && !isDigits(text) && InternetDomainName.isValid(text);
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
