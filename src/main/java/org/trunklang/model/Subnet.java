package org.trunklang.model;

/** Addresses that share their first bits: {@code 203.0.113.0/24}; one address has them all. */
public record Subnet(String address, int bits, boolean ipv6) {
  @Override
  public String toString() {
    return address + "/" + bits;
  }
}
