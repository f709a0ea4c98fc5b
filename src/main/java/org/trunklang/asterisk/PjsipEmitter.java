package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunklang.asterisk.Section.Draft;
import org.trunklang.model.Host;
import org.trunklang.model.Node;
import org.trunklang.model.Phone;
import org.trunklang.model.Protocol;
import org.trunklang.model.Transport;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkSettings;

/**
 * The {@code pjsip.conf} of a node (R-5.31). A caller is known by the login with which it
 * authenticates; a carrier, which does not authenticate, by the registration or by its address. No
 * object without a login is ever known by a name that a caller may write.
 */
final class PjsipEmitter {
  private static final String FILE = "pjsip.conf";
  private static final String LOCAL_FILE = "pjsip-local.conf";

  private final Site site;
  private final Secrets secrets;
  private final ImmutableList.Builder<Section> sections = ImmutableList.builder();

  private PjsipEmitter(Site site, Secrets secrets) {
    this.site = site;
    this.secrets = secrets;
  }

  static ConfigFile emit(Site site, Secrets secrets) {
    return new PjsipEmitter(site, secrets).emit();
  }

  private ConfigFile emit() {
    if (site.isFull()) {
      sections.add(global());
      transports();
    }
    site.wires(Protocol.SIP).forEach(this::trunk);
    memberLogins();
    site.node().phones().forEach(this::phone);
    return new ConfigFile(
        Heads.config(
            site,
            FILE,
            "Its [global] should say: endpoint_identifier_order = auth_username,ip,username and"
                + " max_initial_qualify_time = 1",
            "It needs transports for what the trunks use: "
                + String.join(", ", protocols())
                + site.authorities()
                    .map(file -> "; tls with verify_server = yes, ca_list_file = " + file)
                    .orElse("")),
        sections.build(),
        site.isFull() ? Optional.of(LOCAL_FILE) : Optional.empty());
  }

  private static Section global() {
    return Section.named(Note.NONE, "global")
        .set("type", "global")
        .set("endpoint_identifier_order", "auth_username,ip,username")
        .set("max_initial_qualify_time", 1)
        .build();
  }

  /** The protocols that the node's trunks use; udp always. */
  private ImmutableSet<String> protocols() {
    return Stream.concat(
            Stream.of(Transport.UDP),
            site.wires(Protocol.SIP).map(wire -> wire.settings().transport()))
        .distinct()
        .sorted()
        .map(Transport::toString)
        .collect(ImmutableSet.toImmutableSet());
  }

  private void transports() {
    for (String protocol : protocols()) {
      sections.add(transport(protocol, "", "0.0.0.0"));
      if (site.needsIpv6(Protocol.SIP)) {
        sections.add(transport(protocol, "6", "[::]"));
      }
    }
  }

  private Section transport(String protocol, String family, String address) {
    Node node = site.node();
    boolean tls = protocol.equals(Transport.TLS.toString());
    var section =
        Section.named(Note.NONE, ObjectName.transport(protocol + family).toString())
            .set("type", "transport")
            .set("protocol", protocol)
            .set("bind", address + ":" + (tls ? node.tlsPort() : node.sipPort()));
    if (tls) {
      section.set("method", "tlsv1_2");
      node.tlsCertificate().ifPresent(file -> section.set("cert_file", file));
      node.tlsKey().ifPresent(file -> section.set("priv_key_file", file));
      site.authorities()
          .ifPresent(file -> section.set("verify_server", "yes").set("ca_list_file", file));
    }
    return section.build();
  }

  private void trunk(Wire wire) {
    aor(wire);
    logins(wire);
    endpoint(wire);
    identify(wire);
    registration(wire);
  }

  private void aor(Wire wire) {
    var aor = Section.named(site.note(wire), wire.name().toString()).set("type", "aor");
    if (wire.isRegisteredWith()) {
      aor.set("max_contacts", 1).set("remove_existing", "yes");
    } else {
      wire.far().ifPresent(far -> aor.set("contact", uri("", far, wire.settings())));
    }
    qualify(aor, wire.settings().qualify());
    sections.add(aor.build());
  }

  private static void qualify(Draft aor, Optional<Duration> period) {
    period.ifPresent(
        every ->
            aor.set("qualify_frequency", every.toSeconds())
                .set("qualify_timeout", Qualify.ANSWER_MILLIS / 1000 + ".0"));
  }

  /** The login that the far end uses here, and the one that this node uses there. */
  private void logins(Wire wire) {
    Optional<String> secret = secrets.of(wire, site.sip());
    if (secret.isEmpty()) {
      return;
    }
    if (wire.authenticatesCalls()) {
      sections.add(login(site.shortNote(wire), wire.name(), wire.name(), secret.get()));
    }
    loginThere(wire)
        .filter(name -> !name.equals(wire.name()) && wire.end().role() != TrunkEnd.Role.MESH)
        .ifPresent(
            name ->
                sections.add(
                    login(site.shortNote(wire), name, wire.callsAs().orElseThrow(), secret.get())));
  }

  /** The object that holds the login of this node's calls. */
  private static Optional<ObjectName> loginThere(Wire wire) {
    return wire.callsAs()
        .filter(login -> wire.settings().secret().isPresent())
        .map(
            login ->
                switch (wire.end().role()) {
                  case PEER, MESH, REGISTRAR -> login;
                  case REGISTRANT, OUTSIDE ->
                      login.equals(wire.name()) ? login : wire.name().and("out");
                });
  }

  /** A member of a mesh has one login for all its calls to the others. */
  private void memberLogins() {
    var done = new HashSet<ObjectName>();
    site.wires(Protocol.SIP)
        .filter(wire -> wire.end().role() == TrunkEnd.Role.MESH)
        .forEach(
            wire ->
                secrets
                    .of(wire, site.sip())
                    .ifPresent(
                        secret -> {
                          ObjectName login = wire.callsAs().orElseThrow();
                          if (done.add(login)) {
                            sections.add(
                                login(
                                    Note.of(
                                        wire.trunk().origin(),
                                        "mesh " + wire.trunk().name() + ": this node's login"),
                                    login,
                                    login,
                                    secret));
                          }
                        }));
  }

  private static Section login(Note note, ObjectName name, ObjectName login, String secret) {
    return Section.named(note, name.toString())
        .set("type", "auth")
        .set("auth_type", "userpass")
        .set("username", login)
        .secret("password", secret)
        .build();
  }

  private void endpoint(Wire wire) {
    TrunkSettings settings = wire.settings();
    var endpoint =
        Section.named(site.shortNote(wire), wire.name().toString())
            .set("type", "endpoint")
            .set("context", wire.context())
            .set("message_context", Refusals.MESSAGES)
            .set("aors", wire.name());
    if (wire.authenticatesCalls()) {
      endpoint.set("auth", wire.name()).set("identify_by", "auth_username");
    } else {
      endpoint.set("identify_by", "ip");
    }
    loginThere(wire).ifPresent(login -> endpoint.set("outbound_auth", login));
    media(endpoint, settings.codecs());
    endpoint.set("dtmf_mode", settings.dtmf()).setIf(settings.srtp(), "media_encryption", "sdes");
    if (wire.isRegisteredWith()) {
      behindNat(endpoint);
    }
    sections.add(endpoint.build());
  }

  private static void media(Draft endpoint, ImmutableList<String> codecs) {
    endpoint
        .set("disallow", "all")
        .set("allow", String.join(",", codecs))
        .set("allow_overlap", "no")
        .set("direct_media", "no");
  }

  /** Whoever registers may be behind a router that changes addresses. */
  private static void behindNat(Draft endpoint) {
    endpoint.set("rtp_symmetric", "yes").set("rewrite_contact", "yes");
  }

  private void identify(Wire wire) {
    // Where both ends authenticate, an address would only take the calls of other trunks.
    if (wire.authenticatesCalls() || wire.end().role() == TrunkEnd.Role.REGISTRANT) {
      return;
    }
    ImmutableList<String> sources = wire.sources(site.network());
    if (!sources.isEmpty() && !(wire.registers() && isShared(wire, sources))) {
      var identify =
          Section.named(site.shortNote(wire), wire.name().toString())
              .set("type", "identify")
              .set("endpoint", wire.name());
      // A line for each: in one line, many would be longer than what is read.
      sources.forEach(source -> identify.set("match", source));
      sections.add(identify.build());
    }
  }

  /** Whether another trunk without logins has the address too: then the line token has to do. */
  private boolean isShared(Wire wire, ImmutableList<String> sources) {
    return site.wires(Protocol.SIP)
        .filter(other -> !other.equals(wire) && !other.authenticatesCalls())
        .flatMap(other -> other.sources(site.network()).stream())
        .anyMatch(theirs -> sources.stream().anyMatch(mine -> AddressRange.meet(mine, theirs)));
  }

  private void registration(Wire wire) {
    if (!wire.registers()) {
      return;
    }
    Host far = wire.far().orElseThrow();
    var section =
        Section.named(site.shortNote(wire), wire.name().toString())
            .set("type", "registration")
            .set("server_uri", uri("", far, wire.settings()))
            .set("client_uri", uri(wire.callsAs().orElseThrow() + "@", far, wire.settings()))
            .set("contact_user", wire.contact());
    loginThere(wire).ifPresent(login -> section.set("outbound_auth", login));
    sections.add(
        section
            .set("endpoint", wire.name())
            .set("line", "yes")
            .set("expiration", 120)
            .set("retry_interval", 20)
            .set("forbidden_retry_interval", 60)
            .set("fatal_retry_interval", 60)
            .set("max_retries", 10000)
            .set("auth_rejection_permanent", "no")
            .build());
  }

  /**
   * Where requests go.
   *
   * @param user empty, or a user and {@code @}
   */
  private static String uri(String user, Host far, TrunkSettings settings) {
    String to = "sip:" + user.replace("#", "%23") + far.authority();
    return settings.transport() == Transport.UDP ? to : to + ";transport=" + settings.transport();
  }

  private void phone(Phone phone) {
    String number = phone.number().digits();
    Note note = site.shortNote(phone);
    var aor =
        Section.named(site.note(phone), number)
            .set("type", "aor")
            .set("max_contacts", 1)
            .set("remove_existing", "yes");
    qualify(aor, Optional.of(TrunkSettings.DEFAULT_QUALIFY));
    sections.add(aor.build());
    ObjectName name = ObjectName.phone(phone.number());
    phone
        .secret()
        .flatMap(secrets::text)
        .ifPresent(secret -> sections.add(login(note, name, name, secret)));
    var endpoint =
        Section.named(note, number)
            .set("type", "endpoint")
            .set("context", ContextName.PHONES)
            .set("message_context", Refusals.MESSAGES)
            .set("callerid", CallerId.of(phone))
            .set("aors", name)
            .set("auth", name)
            .set("identify_by", "auth_username");
    media(endpoint, TrunkSettings.DEFAULTS.codecs());
    behindNat(endpoint);
    sections.add(endpoint.build());
  }
}
