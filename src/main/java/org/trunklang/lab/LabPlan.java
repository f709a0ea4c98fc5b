package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import org.trunklang.asterisk.ConfText;
import org.trunklang.asterisk.SecretResolver;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Routing;

/**
 * What is to be brought up.
 *
 * @param files what each node's server is to read, byte for byte
 * @param secrets for the parties outside of the network, who have to know them as well
 * @param down what is not to work, from the start
 * @param phones the extensions that have a phone, beside those that the network provisions
 * @param unregistered trunks whose registration cannot succeed, because the files were tampered
 *     with
 */
public record LabPlan(
    Routing routing,
    ImmutableMap<NodeName, ImmutableList<ConfText>> files,
    SecretResolver secrets,
    Down down,
    ImmutableSetMultimap<NodeName, DialedNumber> phones,
    ImmutableSet<TrunkName> unregistered) {

  ImmutableList<ConfText> filesOf(NodeName node) {
    return files.getOrDefault(node, ImmutableList.of());
  }

  Network network() {
    return routing.network();
  }
}
