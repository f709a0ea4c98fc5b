package org.trunklang.model;

/** The channel driver a node speaks SIP with. */
public enum SipDriver {
  PJSIP,
  /** Deprecated in Asterisk 17, gone in 21. */
  CHAN_SIP
}
