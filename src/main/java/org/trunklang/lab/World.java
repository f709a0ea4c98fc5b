package org.trunklang.lab;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.trunklang.asterisk.SecretResolver;
import org.trunklang.model.Host;
import org.trunklang.model.Node;
import org.trunklang.model.Phone;
import org.trunklang.model.Protocol;
import org.trunklang.model.Secret;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;

/**
 * One Asterisk for all that is outside of the network: every phone, every carrier, every customer.
 * It takes any call and answers it, or does whatever else its variable {@code DOES} says.
 */
final class World {
  /**
   * In front of the number of a phone, so that none is taken for a number that left. It is short,
   * for the longest numbers.
   */
  static final String PHONE = "p";

  /** In front of the account of a customer who is called. */
  static final String CUSTOMER = "customer-";

  /** The context of its dialplan where every call arrives. */
  static final String CONTEXT = "world";

  private static final String EVERY_CODEC = "ulaw,alaw,g722,gsm,g726";

  private final LabPlan plan;
  private final Addresses addresses;
  private final StringBuilder pjsip = new StringBuilder();
  private final StringBuilder iax = new StringBuilder();
  private final List<String> iaxRegistrations = new ArrayList<>();

  private World(LabPlan plan, Addresses addresses) {
    this.plan = plan;
    this.addresses = addresses;
  }

  static void write(LabPlan plan, Addresses addresses, Path folder) throws IOException {
    var world = new World(plan, addresses);
    world.make();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("extensions.conf"), DIALPLAN);
    Files.writeString(folder.resolve("pjsip.conf"), world.pjsip);
    Files.writeString(folder.resolve("iax.conf"), world.iax());
  }

  /** Whether a trunk can be played: what needs a card or a certificate cannot. */
  static boolean canPlay(Trunk trunk) {
    return trunk.protocol() != Protocol.DAHDI && trunk.settings().transport() != Transport.TLS;
  }

  private void make() {
    pjsip.append(
        """
        [global]
        type = global
        endpoint_identifier_order = auth_username,ip,username

        """);
    transport("phones", addresses.phones(), Node.DEFAULT_SIP_PORT, "udp");
    for (Node node : plan.network().nodes().values()) {
      if (!plan.down().nodes().contains(node.name())) {
        node(node);
      }
    }
    for (Trunk trunk : plan.network().trunks().values()) {
      for (TrunkEnd end : trunk.ends()) {
        if (end.leavesTheNetwork() && canPlay(trunk) && !plan.down().cuts(end)) {
          outside(trunk, end);
        }
      }
    }
  }

  /** Whoever calls from a node's address is this node; a carrier would know it by its account. */
  private void node(Node node) {
    String name = "node-" + node.name();
    section(
        name,
        "type = identify",
        "endpoint = " + name,
        "match = " + Joiner.on(',').join(addresses.all(node.name())));
    section(
        name,
        "type = endpoint",
        "context = " + CONTEXT,
        "identify_by = ip",
        "aors = " + Joiner.on(',').join(accounts(node)),
        "disallow = all",
        "allow = " + EVERY_CODEC,
        "allow_overlap = no",
        "direct_media = no");
    for (Phone phone : node.phones()) {
      phone.secret().ifPresent(secret -> phone(node, phone, secret));
    }
  }

  /** The accounts that a node may register under with carriers. */
  private ImmutableSet<String> accounts(Node node) {
    var accounts = ImmutableSet.<String>builder();
    for (Trunk trunk : plan.network().trunks().values()) {
      boolean registers =
          trunk.shape() == Trunk.Shape.OUTBOUND
              && trunk.protocol() == Protocol.SIP
              && trunk.ends().getFirst().at().equals(node.name());
      if (registers) {
        trunk.settings().account().ifPresent(accounts::add);
      }
    }
    return accounts.build();
  }

  private void phone(Node node, Phone phone, Secret secret) {
    registration(
        "phone-" + node.name() + "-" + phone.number(),
        addresses.of(node.name()) + port(node.sipPort()),
        phone.number().digits(),
        secret,
        PHONE + phone.number());
  }

  private void registration(
      String name, String registrar, String account, Secret secret, String contact) {
    Optional<String> text = text(secret);
    if (text.isEmpty()) {
      return;
    }
    section(
        name,
        "type = auth",
        "auth_type = userpass",
        "username = " + account,
        "password = " + text.get().replace(";", "\\;"));
    section(
        name,
        "type = registration",
        "transport = phones",
        "outbound_auth = " + name,
        "server_uri = sip:" + registrar,
        "client_uri = sip:" + account.replace("#", "%23") + "@" + registrar,
        "contact_user = " + contact,
        "max_random_initial_delay = 0",
        "retry_interval = 1",
        "max_retries = 30");
  }

  private Optional<String> text(Secret secret) {
    return switch (secret) {
      case Secret.Plain(String value, var _) -> Optional.of(value);
      case Secret.Env _, Secret.InFile _ ->
          plan.secrets().resolve(secret) instanceof SecretResolver.Known(String value)
              ? Optional.of(value)
              : Optional.empty();
    };
  }

  private void outside(Trunk trunk, TrunkEnd end) {
    boolean customer = trunk.shape() == Trunk.Shape.CUSTOMER;
    switch (trunk.protocol()) {
      case SIP -> {
        if (customer) {
          sipCustomer(trunk, end);
        } else {
          sipCarrier(trunk, end);
        }
      }
      case IAX2 -> iax(trunk, end);
      case DAHDI -> {}
    }
  }

  private void sipCustomer(Trunk trunk, TrunkEnd end) {
    Node node = plan.network().node(end.at()).orElseThrow();
    String registrar = addresses.of(node.name()) + port(node.sipPort());
    String account = trunk.settings().account().orElseThrow();
    Secret secret = trunk.settings().secret().orElseThrow();
    registration("customer-" + trunk.name(), registrar, account, secret, CUSTOMER + account);
    caller(trunk, "phones", registrar, Optional.of("customer-" + trunk.name()));
  }

  private void sipCarrier(Trunk trunk, TrunkEnd end) {
    Host host = trunk.settings().host().orElseThrow();
    int port =
        host.port() != 0 ? host.port() : trunk.settings().port().orElse(Node.DEFAULT_SIP_PORT);
    String transport = "carrier-" + addresses.of(host).replace(':', '.') + "-" + port;
    if (pjsip.indexOf("[" + transport + "]") < 0) {
      String protocol = trunk.settings().transport() == Transport.TCP ? "tcp" : "udp";
      transport(transport, addresses.of(host), port, protocol);
    }
    trunk.settings().account().ifPresent(this::aor);
    Node node = plan.network().node(end.at()).orElseThrow();
    caller(trunk, transport, addresses.of(node.name()) + port(node.sipPort()), Optional.empty());
  }

  private void aor(String account) {
    section(account, "type = aor", "max_contacts = 1", "remove_existing = yes");
  }

  /** What calls into the network come from. */
  private void caller(Trunk trunk, String transport, String contact, Optional<String> auth) {
    String name = "from-" + trunk.name();
    section(name, "type = aor", "contact = sip:" + contact);
    section(
        name,
        "type = endpoint",
        "context = " + CONTEXT,
        "identify_by = auth_username",
        "transport = " + transport,
        "aors = " + name,
        auth.map(there -> "outbound_auth = " + there).orElse("; no secret"),
        "disallow = all",
        "allow = " + EVERY_CODEC,
        "direct_media = no");
  }

  private void transport(String name, String address, int port, String protocol) {
    section(
        name,
        "type = transport",
        "protocol = " + protocol,
        "bind = " + (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + port);
  }

  private void section(String name, String... lines) {
    pjsip.append('[').append(name).append("]\n");
    for (var line : lines) {
      pjsip.append(line).append('\n');
    }
    pjsip.append('\n');
  }

  private void iax(Trunk trunk, TrunkEnd end) {
    Node node = plan.network().node(end.at()).orElseThrow();
    Optional<String> secret = trunk.settings().secret().flatMap(this::text);
    String account = trunk.settings().account().orElse("guest");
    boolean customer = trunk.shape() == Trunk.Shape.CUSTOMER;
    String protectedBy = secret.map(text -> "secret = " + text).orElse("; no secret");
    if (!customer) {
      iax.append(
          """
          [%s]
          type = friend
          host = dynamic
          auth = md5
          %s
          context = %s
          disallow = all
          allow = %s

          """
              .formatted(account, protectedBy, CONTEXT, EVERY_CODEC));
    }
    iax.append(
        """
        [from-%s]
        type = %s
        host = %s
        port = %d
        %s
        %s
        context = %s
        disallow = all
        allow = %s

        """
            .formatted(
                trunk.name(),
                customer ? "friend" : "peer",
                addresses.of(node.name()),
                node.iax2Port(),
                customer ? "username = " + account : "sourceaddress = " + source(trunk),
                customer ? protectedBy : "; known by the address",
                CONTEXT,
                EVERY_CODEC));
    if (customer && secret.isPresent()) {
      iaxRegistrations.add(
          "register => %s:%s@%s:%d"
              .formatted(account, secret.get(), addresses.of(node.name()), node.iax2Port()));
    }
  }

  private String source(Trunk trunk) {
    Host host = trunk.settings().host().orElseThrow();
    int port =
        host.port() != 0 ? host.port() : trunk.settings().port().orElse(Node.DEFAULT_IAX2_PORT);
    return addresses.of(host) + ":" + port;
  }

  private String iax() {
    var general = new StringBuilder("[general]\nbindaddr = 0.0.0.0\nautokill = yes\n");
    var sources = new LinkedHashSet<String>();
    for (Trunk trunk : plan.network().trunks().values()) {
      if (trunk.protocol() == Protocol.IAX2 && trunk.shape() == Trunk.Shape.OUTBOUND) {
        sources.add(source(trunk));
      }
    }
    sources.forEach(source -> general.append("bindaddr = ").append(source).append('\n'));
    iaxRegistrations.forEach(line -> general.append(line).append('\n'));
    return general.append('\n').append(iax).toString();
  }

  private static String port(int port) {
    return ":" + port;
  }

  private static final String DIALPLAN =
      """
      [general]
      static = yes
      autofallthrough = yes

      [world]
      exten => _[0-9*#+a-z].,1,Goto(does-${IF($["${DOES}" = ""]?answer:${DOES})},s,1)
      exten => _[0-9*#+a-z],1,Goto(does-${IF($["${DOES}" = ""]?answer:${DOES})},s,1)

      [does-answer]
      exten => s,1,Answer()
       same => n,Wait(60)
       same => n,Hangup()

      [does-ring]
      exten => s,1,Ringing()
       same => n,Wait(60)
       same => n,Hangup()

      [does-busy]
      exten => s,1,Hangup(17)

      [does-congestion]
      exten => s,1,Hangup(34)

      [does-decline]
      exten => s,1,Hangup(16)

      [does-not-know]
      exten => s,1,Hangup(1)
      """;
}
