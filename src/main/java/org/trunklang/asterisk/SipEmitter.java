package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.trunklang.asterisk.Section.Draft;
import org.trunklang.model.Dtmf;
import org.trunklang.model.Host;
import org.trunklang.model.Node;
import org.trunklang.model.Phone;
import org.trunklang.model.Protocol;
import org.trunklang.model.Transport;
import org.trunklang.model.TrunkSettings;

/**
 * The {@code sip.conf} of a node with the old driver. Every section is a {@code peer}: one
 * of type {@code user} or {@code friend} would be matched by the number that the caller writes.
 */
final class SipEmitter {
  private static final String FILE = "sip.conf";
  private static final String LOCAL_FILE = "sip-local.conf";

  private final Site site;
  private final Secrets secrets;

  private SipEmitter(Site site, Secrets secrets) {
    this.site = site;
    this.secrets = secrets;
  }

  static ConfigFile emit(Site site, Secrets secrets) {
    return new SipEmitter(site, secrets).emit();
  }

  private ConfigFile emit() {
    var sections = ImmutableList.<Section>builder();
    if (site.isFull()) {
      sections.add(general());
    }
    site.wires(Protocol.SIP).forEach(wire -> trunk(sections, wire));
    site.node().phones().forEach(phone -> sections.add(phone(phone)));
    return new ConfigFile(
        Heads.config(
            site,
            FILE,
            "Its [general] should say: allowguest = no, alwaysauthreject = yes, allowoverlap = no,"
                + " srvlookup = no"
                + site.authorities().map(file -> ", tlscafile = " + file).orElse("")),
        sections.build(),
        site.isFull() ? Optional.of(LOCAL_FILE) : Optional.empty());
  }

  private Section general() {
    Node node = site.node();
    String any = site.needsIpv6(Protocol.SIP) ? "[::]:" : "0.0.0.0:";
    var general =
        Section.named(Note.NONE, "general")
            .set("context", Refusals.GUESTS)
            .set("allowguest", "no")
            .set("alwaysauthreject", "yes")
            .set("allowoverlap", "no")
            .set("srvlookup", "no")
            .set("udpbindaddr", any + node.sipPort());
    if (uses(Transport.TCP)) {
      general.set("tcpenable", "yes").set("tcpbindaddr", any + node.sipPort());
    }
    if (uses(Transport.TLS)) {
      general.set("tlsenable", "yes").set("tlsbindaddr", any + node.tlsPort());
      node.tlsCertificate().ifPresent(file -> general.set("tlscertfile", file));
      node.tlsKey().ifPresent(file -> general.set("tlsprivatekey", file));
      site.authorities()
          .ifPresentOrElse(
              file -> general.set("tlscafile", file).set("tlsdontverifyserver", "no"),
              () -> general.set("tlsdontverifyserver", "yes"));
    }
    return general
        .set("qualifyfreq", qualifyPeriod().toSeconds())
        .set("disallow", "all")
        .set("allow", "ulaw,alaw")
        .build();
  }

  private boolean uses(Transport transport) {
    return site.wires(Protocol.SIP).anyMatch(wire -> wire.settings().transport() == transport);
  }

  /** The driver has one period for all: the shortest that is asked for. */
  private Duration qualifyPeriod() {
    return site.wires(Protocol.SIP)
        .flatMap(wire -> wire.settings().qualify().stream())
        .min(Comparator.naturalOrder())
        .orElse(TrunkSettings.DEFAULT_QUALIFY);
  }

  private void trunk(ImmutableList.Builder<Section> sections, Wire wire) {
    sections.add(peer(wire));
    // The driver knows a peer by one address; others that calls come from are peers of their own.
    ImmutableList<String> sources = wire.sources(site.network());
    for (int i = 1; wire.knownBy() != Wire.KnownBy.LOGIN && i < sources.size(); i++) {
      sections.add(furtherSource(wire, sources.get(i), i));
    }
  }

  private Section peer(Wire wire) {
    TrunkSettings settings = wire.settings();
    var section = Section.named(site.note(wire), wire.name().toString()).set("type", "peer");
    place(section, wire);
    wire.callsAs().ifPresent(login -> section.set("defaultuser", login));
    secrets
        .of(wire, site.sip())
        .ifPresent(
            secret ->
                section.secret(wire.authenticatesCalls() ? "secret" : "remotesecret", secret));
    section.set("context", wire.context()).set("outofcall_message_context", Refusals.MESSAGES);
    if (wire.registers()) {
      section.set("callbackextension", wire.contact());
    }
    if (!wire.isRegisteredWith()) {
      section.set("insecure", "port");
    }
    section
        .setIf(settings.transport() != Transport.UDP, "transport", settings.transport())
        .setIf(settings.srtp(), "encryption", "yes")
        .set("qualify", settings.qualify().isPresent() ? Qualify.ANSWER_MILLIS : "no");
    media(section, settings.dtmf(), settings.codecs());
    return section.build();
  }

  private static void place(Draft section, Wire wire) {
    if (wire.far().isEmpty()) {
      section.set("host", "dynamic");
      return;
    }
    Host far = wire.far().get();
    section.set("host", far.name()).setIf(far.port() != 0, "port", far.port());
  }

  private Section furtherSource(Wire wire, String address, int index) {
    var section =
        Section.named(
                Note.of("Calls from " + wire.end().label() + "."),
                wire.name().and("in" + index).toString())
            .set("type", "peer")
            .set("host", address)
            .set("context", wire.context())
            .set("outofcall_message_context", Refusals.MESSAGES)
            .set("insecure", "port");
    media(section, wire.settings().dtmf(), wire.settings().codecs());
    return section.build();
  }

  private Section phone(Phone phone) {
    var section =
        Section.named(site.note(phone), phone.number().digits())
            .set("type", "peer")
            .set("host", "dynamic")
            .set("callerid", CallerId.of(phone))
            .set("context", ContextName.PHONES)
            .set("outofcall_message_context", Refusals.MESSAGES);
    phone.secret().flatMap(secrets::text).ifPresent(secret -> section.secret("secret", secret));
    section.set("qualify", Qualify.ANSWER_MILLIS);
    media(section, Dtmf.RFC4733, TrunkSettings.DEFAULTS.codecs());
    return section.build();
  }

  private static void media(Draft section, Dtmf dtmf, ImmutableList<String> codecs) {
    section
        .set("directmedia", "no")
        .set("dtmfmode", dtmf == Dtmf.RFC4733 ? "rfc2833" : dtmf)
        .set("disallow", "all")
        .set("allow", String.join(",", codecs));
  }
}
