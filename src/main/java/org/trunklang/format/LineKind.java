package org.trunklang.format;

/** Lines that are alike, by the word they begin with. */
enum LineKind {
  CLAIM,
  NODE,
  PREFIX,
  PROFILE,
  RULE,
  TRUNK,
  /** A setting, or an item of a node that is written like one. */
  SETTING,
  /** A part of an item, a comment, a brace, or what has no columns. */
  OTHER;

  static LineKind of(String firstWord) {
    return switch (firstWord) {
      case "expect", "forbid" -> CLAIM;
      case "node" -> NODE;
      case "prefix" -> PREFIX;
      case "profile" -> PROFILE;
      case "route", "inbound" -> RULE;
      case "trunk", "mesh" -> TRUNK;
      case "use", "allow" -> OTHER;
      default -> SETTING;
    };
  }
}
