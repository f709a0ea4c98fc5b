package org.trunklang.model;

/** How an extension's phone is reached. */
public sealed interface Dialing {
  /** By the node's SIP driver, with the number as the name of the endpoint. */
  record Endpoint() implements Dialing {}

  /** By a context written by hand, which is given the number. */
  record HandWritten(String context) implements Dialing {}
}
