package org.trunklang.check;

import static org.trunklang.model.Protocol.DAHDI;
import static org.trunklang.model.Protocol.IAX2;
import static org.trunklang.model.Protocol.SIP;
import static org.trunklang.model.Trunk.Shape.CUSTOMER;
import static org.trunklang.model.Trunk.Shape.MESH_PAIR;
import static org.trunklang.model.Trunk.Shape.OUTBOUND;
import static org.trunklang.model.Trunk.Shape.PEERS;
import static org.trunklang.model.Trunk.Shape.REGISTERED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Iterables;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.check.ValueTypes.EndAddress;
import org.trunklang.check.ValueTypes.Period;
import org.trunklang.model.Dtmf;
import org.trunklang.model.Host;
import org.trunklang.model.Protocol;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Secret;
import org.trunklang.model.SipDriver;
import org.trunklang.model.Subnet;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk;
import org.trunklang.numbers.DialedNumber;

/**
 * Every setting of the language: where it stands, what value it takes, what holds without it (rules
 * whose tables a test compares with this one).
 */
final class SettingTable {
  private SettingTable() {}

  static final SettingKey<Host> NODE_ADDRESS =
      SettingKey.of(
          Place.NODE, "address", ValueTypes.ADDRESS, "none", "where other nodes find this one");
  static final SettingKey<Integer> ASTERISK =
      SettingKey.of(
          Place.NODE,
          "asterisk",
          ValueTypes.range("the version of Asterisk", 16, 22),
          "22",
          "the version of Asterisk that runs here");
  static final SettingKey<DialedNumber> CODE =
      SettingKey.of(
          Place.NODE,
          "code",
          ValueTypes.NUMBER,
          "none",
          "the digits that others dial before an extension of this node");
  static final SettingKey<Integer> SIP_PORT =
      SettingKey.of(
          Place.NODE,
          "sip-port",
          ValueTypes.PORT,
          "5060",
          "where this node listens for SIP over UDP and TCP");
  static final SettingKey<Integer> TLS_PORT =
      SettingKey.of(
          Place.NODE,
          "tls-port",
          ValueTypes.PORT,
          "5061",
          "where this node listens for SIP over TLS");
  static final SettingKey<Integer> IAX2_PORT =
      SettingKey.of(
          Place.NODE, "iax2-port", ValueTypes.PORT, "4569", "where this node listens for IAX2");
  static final SettingKey<String> TLS_CERTIFICATE =
      SettingKey.of(
          Place.NODE,
          "tls-certificate",
          ValueTypes.FILE,
          "none",
          "the file on this node with its certificate");
  static final SettingKey<String> TLS_KEY =
      SettingKey.of(
          Place.NODE,
          "tls-key",
          ValueTypes.FILE,
          "none",
          "the file on this node with the key of its certificate");
  static final SettingKey<String> TLS_AUTHORITIES =
      SettingKey.of(
          Place.NODE,
          "tls-authorities",
          ValueTypes.FILE,
          "/etc/ssl/certs/ca-certificates.crt",
          "the file on this node with the certificates of the authorities that it trusts");

  static final SettingKey<SipDriver> SIP_DRIVER =
      SettingKey.of(
          Place.ASTERISK,
          "sip",
          ValueTypes.words(
              "SIP driver",
              ImmutableMap.of("pjsip", SipDriver.PJSIP, "chan_sip", SipDriver.CHAN_SIP)),
          "pjsip",
          "the driver with which this node speaks SIP");

  static final SettingKey<Secret> PHONE_SECRET =
      SettingKey.of(
          Place.PHONE,
          "secret",
          SecretType.SECRET,
          "none",
          "the password with which the phone proves who it is");

  static final SettingKey<Duration> TIMEOUT =
      SettingKey.of(
          Place.RULE, "timeout", ValueTypes.SECONDS, "3m", "how long each destination may ring");
  static final SettingKey<String> MUSIC =
      SettingKey.of(
          Place.RULE,
          "music",
          ValueTypes.MUSIC,
          "none: the caller hears ringing",
          "the class of music that the caller hears in place of ringing");

  static final SettingKey<String> ACCOUNT =
      SettingKey.of(
              Place.TRUNK,
              "account",
              ValueTypes.ACCOUNT,
              "none",
              "the name under which one end registers with the other")
          .on(SIP, IAX2)
          .in(REGISTERED, CUSTOMER, OUTBOUND)
          .neededBy(REGISTERED, CUSTOMER);
  static final SettingKey<Secret> SECRET =
      SettingKey.of(
              Place.TRUNK,
              "secret",
              SecretType.SECRET,
              "none",
              "the password with which the ends prove who they are")
          .on(SIP, IAX2);
  static final SettingKey<Host> HOST =
      SettingKey.of(Place.TRUNK, "host", ValueTypes.HOST, "none", "where the calls go")
          .on(SIP, IAX2)
          .in(OUTBOUND)
          .neededBy(OUTBOUND);
  static final SettingKey<ImmutableList<Subnet>> MATCH =
      SettingKey.of(
              Place.TRUNK,
              "match",
              ValueTypes.NETWORKS,
              "none",
              "the other addresses that calls may come from")
          .on(SIP, IAX2)
          .in(OUTBOUND);
  static final SettingKey<Boolean> REGISTER =
      SettingKey.of(
              Place.TRUNK,
              "register",
              ValueTypes.YES_NO,
              "`yes` with `account`, else `no`",
              "whether the node registers with the outside party")
          .on(SIP, IAX2)
          .in(OUTBOUND);
  static final SettingKey<Integer> PORT =
      SettingKey.of(
              Place.TRUNK,
              "port",
              ValueTypes.PORT,
              "the port at which the far end listens",
              "the port of the far end")
          .on(SIP, IAX2)
          .in(REGISTERED, OUTBOUND);
  static final SettingKey<Transport> TRANSPORT =
      SettingKey.of(
              Place.TRUNK,
              "transport",
              ValueTypes.oneOf("transport", Transport.class),
              "udp",
              "what carries SIP")
          .on(SIP);
  static final SettingKey<Boolean> SRTP =
      SettingKey.of(Place.TRUNK, "srtp", ValueTypes.YES_NO, "no", "whether speech is encrypted")
          .on(SIP);
  static final SettingKey<ImmutableList<String>> CODECS =
      SettingKey.of(
              Place.TRUNK,
              "codecs",
              ValueTypes.CODECS,
              "[ulaw, alaw]",
              "how speech may be coded, the best first")
          .on(SIP, IAX2);
  static final SettingKey<Dtmf> DTMF =
      SettingKey.of(
              Place.TRUNK,
              "dtmf",
              ValueTypes.oneOf("way to send keys", Dtmf.class),
              "rfc4733",
              "how keys pressed during a call are sent")
          .on(SIP);
  static final SettingKey<Period> QUALIFY =
      SettingKey.of(
              Place.TRUNK,
              "qualify",
              ValueTypes.PERIOD,
              "yes",
              "how often the far end is asked whether it is there")
          .on(SIP, IAX2);
  static final SettingKey<ImmutableList<RulePattern>> ACCEPTS =
      SettingKey.of(
              Place.TRUNK,
              "accepts",
              ValueTypes.SETS,
              "every number",
              "the numbers that the right end takes")
          .in(REGISTERED, OUTBOUND);
  static final SettingKey<Boolean> ADVERTISE =
      SettingKey.of(
              Place.TRUNK,
              "advertise",
              ValueTypes.YES_NO,
              "no",
              "whether phones get routes to the extensions of the other ends")
          .on(SIP, IAX2)
          .in(PEERS, MESH_PAIR);
  static final SettingKey<EndAddress> END_ADDRESS =
      SettingKey.of(
              Place.TRUNK,
              "address",
              ValueTypes.END_ADDRESS,
              "the node's",
              "the address of one end, for this trunk alone")
          .on(SIP, IAX2)
          .in(REGISTERED, PEERS, MESH_PAIR)
          .many();
  static final SettingKey<Integer> GROUP =
      SettingKey.of(
              Place.TRUNK,
              "group",
              ValueTypes.range("a group", 0, 63),
              "none",
              "the group of lines that the calls take")
          .on(DAHDI)
          .in(OUTBOUND)
          .neededBy(OUTBOUND);

  /** All of them, in the order of the specification. */
  static final ImmutableList<SettingKey<?>> ALL =
      ImmutableList.of(
          NODE_ADDRESS,
          ASTERISK,
          CODE,
          SIP_PORT,
          TLS_PORT,
          IAX2_PORT,
          TLS_CERTIFICATE,
          TLS_KEY,
          TLS_AUTHORITIES,
          SIP_DRIVER,
          PHONE_SECRET,
          ACCOUNT,
          SECRET,
          HOST,
          MATCH,
          REGISTER,
          PORT,
          TRANSPORT,
          SRTP,
          CODECS,
          DTMF,
          QUALIFY,
          ACCEPTS,
          ADVERTISE,
          END_ADDRESS,
          GROUP,
          TIMEOUT,
          MUSIC);

  private static final ImmutableTable<Place, String, SettingKey<?>> BY_WORD =
      ALL.stream()
          .collect(ImmutableTable.toImmutableTable(SettingKey::place, SettingKey::word, k -> k));

  static Optional<SettingKey<?>> find(Place place, String word) {
    return Optional.ofNullable(BY_WORD.get(place, word));
  }

  /** The words of the settings that belong somewhere. */
  static Set<String> words(Place place) {
    return BY_WORD.row(place).keySet();
  }

  /** What a word belongs to, in words; empty for one that nothing has. */
  static Optional<String> belongsTo(String word) {
    var places = new LinkedHashSet<String>();
    BY_WORD.column(word).values().forEach(key -> places.add(belongsTo(key)));
    return places.isEmpty() ? Optional.empty() : Optional.of(String.join(", and to ", places));
  }

  /** What a setting belongs to, in words: {@code trunks `A -> outside`}. */
  static String belongsTo(SettingKey<?> key) {
    if (key.place() != Place.TRUNK) {
      return key.place().toString();
    }
    String protocol =
        key.protocols().size() == Protocol.values().length
            ? ""
            : String.join(" and ", Iterables.transform(key.protocols(), Protocol::toString)) + " ";
    if (key.shapes().size() == Trunk.Shape.values().length) {
      return protocol + "trunks";
    }
    return protocol
        + "trunks "
        + String.join(", ", Iterables.transform(key.shapes(), SettingTable::words));
  }

  /** A shape as it is written. */
  static String words(Trunk.Shape shape) {
    return switch (shape) {
      case REGISTERED -> "`A -> B`";
      case PEERS -> "`A <-> B`";
      case MESH_PAIR -> "of a `mesh`";
      case OUTBOUND -> "`A -> outside`";
      case CUSTOMER -> "`outside -> B`";
    };
  }
}
