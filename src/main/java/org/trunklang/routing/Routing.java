package org.trunklang.routing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.function.Supplier;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Caller;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;

/**
 * A network made ready for calls: which rule wins at a node, and where the call goes next. It says
 * so in one place for everything that needs to know. What it holds is made when it is first asked
 * for; it may be asked by many threads, and always gives the same answers.
 */
public final class Routing {
  /** Cells of the tables that all classes of service share: some 200 MB. */
  private static final long TABLE_CELLS = 50_000_000;

  private final Network network;
  private final ImmutableMap<NodeName, NodeTable> nodes;
  private final Supplier<ImmutableListMultimap<NodeName, TrunkEnd>> ends;
  private final Supplier<ImmutableList<Problem>> problems =
      Suppliers.memoize(() -> Problems.of(this));

  private Routing(Network network, long tableCells) {
    this.network = network;
    this.ends = Suppliers.memoize(network::endsByNode);
    var budget = new PatternAutomaton.Budget(tableCells);
    this.nodes =
        ImmutableMap.copyOf(
            Maps.transformValues(
                network.nodes(), node -> new NodeTable(node, this::arrival, budget)));
  }

  public static Routing of(Network network) {
    return new Routing(network, TABLE_CELLS);
  }

  /** With tables of so many cells at most; what does not fit in is found out for each call anew. */
  static Routing withTableCells(Network network, long cells) {
    return new Routing(network, cells);
  }

  public Network network() {
    return network;
  }

  /** The trunk ends at a node, in the order of their declarations. */
  ImmutableList<TrunkEnd> endsAt(NodeName node) {
    return ends.get().get(node);
  }

  /** Rules that get in each other's way; found when first asked for. */
  public ImmutableList<Problem> problems() {
    return problems.get();
  }

  /** Where a call from this caller starts, or arrives. The node must be one of the network's. */
  public Place place(NodeName node, Caller caller) {
    return table(node).place(caller);
  }

  public ClassOfService classOfService(NodeName node, Caller caller) {
    return table(node).classOfService(caller);
  }

  /**
   * The different classes of service of a node's callers: that of its phones first, then those of
   * its trunk ends in the order of their declarations.
   */
  public ImmutableSet<ClassOfService> classesAt(NodeName node) {
    var table = table(node);
    var classes = ImmutableSet.<ClassOfService>builder();
    classes.add(table.classOfService(Caller.PHONES));
    for (TrunkEnd end : endsAt(node)) {
      classes.add(table.classOfService(new Caller.Via(end)));
    }
    return classes.build();
  }

  /** The node's extensions and accounts: what {@code local} looks into. */
  public ClassOfService ownNumbers(NodeName node) {
    return table(node).ownNumbers();
  }

  /** The routes that a mesh gives to a node: what the mesh as destination looks into. */
  public ClassOfService advertised(NodeName node, TrunkName mesh) {
    return table(node).advertised(mesh);
  }

  /** What happens to a call at a place. */
  public Step step(Place place, DialedNumber number) {
    return new Step(number, place.classOfService().plan(number));
  }

  private Place arrival(TrunkEnd end) {
    return place(end.at(), new Caller.Via(end));
  }

  private NodeTable table(NodeName node) {
    NodeTable table = nodes.get(node);
    checkArgument(table != null, "no node %s", node);
    return table;
  }
}
