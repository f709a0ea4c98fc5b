package org.trunklang.asterisk;

/** What the files of a node are for. */
public enum Layout {
  /** All that an Asterisk without other configuration needs. */
  FULL(""),
  /** Fragments that the files of an installation include. */
  INCLUDE("trunk-");

  private final String filePrefix;

  Layout(String filePrefix) {
    this.filePrefix = filePrefix;
  }

  /** The name of a file: {@code pjsip.conf}, or {@code trunk-pjsip.conf} where it is a fragment. */
  public String file(String name) {
    return filePrefix + name;
  }
}
