package org.trunklang.routing;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import org.trunklang.model.Caller;
import org.trunklang.model.NodeName;

/**
 * One caller at one node: where the next step of a call is decided. Within a {@link Routing} there
 * is one place for each of them, so places may be compared by identity.
 */
public final class Place {
  private final NodeName node;
  private final Caller caller;
  private final Supplier<ClassOfService> classOfService;

  Place(NodeName node, Caller caller, Supplier<ClassOfService> classOfService) {
    this.node = node;
    this.caller = caller;
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

  @Override
  public String toString() {
    return caller + " at " + node;
  }
}
