package org.trunklang.routing;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import org.trunklang.model.Caller;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialedNumber;

/**
 * One caller at one node: where the next step of a call is decided. Within a {@link Routing} there
 * is one place for each of them, so places may be compared by identity.
 */
public final class Place {
  private final NodeName node;
  private final Caller caller;
  private final ImmutableList<Rule> rules;
  private final Supplier<ClassOfService> classOfService;

  Place(Node node, Caller caller, Supplier<ClassOfService> classOfService) {
    this.node = node.name();
    this.caller = caller;
    this.rules = node.rules();
    this.classOfService = Suppliers.memoize(classOfService::get);
  }

  public NodeName node() {
    return node;
  }

  public Caller caller() {
    return caller;
  }

  public ClassOfService classOfService() {
    return classOfService.get();
  }

  /** The candidates of the node that would match a number, but do not admit the caller. */
  public ImmutableList<Candidate> closedTo(DialedNumber number) {
    return rules.stream()
        .filter(rule -> !rule.audience().admits(caller))
        .flatMap(rule -> rule.patterns().stream().map(pattern -> new Candidate(rule, pattern)))
        .filter(candidate -> candidate.takes(number))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String toString() {
    return caller + " at " + node;
  }
}
