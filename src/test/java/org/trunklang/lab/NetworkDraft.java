package org.trunklang.lab;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The text of a network with everything in it that rules can have: patterns of every kind that
 * overlap, strips, prepends, callers, accounts, meshes, codes, failover. Each declaration and each
 * item has a line of its own. It may hold mistakes, conflicts most of all.
 */
final class NetworkDraft {
  /** All addresses are in one range, so that no router is needed. */
  private static final String RANGE = "10.30.0.";

  private static final ImmutableList<String> HEADS =
      ImmutableList.of("9", "8", "90", "0", "00", "*5", "#7", "+", "9[0-3]", "8N", "1Z");

  private final SplittableRandom random;
  private final String seed;
  private final List<Site> sites = new ArrayList<>();
  private final List<String> declarations = new ArrayList<>();
  private int names = 0;

  /** A trunk end as a rule of its node names it. */
  private record End(String name, Site far, Kind kind) {}

  private enum Kind {
    /** A node is there, and may send any number. */
    NODE,
    /** This node registers there: calls reach inbound rules alone. */
    REGISTRANT,
    OUTSIDE
  }

  private static final class Site {
    final String name;
    final String digit;
    final List<String> settings = new ArrayList<>();
    final List<PatternDraft> extensions = new ArrayList<>();
    final List<PatternDraft> stock = new ArrayList<>();
    final List<End> ends = new ArrayList<>();
    final List<String> meshes = new ArrayList<>();
    final List<String> phones = new ArrayList<>();
    final List<String> items = new ArrayList<>();

    Site(String name, int index) {
      this.name = name;
      this.digit = String.valueOf(index + 1);
    }
  }

  private NetworkDraft(long seed, SplittableRandom random) {
    this.seed = Long.toString(seed);
    this.random = random;
  }

  /** The same seed and the same state of the generator give the same text. */
  static String write(long seed, SplittableRandom random) {
    var draft = new NetworkDraft(seed, random);
    draft.sites();
    draft.trunks();
    draft.sites.forEach(draft::rules);
    return draft.text();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> from) {
    return PatternDraft.pick(random, from);
  }

  private void sites() {
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      var site = new Site("n" + (i + 1), i + 1);
      site.settings.add("address " + RANGE + (i + 1));
      int version = random.nextInt(100);
      if (version < 25) {
        site.settings.add("asterisk 16 { sip chan_sip }");
      } else if (version < 40) {
        site.settings.add("asterisk 16");
      }
      if (chance(30)) {
        site.settings.add("code 8" + i + (chance(50) ? "0" : ""));
      }
      extensions(site);
      sites.add(site);
    }
  }

  private void extensions(Site site) {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      PatternDraft pattern =
          site.extensions.isEmpty() || chance(50)
              ? PatternDraft.of(random, chance(85) ? site.digit : "2", 1 + random.nextInt(3))
              : pick(site.extensions).varied(random);
      site.extensions.add(pattern);
      String dial = chance(10) ? " { dial context \"desks\" }" : "";
      site.items.add("extensions " + pattern.text(0, random) + dial);
    }
    if (chance(50)) {
      String phone = site.digit + "0" + random.nextInt(10);
      site.phones.add(phone);
      site.items.add(
          "extension " + phone + " \"Phone\" { secret plain \"of " + site.name + phone + "!\" }");
    }
  }

  private void trunks() {
    if (sites.size() > 2 && chance(50)) {
      mesh();
    }
    for (int i = 0; i < sites.size(); i++) {
      Site one = sites.get(i);
      Site other = sites.get((i + 1 + random.nextInt(sites.size() - 1)) % sites.size());
      if (chance(40)) {
        registered(one, other);
      } else if (chance(90)) {
        peers(one, other);
      }
      if (chance(45)) {
        outside(one);
      }
    }
  }

  private String newName(String word) {
    return word + ++names;
  }

  private String protocol() {
    return chance(55) ? "sip" : "iax2";
  }

  private String secret(String name) {
    return "secret plain \"secret of " + name + " in " + seed + "\"";
  }

  private void mesh() {
    String name = newName("mesh");
    var members = new ArrayList<>(sites);
    if (members.size() > 3 && chance(50)) {
      members.removeLast();
    }
    boolean advertises = chance(70);
    declarations.add(
        "mesh %s : %s %s { %s%s }"
            .formatted(
                name,
                protocol(),
                Joiner.on(", ").join(members.stream().map(site -> site.name).toList()),
                secret(name),
                advertises ? "  advertise yes" : ""));
    for (Site at : members) {
      members.stream()
          .filter(far -> far != at)
          .forEach(far -> at.ends.add(new End(name + "." + far.name, far, Kind.NODE)));
      if (advertises) {
        at.meshes.add(name);
      }
    }
  }

  private void peers(Site one, Site other) {
    String name = newName("link");
    String settings = chance(92) ? secret(name) : "qualify 30s";
    if (chance(25)) {
      settings += "  advertise yes";
    }
    if (chance(25)) {
      settings += "  codecs [alaw, ulaw]";
    }
    declarations.add(
        "trunk %s : %s %s <-> %s { %s }"
            .formatted(name, protocol(), one.name, other.name, settings));
    one.ends.add(new End(name, other, Kind.NODE));
    other.ends.add(new End(name, one, Kind.NODE));
  }

  private void registered(Site one, Site other) {
    String name = newName("line");
    String account = chance(60) ? other.digit + "9" + random.nextInt(10) : "acc-" + name;
    declarations.add(
        "trunk %s : %s %s -> %s { account %s  %s }"
            .formatted(name, protocol(), one.name, other.name, account, secret(name)));
    one.ends.add(new End(name, other, Kind.REGISTRANT));
    other.ends.add(new End(name, one, Kind.NODE));
  }

  private void outside(Site site) {
    String name = newName("out");
    int kind = random.nextInt(100);
    String far = RANGE + (100 + names);
    String declaration;
    if (kind < 55) {
      declaration = "trunk %s : dahdi %s -> outside { group %s }".formatted(name, site.name, names);
    } else if (kind < 85) {
      declaration =
          "trunk %s : %s %s -> outside { host %s }".formatted(name, protocol(), site.name, far);
    } else {
      declaration =
          "trunk %s : %s outside -> %s { account cust-%s  %s }"
              .formatted(name, protocol(), site.name, name, secret(name));
    }
    declarations.add(declaration);
    site.ends.add(new End(name, site, Kind.OUTSIDE));
  }

  private void rules(Site site) {
    for (End end : site.ends) {
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        site.items.add(route(site, " -> " + sendTo(site, end), towards(site, end)));
      }
      if (end.kind != Kind.NODE || chance(25)) {
        site.items.add(inbound(site, end));
      }
      if (end.kind == Kind.OUTSIDE) {
        PatternDraft head = head();
        String whole = new PatternDraft(head.elements(), ".").text(head.elements().size(), random);
        site.items.add("route " + whole + " for any -> " + end.name);
      }
    }
    for (int i = 5 + random.nextInt(8); i > 0; i--) {
      site.items.add(
          chance(25)
              ? route(site, " -> local", towards(site, site))
              : route(site, destinations(site), patterns(site)));
    }
  }

  /** Patterns behind which the far end's own numbers stand, or any. */
  private String towards(Site site, End end) {
    return end.kind == Kind.OUTSIDE || chance(25) ? patterns(site) : towards(site, end.far);
  }

  private String towards(Site site, Site far) {
    PatternDraft theirs = pick(far.extensions);
    if (chance(40)) {
      theirs = theirs.varied(random);
    }
    if (chance(20)) {
      site.stock.add(theirs);
      return theirs.text(0, random);
    }
    PatternDraft head = head();
    PatternDraft whole = theirs.behind(head);
    site.stock.add(whole);
    return whole.text(head.elements().size(), random);
  }

  private PatternDraft head() {
    String head = pick(HEADS);
    int set = head.indexOf('[');
    var elements = ImmutableList.<String>builder();
    elements.addAll(Splitter.fixedLength(1).split(set < 0 ? head : head.substring(0, set)));
    if (set >= 0) {
      elements.add(head.substring(set));
    }
    return new PatternDraft(elements.build(), "");
  }

  /** One pattern, or some. */
  private String patterns(Site site) {
    var patterns = new ArrayList<String>();
    do {
      PatternDraft pattern;
      if (site.stock.isEmpty() || chance(35)) {
        String beginning = chance(70) ? pick(ImmutableList.of("9", "0", "5", "*", "90")) : "";
        pattern = PatternDraft.of(random, beginning, 1 + random.nextInt(4));
      } else {
        pattern = pick(site.stock).varied(random);
      }
      site.stock.add(pattern);
      int strip = chance(45) ? random.nextInt(1 + pattern.mostStripped()) : 0;
      patterns.add(pattern.text(strip, random));
    } while (chance(20));
    return Joiner.on(", ").join(patterns);
  }

  private String route(Site site, String destinations, String patterns) {
    return "route " + patterns + callers(site) + prepend(site, 25) + destinations + options();
  }

  private String callers(Site site) {
    int kind = random.nextInt(100);
    if (kind < 50 || site.ends.isEmpty()) {
      return "";
    }
    if (kind < 65) {
      return " for any";
    }
    if (kind < 72 && !site.meshes.isEmpty()) {
      return " for " + pick(site.meshes);
    }
    End end = pick(site.ends);
    if (end.kind == Kind.REGISTRANT) {
      return " for phones";
    }
    return (kind < 85 ? " for phones, " : " for ") + end.name;
  }

  private String prepend(Site site, int percent) {
    if (!chance(percent)) {
      return "";
    }
    String digits =
        chance(40) ? site.digit : chance(50) ? "" + random.nextInt(100) : pick(List.of("*", "+4"));
    return " prepend " + digits;
  }

  private String sendTo(Site site, End end) {
    return end.name + prepend(site, 10);
  }

  private String destinations(Site site) {
    var destinations = new StringBuilder(" -> ");
    int count = 1 + (chance(35) ? 1 + random.nextInt(2) : 0);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        destinations.append(" then ");
      }
      int kind = random.nextInt(100);
      if (kind < 55 && !site.ends.isEmpty()) {
        destinations.append(sendTo(site, pick(site.ends)));
      } else if (kind < 65 && !site.meshes.isEmpty()) {
        destinations.append(pick(site.meshes));
      } else if (kind < 75) {
        destinations.append("local");
      } else if (kind < 90 && !site.phones.isEmpty()) {
        destinations.append(pick(site.phones));
      } else {
        // Nothing comes after these.
        String last =
            pick(
                List.of(
                    "reject",
                    "reject busy",
                    "reject congestion",
                    "native \"by-hand\"",
                    "native \"by-hand\""));
        return destinations.append(last).toString();
      }
    }
    return destinations.toString();
  }

  private String options() {
    return chance(15) ? " { timeout 20s }" : chance(5) ? " { music default }" : "";
  }

  private String inbound(Site site, End end) {
    String own = pick(site.extensions).text(0, random);
    return switch (random.nextInt(3)) {
      case 0 -> "inbound " + end.name + " " + own + " -> local";
      case 1 -> "inbound " + end.name + prepend(site, 70) + " -> local";
      default -> "inbound " + end.name + " " + patterns(site) + destinations(site);
    };
  }

  private String text() {
    var text = new StringBuilder();
    for (Site site : sites) {
      text.append("node ").append(site.name).append(" {\n");
      site.settings.forEach(line -> text.append("  ").append(line).append('\n'));
      site.items.forEach(line -> text.append("  ").append(line).append('\n'));
      text.append("}\n");
    }
    declarations.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
