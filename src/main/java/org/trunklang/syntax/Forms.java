package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import java.util.Optional;

/** How declarations and items are written, in a line each: the help where one went wrong. */
final class Forms {
  static final String DECLARATIONS =
      "a file holds declarations: `use`, `prefix`, `profile`, `node`, `trunk`, `mesh`, `expect`,"
          + " `forbid` and `allow`";

  static final String NODE_ITEMS =
      "a node holds settings such as `address`, and `extensions`, `extension`, `emergency`,"
          + " `route`, `inbound` and `allow`";

  private Forms() {}

  /** The form of what a kind of token begins. */
  static Optional<String> of(int first) {
    return switch (first) {
      case USE -> form("use \"FILE.trunk\"", "use std/MODULE");
      case PREFIX -> form("prefix NAME = PATTERN, …");
      case PROFILE -> form("profile NAME : sip { … }", "profile NAME : node { … }");
      case NODE -> form("node NAME { … }");
      case TRUNK -> form("trunk NAME : sip A -> B { … }", "trunk NAME : sip A <-> B { … }");
      case MESH -> form("mesh NAME : sip A, B, C { … }");
      case EXPECT -> form("expect NUMBER from NODE rings EXTENSION at NODE");
      case FORBID -> form("forbid PATTERN from NODE reaches TRUNK");
      case ALLOW -> form("allow CODE \"REASON\"");
      case EXTENSIONS -> form("extensions PATTERN, …");
      case EXTENSION -> form("extension NUMBER \"NAME\" { secret … }");
      case EMERGENCY -> form("emergency NUMBER, …");
      case ROUTE -> form("route PATTERN -> TRUNK", "route PATTERN for CALLER -> TRUNK then TRUNK");
      case INBOUND -> form("inbound TRUNK -> EXTENSION", "inbound TRUNK PATTERN -> EXTENSION");
      default -> Optional.empty();
    };
  }

  private static Optional<String> form(String form) {
    return Optional.of("write `" + form + "`");
  }

  private static Optional<String> form(String form, String other) {
    return Optional.of("write `" + form + "` or `" + other + "`");
  }
}
