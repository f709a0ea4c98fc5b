package org.trunklang.routing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.model.Action;
import org.trunklang.model.AsteriskVersion;
import org.trunklang.model.Audience;
import org.trunklang.model.CallOptions;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Dialing;
import org.trunklang.model.EmergencyNumber;
import org.trunklang.model.Expectation;
import org.trunklang.model.Leg;
import org.trunklang.model.Mesh;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Origin;
import org.trunklang.model.Party;
import org.trunklang.model.Protocol;
import org.trunklang.model.Reason;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.model.TrunkSettings;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.PatternParser;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.numbers.Uncovered;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/**
 * Networks for tests of routing, built by hand and without the checker: trunks first, then the
 * items of nodes, each a line as the language writes it.
 */
public final class Networks {
  private final Map<String, List<String>> items = new LinkedHashMap<>();
  private final Map<String, String> codes = new LinkedHashMap<>();
  private final ListMultimap<String, EmergencyNumber> emergency = ArrayListMultimap.create();
  private final Map<TrunkName, Trunk> trunks = new LinkedHashMap<>();
  private final Map<TrunkName, List<NodeName>> meshes = new LinkedHashMap<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> starts = new LinkedHashMap<>();
  private SourceFile file = SourceFile.of("network.trunk", "");

  /** A node; each item is a line such as {@code route 9|. for any -> pstn then core.n2}. */
  public Networks node(String name, String... lines) {
    items.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(List.of(lines));
    return this;
  }

  public Networks code(String node, String code) {
    codes.put(node, code);
    return this;
  }

  /** A number that must get out: as dialed, with a strip of so many characters. */
  public Networks emergency(String node, String dialed, int strip) {
    emergency.put(
        node,
        new EmergencyNumber(
            DialedNumber.of(dialed), DialedNumber.of(dialed.substring(strip)), nowhere().span()));
    return this;
  }

  /** {@code a <-> b}. */
  public Networks peers(String name, String a, String b) {
    return trunk(name, Trunk.Shape.PEERS, node(a), node(b), TrunkSettings.DEFAULTS);
  }

  /** {@code a -> b} under an account. */
  public Networks registered(String name, String a, String b, String account) {
    return trunk(name, Trunk.Shape.REGISTERED, node(a), node(b), withAccount(account));
  }

  /** {@code a -> outside}. */
  public Networks outside(String name, String a) {
    return trunk(name, Trunk.Shape.OUTBOUND, node(a), new Party.Outside(), TrunkSettings.DEFAULTS);
  }

  /** {@code a -> outside} with {@code accepts}. */
  public Networks outside(String name, String a, String... accepts) {
    var patterns =
        List.of(accepts).stream()
            .map(each -> stripped(each).pattern())
            .collect(ImmutableList.toImmutableList());
    return trunk(
        name,
        Trunk.Shape.OUTBOUND,
        node(a),
        new Party.Outside(),
        settings(Optional.empty(), Optional.of(patterns)));
  }

  /** {@code outside -> b} under an account. */
  public Networks customer(String name, String b, String account) {
    return trunk(name, Trunk.Shape.CUSTOMER, new Party.Outside(), node(b), withAccount(account));
  }

  /** A mesh that advertises. */
  public Networks mesh(String name, String... members) {
    var names = List.of(members).stream().map(NodeName::new).toList();
    names.forEach(member -> node(member.text()));
    meshes.put(new TrunkName(name), names);
    return this;
  }

  public Networks expect(Expectation expectation) {
    expectations.add(expectation);
    return this;
  }

  private Networks trunk(
      String name, Trunk.Shape shape, Party left, Party right, TrunkSettings settings) {
    var trunk =
        new Trunk(new TrunkName(name), shape, Protocol.SIP, left, right, settings, nowhere());
    trunks.put(trunk.name(), trunk);
    return this;
  }

  private Party node(String name) {
    items.computeIfAbsent(name, _ -> new ArrayList<>());
    return Party.node(new NodeName(name));
  }

  private static TrunkSettings withAccount(String account) {
    return settings(Optional.of(account), Optional.empty());
  }

  private static TrunkSettings settings(
      Optional<String> account, Optional<ImmutableList<DialPattern>> accepts) {
    var d = TrunkSettings.DEFAULTS;
    return new TrunkSettings(
        account,
        d.secret(),
        d.host(),
        d.match(),
        d.register(),
        d.port(),
        d.transport(),
        d.srtp(),
        d.codecs(),
        d.dtmf(),
        d.qualify(),
        accepts,
        d.advertise(),
        d.group(),
        d.addresses());
  }

  public Routing routing() {
    return Routing.of(network());
  }

  public Network network() {
    writeText();
    var own = new LinkedHashMap<NodeName, List<Rule>>();
    items.forEach(
        (name, lines) -> {
          var rules = new ArrayList<Rule>();
          for (int i = 0; i < lines.size(); i++) {
            rules.add(rule(name, i, lines.get(i)));
          }
          own.put(new NodeName(name), rules);
        });
    var nodes = ImmutableMap.<NodeName, Node>builder();
    own.forEach((name, rules) -> nodes.put(name, node(name, withDerived(name, own, rules))));
    var builtMeshes = ImmutableMap.<TrunkName, Mesh>builder();
    meshes.forEach(
        (name, members) ->
            builtMeshes.put(
                name,
                new Mesh(
                    name,
                    Protocol.IAX2,
                    ImmutableList.copyOf(members),
                    members.stream()
                        .flatMap(
                            member ->
                                reachable(member, own.getOrDefault(member, List.of())).stream()
                                    .map(p -> new Mesh.Advertised(member, p.stripped())))
                        .collect(ImmutableList.toImmutableList()),
                    TrunkSettings.DEFAULTS,
                    nowhere())));
    return new Network(
        nodes.buildOrThrow(),
        ImmutableMap.copyOf(trunks),
        builtMeshes.buildOrThrow(),
        ImmutableList.copyOf(expectations));
  }

  private Node node(NodeName name, ImmutableList<Rule> rules) {
    return new Node(
        name,
        nowhere(),
        Optional.empty(),
        AsteriskVersion.DEFAULT,
        Optional.ofNullable(codes.get(name.text())),
        Node.DEFAULT_SIP_PORT,
        Node.DEFAULT_TLS_PORT,
        Node.DEFAULT_IAX2_PORT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rules,
        ImmutableList.of(),
        ImmutableList.copyOf(emergency.get(name.text())),
        ImmutableList.of());
  }

  private ImmutableList<Rule> withDerived(
      NodeName name, Map<NodeName, List<Rule>> own, List<Rule> written) {
    var rules = ImmutableList.<Rule>builder().addAll(written);
    for (Trunk trunk : trunks.values()) {
      var right = trunk.right().asNode();
      if (right.equals(Optional.of(name)) && trunk.settings().account().isPresent()) {
        var end = Iterables.getLast(trunk.ends());
        rules.add(
            rule(
                Rule.Kind.ACCOUNT,
                name,
                ImmutableList.of(plain(trunk.settings().account().get())),
                Audience.ANY,
                new Action.CallAccount(end)));
      }
    }
    var ring = new Action.Ring(new Dialing.Endpoint());
    if (codes.containsKey(name.text())) {
      for (RulePattern pattern : reachable(name, written)) {
        rules.add(rule(Rule.Kind.HOME_CODE, name, ImmutableList.of(pattern), Audience.ANY, ring));
      }
    }
    meshes.forEach(
        (mesh, members) -> {
          if (members.contains(name)) {
            for (NodeName other : members) {
              if (!other.equals(name)) {
                var end = new TrunkEnd(mesh, name, Party.node(other), TrunkEnd.Role.MESH);
                for (RulePattern pattern : reachable(other, own.getOrDefault(other, List.of()))) {
                  rules.add(
                      rule(
                          Rule.Kind.ADVERTISED,
                          name,
                          ImmutableList.of(pattern),
                          Audience.PHONES,
                          send(new Leg(new Destination.ToTrunk(end), "", pattern.span()))));
                }
              }
            }
          }
        });
    return rules.build();
  }

  /** What others dial for the extensions of a node: behind its code, which is stripped. */
  private List<RulePattern> reachable(NodeName name, List<Rule> rules) {
    String code = codes.getOrDefault(name.text(), "");
    return rules.stream()
        .filter(rule -> rule.kind() == Rule.Kind.EXTENSIONS)
        .flatMap(rule -> rule.patterns().stream())
        .map(
            pattern ->
                new RulePattern(
                    new StrippedPattern(pattern.stripped().pattern().prepend(code), code.length()),
                    pattern.exceptions().stream()
                        .map(exception -> exception.prepend(code))
                        .collect(ImmutableList.toImmutableList()),
                    pattern.span(),
                    Optional.empty()))
        .toList();
  }

  private static Rule rule(
      Rule.Kind kind,
      NodeName node,
      ImmutableList<RulePattern> patterns,
      Audience audience,
      Action action) {
    var origin = new Origin(patterns.getFirst().span(), Optional.empty());
    return new Rule(kind, node, origin, patterns, false, audience, action);
  }

  private static Action.Send send(Leg leg) {
    return new Action.Send(ImmutableList.of(leg), CallOptions.NONE);
  }

  private RulePattern plain(String number) {
    return new RulePattern(stripped(number), nowhere().span(), Optional.empty());
  }

  private void writeText() {
    text.setLength(0);
    text.append('\n');
    items.forEach(
        (name, lines) -> {
          text.append("node ").append(name).append(" {\n");
          for (int i = 0; i < lines.size(); i++) {
            text.append("  ");
            starts.put(name + " " + i, text.length());
            text.append(lines.get(i)).append('\n');
          }
          text.append("}\n");
        });
    file = SourceFile.of("network.trunk", text.toString());
  }

  private Origin nowhere() {
    return new Origin(file.span(0, 0), Optional.empty());
  }

  private Rule rule(String node, int index, String line) {
    int start = starts.getOrDefault(node + " " + index, 0);
    var span = file.span(start, start + line.length());
    var words = new Words(line, start);
    var name = new NodeName(node);
    String keyword = words.next();
    var ends = ImmutableSet.<TrunkEnd>builder();
    if (keyword.equals("inbound")) {
      words.list().forEach(trunk -> endsAt(name, trunk).forEach(ends::add));
    }
    var patterns = ImmutableList.<RulePattern>builder();
    if (!words.at("->") && !words.at("prepend")) {
      for (String pattern : words.list()) {
        patterns.add(new RulePattern(stripped(pattern), words.span(pattern), Optional.empty()));
      }
      if (words.at("except")) {
        var exceptions = words.skip(1).list().stream().map(Networks::stripped).toList();
        patterns = without(patterns.build(), exceptions);
      }
    }
    var listed = patterns.build();
    if (keyword.equals("extensions")) {
      var dialing =
          words.at("dial") ? new Dialing.HandWritten(words.skip(2).next()) : new Dialing.Endpoint();
      return new Rule(
          Rule.Kind.EXTENSIONS,
          name,
          new Origin(span, Optional.empty()),
          listed,
          false,
          Audience.ANY,
          new Action.Ring(dialing));
    }
    boolean any = listed.isEmpty();
    var audience = keyword.equals("inbound") ? Audience.of(ends.build()) : audience(name, words);
    return new Rule(
        keyword.equals("inbound") ? Rule.Kind.INBOUND : Rule.Kind.ROUTE,
        name,
        new Origin(span, Optional.empty()),
        any
            ? ImmutableList.of(
                new RulePattern(new StrippedPattern(DialPattern.ANY, 0), span, Optional.empty()))
            : listed,
        any,
        audience,
        new Action.Send(legs(name, words, span), CallOptions.NONE));
  }

  /**
   * Exceptions are about what is behind the strip; where they would leave nothing, none is made.
   */
  private static ImmutableList.Builder<RulePattern> without(
      List<RulePattern> patterns, List<StrippedPattern> exceptions) {
    var left = ImmutableList.<RulePattern>builder();
    for (RulePattern pattern : patterns) {
      var whole = pattern.stripped().pattern();
      var head = whole.head(pattern.stripped().strip());
      var taken =
          exceptions.stream()
              .flatMap(each -> head.then(each.pattern()).intersection(whole).stream())
              .collect(ImmutableList.toImmutableList());
      boolean leavesSome = Uncovered.example(whole, taken).isPresent();
      left.add(
          new RulePattern(
              pattern.stripped(),
              leavesSome ? taken : ImmutableList.of(),
              pattern.span(),
              Optional.empty()));
    }
    return left;
  }

  private Audience audience(NodeName node, Words words) {
    if (!words.at("for")) {
      return Audience.PHONES;
    }
    words.next();
    boolean phones = false;
    boolean any = false;
    var named = ImmutableSet.<TrunkName>builder();
    var ends = ImmutableSet.<TrunkEnd>builder();
    for (String caller : words.list()) {
      if (caller.equals("phones")) {
        phones = true;
      } else if (caller.equals("any")) {
        any = true;
      } else if (meshes.containsKey(new TrunkName(caller))) {
        named.add(new TrunkName(caller));
      } else {
        ends.addAll(endsAt(node, caller));
      }
    }
    return new Audience(phones || any, any, named.build(), ends.build());
  }

  private ImmutableList<Leg> legs(NodeName node, Words words, Span span) {
    String prepend = words.at("prepend") ? words.skip(1).next() : "";
    var legs = ImmutableList.<Leg>builder();
    do {
      words.next();
      Destination destination = destination(node, words);
      String own = words.at("prepend") ? words.skip(1).next() : prepend;
      legs.add(new Leg(destination, own, span));
    } while (words.at("then"));
    checkArgument(words.atEnd(), "%s: what is %s", node, words);
    return legs.build();
  }

  private Destination destination(NodeName node, Words words) {
    String word = words.next();
    if (word.equals("local")) {
      return new Destination.Local();
    }
    if (word.equals("reject")) {
      boolean plain = words.atEnd();
      return new Destination.Reject(
          plain ? Reason.UNALLOCATED : Reason.valueOf(Ascii.toUpperCase(words.next())));
    }
    if (word.equals("native")) {
      return new Destination.Native(words.next());
    }
    if (Character.isDigit(word.charAt(0))) {
      return new Destination.ToExtension(DialedNumber.of(word));
    }
    return meshes.containsKey(new TrunkName(word))
        ? new Destination.ToMesh(new TrunkName(word))
        : new Destination.ToTrunk(Iterables.getOnlyElement(endsAt(node, word)));
  }

  /** The ends at a node of a trunk, of a mesh, or of a mesh towards one member. */
  private ImmutableList<TrunkEnd> endsAt(NodeName node, String label) {
    var ends = ImmutableList.<TrunkEnd>builder();
    for (Trunk trunk : trunks.values()) {
      if (trunk.name().text().equals(label)) {
        trunk.ends().stream().filter(end -> end.at().equals(node)).forEach(ends::add);
      }
    }
    meshes.forEach(
        (mesh, members) -> {
          for (NodeName far : members) {
            boolean meant =
                mesh.text().equals(label) || (mesh.text() + "." + far.text()).equals(label);
            if (meant && members.contains(node) && !far.equals(node)) {
              ends.add(new TrunkEnd(mesh, node, Party.node(far), TrunkEnd.Role.MESH));
            }
          }
        });
    return ends.build();
  }

  /** The phones of a node, or a trunk end by its label. */
  public static Caller caller(Network network, String node, String label) {
    if (label.equals("phones")) {
      return Caller.PHONES;
    }
    return new Caller.Via(
        Iterables.getOnlyElement(
            network.endsAt(new NodeName(node)).stream()
                .filter(end -> end.label().equals(label))
                .toList()));
  }

  public static StrippedPattern stripped(String text) {
    if (PatternParser.parse(text) instanceof PatternParser.Result.Read(StrippedPattern read)) {
      return read;
    }
    throw new IllegalArgumentException("no pattern: " + text);
  }

  public static DialPattern pattern(String text) {
    return stripped(text).pattern();
  }

  /** The words of a line, commas apart. */
  private final class Words {
    private final String line;
    private final int start;
    private final List<String> words;
    private int next = 0;
    private int searched = 0;

    Words(String line, int start) {
      this.line = line;
      this.start = start;
      this.words = Splitter.on(' ').omitEmptyStrings().splitToList(line.replace(",", " , "));
    }

    boolean atEnd() {
      return next == words.size();
    }

    boolean at(String word) {
      return !atEnd() && words.get(next).equals(word);
    }

    String next() {
      return words.get(next++);
    }

    Words skip(int count) {
      next += count;
      return this;
    }

    List<String> list() {
      var list = new ArrayList<String>();
      list.add(next());
      while (at(",")) {
        next++;
        list.add(next());
      }
      return list;
    }

    Span span(String word) {
      int at = line.indexOf(word, searched);
      searched = at + word.length();
      return file.span(start + at, start + at + word.length());
    }

    @Override
    public String toString() {
      return String.join(" ", words.subList(next, words.size()));
    }
  }
}
