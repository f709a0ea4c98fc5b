package org.trunklang.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One Asterisk server of the network.
 *
 * @param address where other nodes find it
 * @param code the site's code, digits
 * @param sipPort the port its SIP driver listens on
 * @param tlsPort the port its SIP driver listens on for TLS
 * @param iax2Port the port IAX2 listens on
 * @param tlsCertificate a file on the node, needed where it takes calls over TLS
 * @param tlsKey the key of that certificate
 * @param tlsAuthorities a file on the node with the certificates of those it trusts to sign others
 * @param rules everything here that can take a number, in the order of the source; rules that
 *     follow from other declarations (accounts, home codes, advertised routes) after those written
 *     here
 * @param handWritten contexts of this node that are written by hand, as destinations name them
 */
public record Node(
    NodeName name,
    Origin origin,
    Optional<Host> address,
    AsteriskVersion asterisk,
    Optional<String> code,
    int sipPort,
    int tlsPort,
    int iax2Port,
    Optional<String> tlsCertificate,
    Optional<String> tlsKey,
    Optional<String> tlsAuthorities,
    ImmutableList<Rule> rules,
    ImmutableList<Phone> phones,
    ImmutableList<EmergencyNumber> emergency,
    ImmutableList<String> handWritten) {
  public static final int DEFAULT_SIP_PORT = 5060;
  public static final int DEFAULT_TLS_PORT = 5061;
  public static final int DEFAULT_IAX2_PORT = 4569;

  /** Where Debian and others have the authorities of the public network. */
  public static final String DEFAULT_TLS_AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt";
}
