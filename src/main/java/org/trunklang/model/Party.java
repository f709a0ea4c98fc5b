package org.trunklang.model;

import java.util.Optional;

/** What stands at an end of a trunk: a node of the network, or the world outside. */
public sealed interface Party {
  static Party node(NodeName name) {
    return new AtNode(name);
  }

  record AtNode(NodeName name) implements Party {
    @Override
    public String toString() {
      return name.text();
    }
  }

  record Outside() implements Party {
    @Override
    public String toString() {
      return "outside";
    }
  }

  /** The node that stands here, if it is one. */
  default Optional<NodeName> asNode() {
    return switch (this) {
      case AtNode(NodeName name) -> Optional.of(name);
      case Outside() -> Optional.empty();
    };
  }
}
