package org.trunklang.model;

/** The Asterisk a node runs: its major version, 16 to 22, and its SIP driver. */
public record AsteriskVersion(int major, SipDriver sip) {
  public static final AsteriskVersion DEFAULT = new AsteriskVersion(22, SipDriver.PJSIP);
}
