package org.trunklang.lab;

/** What the lab needs is not on this machine. The message says what, and how to get it. */
public final class MissingException extends Exception {
  private static final long serialVersionUID = 1;

  MissingException(String message) {
    super(message);
  }
}
