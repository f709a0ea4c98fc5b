package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.SipDriver;
import org.trunklang.model.TrunkEnd;
import org.trunklang.routing.Routing;

/** Makes the configuration of every node's Asterisk. The same network always gives the same. */
public final class Emitter {
  private Emitter() {}

  /**
   * The files of every node, or what stands in the way: an error of {@link Mapping}, which was told
   * before, or a secret.
   */
  public static Emitted emit(Routing routing, SecretResolver resolver, Layout layout) {
    return emit(routing, resolver, layout, routing.network().nodes().keySet());
  }

  /** The same for some of the nodes; only their secrets are asked for. */
  public static Emitted emit(
      Routing routing, SecretResolver resolver, Layout layout, ImmutableSet<NodeName> wanted) {
    Network network = routing.network();
    ImmutableList<Problem> mistakes = errors(Mapping.problems(network));
    if (!mistakes.isEmpty()) {
      return new Emitted(ImmutableMap.of(), mistakes);
    }
    var secrets = new Secrets(resolver);
    ImmutableListMultimap<NodeName, TrunkEnd> ends =
        Multimaps.index(network.ends().iterator(), TrunkEnd::at);
    var nodes = ImmutableMap.<NodeName, ImmutableList<ConfText>>builder();
    for (Node node : network.nodes().values()) {
      if (!wanted.contains(node.name())) {
        continue;
      }
      var site = Site.of(routing, node, ends.get(node.name()), layout);
      nodes.put(node.name(), files(site, secrets));
    }
    return new Emitted(nodes.buildOrThrow(), secrets.problems());
  }

  private static ImmutableList<Problem> errors(ImmutableList<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.explain().severity() == Severity.ERROR)
        .collect(toImmutableList());
  }

  private static ImmutableList<ConfText> files(Site site, Secrets secrets) {
    Layout layout = site.layout();
    return ImmutableList.of(
        new ConfText(
            layout.file("extensions.conf"),
            ConfWriter.write(Soundness.sound(DialplanEmitter.emit(site))),
            false),
        text(layout.file("iax.conf"), IaxEmitter.emit(site, secrets)),
        site.sip() == SipDriver.PJSIP
            ? text(layout.file("pjsip.conf"), PjsipEmitter.emit(site, secrets))
            : text(layout.file("sip.conf"), SipEmitter.emit(site, secrets)));
  }

  private static ConfText text(String name, ConfigFile file) {
    return new ConfText(name, ConfWriter.write(Soundness.sound(file)), file.holdsSecret());
  }
}
