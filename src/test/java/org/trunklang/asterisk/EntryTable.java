package org.trunklang.asterisk;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.model.Caller;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.MatchRow;
import org.trunklang.routing.Routing;

/**
 * What competes for numbers in a context, and under which names a server knows it.
 *
 * @param extensions the candidate of each extension
 */
public record EntryTable(
    String context, ClassOfService rules, ImmutableMap<String, Optional<Candidate>> extensions) {

  /** Where the calls of a caller enter. */
  public static EntryTable of(Routing routing, NodeName node, Caller caller) {
    return of(ContextName.entry(caller), routing.classOfService(node, caller));
  }

  /** Where {@code local} is looked up. */
  public static EntryTable ownNumbers(Routing routing, NodeName node) {
    return of(ContextName.inner("local"), routing.ownNumbers(node));
  }

  /** Where a mesh is looked up. */
  public static EntryTable advertised(Routing routing, NodeName node, TrunkName mesh) {
    return of(ContextName.inner("mesh-" + mesh), routing.advertised(node, mesh));
  }

  private static EntryTable of(ContextName context, ClassOfService rules) {
    Map<String, Optional<Candidate>> extensions = new LinkedHashMap<>();
    for (MatchRow row : rules.rows()) {
      for (ExtenName name : ExtenName.of(row.pattern())) {
        extensions.putIfAbsent(name.text(), row.candidate());
      }
    }
    return new EntryTable(context.toString(), rules, ImmutableMap.copyOf(extensions));
  }

  public Optional<Candidate> candidate(String extension) {
    return extensions.getOrDefault(extension, Optional.empty());
  }

  @Override
  public String toString() {
    return context + " of " + rules.node();
  }
}
