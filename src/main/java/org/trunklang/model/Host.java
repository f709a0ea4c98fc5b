package org.trunklang.model;

/**
 * A host by name or address, checked to be one. IPv6 addresses stand without brackets.
 *
 * @param port from 1 to 65535, or 0 where none was written
 */
public record Host(String name, int port, Kind kind) {
  /** How the host is written. */
  public enum Kind {
    IPV4,
    IPV6,
    NAME
  }

  /** Name and port as they are written in a URI: IPv6 in brackets, no port when there is none. */
  public String authority() {
    String host = kind == Kind.IPV6 ? "[" + name + "]" : name;
    return port == 0 ? host : host + ":" + port;
  }
}
