package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.trunklang.asterisk.Section.Draft;
import org.trunklang.model.Host;
import org.trunklang.model.Protocol;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkSettings;

/**
 * The {@code iax.conf} of a node (R-5.33). A caller is known by its user name and secret; without a
 * secret, by user name and address.
 */
final class IaxEmitter {
  private static final String FILE = "iax.conf";
  private static final String LOCAL_FILE = "iax-local.conf";

  private final Site site;
  private final Secrets secrets;

  private IaxEmitter(Site site, Secrets secrets) {
    this.site = site;
    this.secrets = secrets;
  }

  static ConfigFile emit(Site site, Secrets secrets) {
    return new IaxEmitter(site, secrets).emit();
  }

  private ConfigFile emit() {
    var sections = ImmutableList.<Section>builder();
    if (site.isFull()) {
      sections.add(general());
    }
    site.wires(Protocol.IAX2).forEach(wire -> sections.addAll(trunk(wire)));
    if (!site.isFull() && site.wires(Protocol.IAX2).anyMatch(Wire::registers)) {
      // Where there is no section to add to, what follows is lost; so nothing follows.
      var registrations = Section.addition(Note.of("Registrations."), "general");
      registrations(registrations);
      sections.add(registrations.build());
    }
    return new ConfigFile(
        Heads.config(
            site, FILE, "Its [general] should say: requirecalltoken = yes, autokill = yes"),
        sections.build(),
        site.isFull() ? Optional.of(LOCAL_FILE) : Optional.empty());
  }

  private Section general() {
    var general =
        Section.named(Note.NONE, "general")
            .set("bindport", site.node().iax2Port())
            .set("bindaddr", site.needsIpv6(Protocol.IAX2) ? "[::]" : "0.0.0.0")
            .set("srvlookup", "no")
            .set("requirecalltoken", "yes")
            .set("delayreject", "yes")
            .set("autokill", "yes")
            .set("disallow", "all")
            .set("allow", "ulaw,alaw");
    registrations(general);
    return general.build();
  }

  private void registrations(Draft section) {
    site.wires(Protocol.IAX2)
        .filter(Wire::registers)
        .forEach(
            wire -> {
              String login = wire.callsAs().map(ObjectName::toString).orElse("");
              String with = secrets.of(wire, site.sip()).map(secret -> ":" + secret).orElse("");
              String host = wire.far().map(Host::authority).orElse("");
              section.secret("register", login + with + "@" + host);
            });
  }

  private ImmutableList<Section> trunk(Wire wire) {
    return wire.trunk().shape() == Trunk.Shape.OUTBOUND
        ? carrier(wire)
        : ImmutableList.of(node(wire));
  }

  /** A far end that is a node, or that registers here: it calls as the name of the section. */
  private Section node(Wire wire) {
    var section = Section.named(site.note(wire), wire.name().toString()).set("type", "friend");
    place(section, wire);
    if (wire.end().farNode().isPresent()) {
      wire.callsAs().ifPresent(login -> section.set("username", login));
    }
    secrets
        .of(wire, site.sip())
        .ifPresentOrElse(
            secret -> section.set("auth", "md5").secret("secret", secret),
            () -> onlyFrom(section, wire));
    section.set("context", wire.context()).set("requirecalltoken", "yes");
    media(section, wire.settings());
    return section.build();
  }

  /** A carrier: it does not prove who it is, so its calls are known by where they come from. */
  private ImmutableList<Section> carrier(Wire wire) {
    var out = Section.named(site.note(wire), wire.name().toString()).set("type", "peer");
    place(out, wire);
    wire.callsAs().ifPresent(login -> out.set("username", login));
    secrets
        .of(wire, site.sip())
        .ifPresent(secret -> out.set("auth", "md5").secret("secret", secret));
    media(out, wire.settings());
    var in =
        Section.named(
                Note.of("Calls from " + wire.end().label() + "."), wire.name().and("in").toString())
            .set("type", "user");
    onlyFrom(in, wire);
    in.set("context", wire.context()).set("requirecalltoken", "auto");
    codecs(in, wire.settings());
    return ImmutableList.of(out.build(), in.build());
  }

  private static void place(Draft section, Wire wire) {
    if (wire.far().isEmpty()) {
      section.set("host", "dynamic");
      return;
    }
    Host far = wire.far().get();
    section.set("host", far.name()).setIf(far.port() != 0, "port", far.port());
  }

  private void onlyFrom(Draft section, Wire wire) {
    section.set("deny", "0.0.0.0/0.0.0.0,::/0");
    for (String source : wire.sources(site.network())) {
      section.set("permit", source);
    }
  }

  private static void media(Draft section, TrunkSettings settings) {
    Optional<Duration> period = settings.qualify();
    section.set("qualify", period.isPresent() ? Qualify.ANSWER_MILLIS : "no");
    period.ifPresent(
        every ->
            section
                .set("qualifyfreqok", every.toMillis())
                .set("qualifyfreqnotok", Qualify.MILLIS_WHEN_LOST));
    codecs(section, settings);
  }

  private static void codecs(Draft section, TrunkSettings settings) {
    section.set("disallow", "all").set("allow", String.join(",", settings.codecs()));
  }
}
