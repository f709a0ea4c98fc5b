package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Dialing;
import org.trunklang.model.Leg;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.MatchRow;

/**
 * The contexts in which a number is looked up that a rule has rewritten: the node's own numbers
 * (R-4.30), and what the members of a mesh advertise (R-4.29). They are given the number in ARG1, a
 * timeout in ARG2 and options of {@code Dial} in ARG3, and come back as {@link DialContext} does.
 */
final class LookUps {
  private static final ContextName LOCAL = ContextName.inner("local");

  private final Site site;
  private final Decks decks;
  private boolean localIsWanted = false;
  private final Map<TrunkName, ContextName> meshes = new TreeMap<>();

  /** What is dialed, with the number in ARG1, and the context that does it. */
  private final Map<String, ContextName> legs = new LinkedHashMap<>();

  LookUps(Site site, Decks decks) {
    this.site = site;
    this.decks = decks;
  }

  static Call call(ContextName table, String number, String timeout, String options) {
    return options.isEmpty()
        ? Call.gosub(table, number, timeout)
        : Call.gosub(table, number, timeout, options);
  }

  ContextName local() {
    localIsWanted = true;
    return LOCAL;
  }

  ContextName mesh(TrunkName mesh) {
    return meshes.computeIfAbsent(mesh, name -> ContextName.inner("mesh-" + name));
  }

  /** All contexts that were asked for. */
  ImmutableList<Context> contexts() {
    var contexts = new ArrayList<Context>();
    if (localIsWanted) {
      contexts.add(
          table(
              LOCAL,
              "The numbers of this node, for a number that a rule has rewritten.",
              site.routing().ownNumbers(site.node().name())));
    }
    meshes.forEach(
        (mesh, name) ->
            contexts.add(
                table(
                    name,
                    "The numbers that the members of " + mesh + " advertise.",
                    site.routing().advertised(site.node().name(), mesh))));
    legs.forEach((target, name) -> contexts.add(leg(target, name)));
    return ImmutableList.copyOf(contexts);
  }

  private Context table(ContextName name, String says, ClassOfService numbers) {
    var rows = new ArrayList<Row>();
    for (MatchRow row : numbers.rows()) {
      rows.add(Row.of(row, RuleText::note, winner -> target(winner.rule(), winner.strip())));
    }
    return decks.lookedUp(Note.of(says), name, rows);
  }

  private Row.Target target(Rule rule, int strip) {
    String number = strip == 0 ? "${ARG1}" : "${ARG1:" + strip + "}";
    return switch (rule.action()) {
      case Action.Ring(Dialing.Endpoint()) -> to(DialTarget.phone(site.sip(), number));
      case Action.Ring(Dialing.HandWritten(String context)) ->
          new Row.Target.HandOver(ContextName.handWritten(context));
      case Action.CallAccount(TrunkEnd end) -> to(DialTarget.trunk(site.wire(end), site.sip(), ""));
      case Action.Send(ImmutableList<Leg> legs, var _) ->
          switch (legs.getFirst().destination()) {
            case Destination.ToTrunk(TrunkEnd end) ->
                to(DialTarget.trunk(site.wire(end), site.sip(), number));
            case Destination.ToMesh _,
                Destination.ToExtension _,
                Destination.Local _,
                Destination.Reject _,
                Destination.Native _ ->
                throw new IllegalStateException("advertised: " + rule);
          };
    };
  }

  private Row.Target to(String dialTarget) {
    return new Row.Target.To(
        legs.computeIfAbsent(dialTarget, target -> ContextName.inner("leg-" + (legs.size() + 1))),
        0);
  }

  private static Context leg(String target, ContextName name) {
    return Context.of(
        Note.NONE,
        name,
        Exten.of(
            ExtenName.WITHOUT_NUMBER,
            DialContext.dial(target, "${ARG2}", "${ARG3}"),
            Call.comeBack()));
  }
}
