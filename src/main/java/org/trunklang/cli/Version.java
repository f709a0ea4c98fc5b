package org.trunklang.cli;

/** The version this program shows; a test holds it equal to the one in {@code pom.xml}. */
final class Version {

  static final String TEXT = "0.1.0-SNAPSHOT";

  private Version() {}
}
