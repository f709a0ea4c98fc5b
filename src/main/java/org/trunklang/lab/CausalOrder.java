package org.trunklang.lab;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trunklang.asterisk.Landmarks;
import org.trunklang.model.Network;
import org.trunklang.model.Party;
import org.trunklang.model.TrunkEnd;

/**
 * Puts the arrivals of one call in the order in which they caused each other: what was dialed at
 * one server arrives at the next. The servers' clocks do not tell: each event is given its time a
 * moment after it happened.
 */
final class CausalOrder {
  /** Which server a name leads to that is dialed at a server. */
  private final ImmutableMap<String, String> farServers;

  CausalOrder(Network network) {
    var far = new HashMap<String, String>();
    network
        .ends()
        .forEach(
            end -> far.put(key(end.at().text(), Landmarks.object(network, end)), farServer(end)));
    this.farServers = ImmutableMap.copyOf(far);
  }

  private static String farServer(TrunkEnd end) {
    return end.far() instanceof Party.AtNode(var node) ? node.text() : LabNetwork.OUTSIDE;
  }

  /**
   * @param arrivals those of each server in the order in which they came
   * @param start the server where the call began
   */
  ImmutableList<Arrival> of(List<Arrival> arrivals, String start) {
    Map<String, Deque<Arrival>> waiting = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      waiting.computeIfAbsent(arrival.server(), server -> new ArrayDeque<>()).add(arrival);
    }
    var ordered = new ArrayList<Arrival>();
    var first = waiting.get(start);
    if (first != null) {
      follow(first.remove(), waiting, ordered);
    }
    // What nothing led to is shown all the same.
    waiting.values().forEach(ordered::addAll);
    return ImmutableList.copyOf(ordered);
  }

  private void follow(Arrival from, Map<String, Deque<Arrival>> waiting, List<Arrival> ordered) {
    ordered.add(from);
    for (Arrival.Dialed dialed : from.dialed()) {
      var there = waiting.get(farServer(from.server(), dialed.target()));
      if (there != null && !there.isEmpty()) {
        follow(there.poll(), waiting, ordered);
      }
    }
  }

  /** {@code PJSIP/NUMBER@NAME}, {@code IAX2/NAME/NUMBER}; what is none of a trunk is a phone. */
  private String farServer(String server, String target) {
    var parts = Splitter.on('/').splitToList(target);
    String name = parts.size() < 2 ? "" : parts.get(1);
    String object = name.substring(name.indexOf('@') + 1);
    return farServers.getOrDefault(key(server, object), LabNetwork.OUTSIDE);
  }

  private static String key(String server, String object) {
    return server + " " + object;
  }
}
