package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trunklang.check.Programs.assertFinds;
import static org.trunklang.check.Programs.network;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Code;
import org.trunklang.model.Dtmf;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.Secret;
import org.trunklang.model.SipDriver;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkName;
import org.trunklang.model.TrunkSettings;

/** Trunks, meshes, and the settings of both and of nodes. */
final class TrunksTest {
  private static final String NODES =
      """
      node a { address 10.0.0.1  tls-certificate "/c"  tls-key "/k" }
      node b { address 10.0.0.2  tls-certificate "/c"  tls-key "/k" }
      """;

  private static Trunk trunk(Network network, String name) {
    var trunk = network.trunks().get(new TrunkName(name));
    return Optional.ofNullable(trunk).orElseThrow();
  }

  private static TrunkSettings settings(String trunk) {
    var network = network(NODES + trunk);
    return network.trunks().values().iterator().next().settings();
  }

  @Test
  void r_3_26_the_four_shapes() {
    var network =
        network(
            NODES
                + """
                trunk one : sip a -> b { account 1  secret env("S") }
                trunk two : sip a <-> b { secret env("S") }
                trunk three : sip a -> outside { host carrier.example.net }
                trunk four : sip outside -> b { account 4  secret env("S") }
                """);
    assertEquals(Trunk.Shape.REGISTERED, trunk(network, "one").shape());
    assertEquals(Trunk.Shape.PEERS, trunk(network, "two").shape());
    assertEquals(Trunk.Shape.OUTBOUND, trunk(network, "three").shape());
    assertEquals(Trunk.Shape.CUSTOMER, trunk(network, "four").shape());
  }

  @Test
  void r_3_31_every_setting_has_its_value() {
    var settings =
        settings(
            """
            trunk carrier : sip a -> outside {
              host carrier.example.net
              port 5070
              match 203.0.113.0/24, [2001:db8::]/32
              account 4420
              secret file("secrets/carrier")
              register no
              transport tls
              srtp yes
              codecs [g722, alaw]
              dtmf info
              qualify 2m
              accepts 0X., 1XX
            }
            """);
    assertEquals("carrier.example.net", settings.host().orElseThrow().authority());
    assertEquals(Optional.of(5070), settings.port());
    assertEquals("[203.0.113.0/24, 2001:db8::/32]", settings.match().toString());
    assertEquals(Optional.of("4420"), settings.account());
    assertEquals("file secrets/carrier", kept(settings.secret()));
    assertFalse(settings.register());
    assertEquals(Transport.TLS, settings.transport());
    assertTrue(settings.srtp());
    assertEquals(ImmutableList.of("g722", "alaw"), settings.codecs());
    assertEquals(Dtmf.INFO, settings.dtmf());
    assertEquals(Optional.of(Duration.ofMinutes(2)), settings.qualify());
    assertEquals("[0X., 1XX]", settings.accepts().orElseThrow().toString());
  }

  @Test
  void r_3_31_what_holds_without_a_word() {
    var settings = settings("trunk link : sip a <-> b { secret env(\"S\") }");
    assertEquals(TrunkSettings.DEFAULTS.codecs(), settings.codecs());
    assertEquals(Optional.of(Duration.ofSeconds(60)), settings.qualify());
    assertEquals(Optional.empty(), settings.accepts());
    assertFalse(settings.advertise());
  }

  @Test
  void r_3_31_an_account_makes_a_carrier_trunk_register() {
    assertTrue(
        settings("trunk t : sip a -> outside { host 192.0.2.1  account x  secret env(\"S\") }")
            .register());
    assertFalse(settings("trunk t : sip a -> outside { host 192.0.2.1 }").register());
  }

  @Test
  void r_3_34_qualify_no_asks_never() {
    assertEquals(
        Optional.empty(),
        settings("trunk t : iax2 a <-> b { secret env(\"S\")  qualify no }").qualify());
  }

  @Test
  void r_3_41_a_file_is_named_relative_to_its_source() {
    var network =
        network(
            NODES,
            Programs.unit(
                "sites/north.trunk", "trunk t : iax2 a <-> b { secret file(\"north.secret\") }"));
    assertEquals("file sites/north.secret", kept(trunk(network, "t").settings().secret()));
  }

  /** Where a secret is kept; the place where that is written is left out. */
  private static String kept(Optional<Secret> secret) {
    return switch (secret.orElseThrow()) {
      case Secret.Env(String variable, var _) -> "env " + variable;
      case Secret.InFile(String path, var _) -> "file " + path;
      case Secret.Plain _ -> "plain";
    };
  }

  @Test
  void r_3_47_own_settings_before_profiles_and_the_last_profile_before_others() {
    var network =
        network(
            NODES
                + """
                profile one : sip { codecs [g722]  dtmf info  qualify 10s }
                profile two : sip { codecs [gsm]  dtmf inband }
                trunk t : sip a <-> b with one, two { secret env("S")  codecs [alaw] }
                """);
    var settings = trunk(network, "t").settings();
    assertEquals(ImmutableList.of("alaw"), settings.codecs());
    assertEquals(Dtmf.INBAND, settings.dtmf());
    assertEquals(Optional.of(Duration.ofSeconds(10)), settings.qualify());
  }

  @Test
  void r_3_47_a_profile_of_the_library() {
    var lan = Programs.module("lan", "profile sip : sip { qualify 15s }");
    var network = network(NODES + "trunk t : sip a <-> b with lan.sip { secret env(\"S\") }", lan);
    assertEquals(Optional.of(Duration.ofSeconds(15)), trunk(network, "t").settings().qualify());
  }

  @Test
  void r_3_19_an_address_on_the_trunk_serves_as_well() {
    var network =
        network(
            """
            node a { }
            node b { address 10.0.0.2 }
            trunk t : sip a <-> b { secret env("S")  address a 10.8.0.1:5070 }
            """);
    assertEquals(
        "10.8.0.1:5070",
        Optional.ofNullable(trunk(network, "t").settings().addresses().get(new NodeName("a")))
            .orElseThrow()
            .authority());
    network(
        "node a { }  node b { address 10.0.0.2 }"
            + "trunk t : sip a -> b { account 1  secret env(\"S\") }");
    assertFinds(
        Code.MISSING_ADDRESS,
        "node a { address 10.0.0.1 }  node «b» { }"
            + "trunk t : sip a -> b { account 1  secret env(\"S\") }");
  }

  @Test
  void r_3_18_the_old_sip_driver() {
    var network = network("node a { asterisk 16 { sip chan_sip } }  node b { asterisk 18 }");
    var old = network.node(new NodeName("a")).orElseThrow().asterisk();
    assertEquals(16, old.major());
    assertEquals(SipDriver.CHAN_SIP, old.sip());
    assertEquals(SipDriver.PJSIP, network.node(new NodeName("b")).orElseThrow().asterisk().sip());
    assertFinds(Code.DRIVER_NOT_IN_VERSION, "node a { asterisk 21 { «sip chan_sip» } }");
  }

  @Test
  void r_3_22_phones_that_the_sources_provision() {
    var network = network("node a { extension 201 \"Reception\" { secret env(\"P\") } }");
    var phone = network.node(new NodeName("a")).orElseThrow().phones().getFirst();
    assertEquals("201", phone.number().digits());
    assertEquals(Optional.of("Reception"), phone.label());
    assertEquals("env P", kept(phone.secret()));
  }

  @Test
  void r_3_33_an_account_may_be_a_name() {
    var network = network(NODES + "trunk t : sip a -> b { account branch.1  secret env(\"S\") }");
    assertEquals(ImmutableList.of(), network.node(new NodeName("b")).orElseThrow().rules());
  }

  @Test
  void r_3_33_an_account_may_stand_in_a_range_of_extensions() {
    network(
        """
        node a { address 10.0.0.1 }
        node b { address 10.0.0.2  extensions 1XX }
        trunk t : sip a -> b { account 199  secret env("S") }
        """);
  }

  @Test
  void r_3_45_one_secret_for_a_whole_mesh_is_one_use() {
    network(NODES + "mesh m : sip a, b { secret plain \"meshSecret1\" }");
  }

  @Test
  void r_3_45_one_secret_from_a_profile_for_two_trunks() {
    assertFinds(
        Code.SECRET_TWICE,
        NODES
            + """
            profile p : sip { secret plain "profileSecret" }
            trunk one : sip a <-> b with p
            trunk «two» : sip a <-> b with p
            """);
  }
}
