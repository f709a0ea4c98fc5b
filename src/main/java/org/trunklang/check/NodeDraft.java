package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.trunklang.check.problem.InProfile;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Dialing;
import org.trunklang.model.NodeName;
import org.trunklang.model.Phone;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.NodeItem;

/**
 * A node as far as it is known before trunks are: its settings, its items with those of its
 * profiles, its extensions. A profile that no node takes is read as a draft too, one without a
 * name.
 */
record NodeDraft(
    Optional<NodeName> name,
    Span declared,
    Settings settings,
    ImmutableList<Item> items,
    ImmutableList<Extensions> extensions,
    ImmutableSet<DialedNumber> singles,
    ImmutableList<Phone> phones) {

  /** An extension pattern of the node. */
  record Extensions(RulePattern pattern, Dialing dialing) {}

  /**
   * An item of the node, its own or a profile's.
   *
   * @param namespace of the module that the profile stands in
   * @param with the profile's name after {@code with}; empty for an item of the node's own
   * @param rule of an item that declares extensions, the rule it is
   */
  record Item(
      NodeItem item, Optional<String> namespace, Optional<Taken> with, Optional<Rule> rule) {

    /** A mistake of this item that another node may not have. */
    Problem here(Problem problem) {
      return with.<Problem>map(taken -> new InProfile(problem, taken.node(), taken.span(), 0))
          .orElse(problem);
    }

    Item with(Rule made) {
      return new Item(item, namespace, with, Optional.of(made));
    }
  }

  /** Where a node takes a profile. */
  record Taken(String node, Span span) {}

  /** A node that is there. */
  NodeName there() {
    return name.orElseThrow();
  }

  /** Whether a number is one of the extensions declared here. */
  boolean hasExtension(DialedNumber number) {
    if (singles.contains(number)) {
      return true;
    }
    for (Extensions each : extensions) {
      if (each.pattern().stripped().pattern().matches(number)) {
        return true;
      }
    }
    return false;
  }

  static String words(Decl.Node node) {
    return "node `" + node.name().text() + "`";
  }
}
