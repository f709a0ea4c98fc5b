package org.trunklang.asterisk;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.model.Caller;
import org.trunklang.model.NodeName;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.MatchRow;
import org.trunklang.routing.Routing;

/**
 * What competes for the numbers of a caller, and under which names a server knows it.
 *
 * @param context where the caller's calls enter
 * @param extensions the candidate of each extension
 */
public record EntryTable(
    String context, ClassOfService rules, ImmutableMap<String, Candidate> extensions) {

  public static EntryTable of(Routing routing, NodeName node, Caller caller) {
    ClassOfService rules = routing.classOfService(node, caller);
    Map<String, Candidate> extensions = new LinkedHashMap<>();
    for (MatchRow row : rules.rows()) {
      for (ExtenName name : ExtenName.of(row.pattern())) {
        extensions.putIfAbsent(name.text(), row.candidate());
      }
    }
    String context = ContextName.entry(caller).toString();
    return new EntryTable(context, rules, ImmutableMap.copyOf(extensions));
  }

  public Optional<Candidate> candidate(String extension) {
    return Optional.ofNullable(extensions.get(extension));
  }

  @Override
  public String toString() {
    return context + " of " + rules.node();
  }
}
