package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trunklang.model.Action;
import org.trunklang.model.Audience;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;

/** The five scenarios that the language was made for: every rule that they come to. */
final class ScenariosTest {

  @Test
  void a_sip_provider_and_the_office_that_registers_with_it() {
    var network =
        Programs.network(
            """
            node provider {
              address 192.168.1.1
              extensions 1XX
              route 86X. for phones, ast_provider -> pstn
            }
            node end {
              address 192.168.1.2
              extensions 2XX
              route 012|. -> ast_provider
              inbound ast_provider -> 201
            }
            /// end registers with provider as extension 199.
            trunk ast_provider : sip end -> provider { account 199  secret plain "provider-1" }
            trunk pstn : dahdi provider -> outside { group 1 }

            expect 012861234567 from end      reaches pstn as 861234567
            expect 012101       from end      rings 101 at provider
            expect 199          from provider rings 201 at end
            expect 201          from provider is rejected
            forbid any          from outside  reaches pstn
            """);
    assertRules(
        network,
        "provider",
        """
        extensions 1XX for any -> ring
        route 86X. for phones, ast_provider at provider -> pstn at provider
        account 199 for any -> ast_provider at provider\
        """);
    assertRules(
        network,
        "end",
        """
        extensions 2XX for any -> ring
        route 012|. for phones -> ast_provider at end
        inbound any number or none for ast_provider at end -> 201\
        """);
    assertEquals(5, network.expectations().size());
  }

  @Test
  void two_sip_peers() {
    var network =
        Programs.network(
            """
            node ast21 {
              address 192.168.1.21
              extensions 6XX
              route 90|. prepend 91 -> link { timeout 40s  music default }
              route 91|. for link -> local  { timeout 40s  music default }
            }
            node ast22 {
              address 192.168.1.22
              extensions 6XX
              route 90|. prepend 91 -> link { timeout 40s  music default }
              route 91|. for link -> local  { timeout 40s  music default }
            }
            trunk link : sip ast21 <-> ast22
              { secret plain "peersSecret1"  codecs [ulaw, alaw]  dtmf rfc4733 }
            expect 90601 from ast21 rings 601 at ast22
            expect 90601 from ast22 rings 601 at ast21
            """);
    assertRules(
        network,
        "ast21",
        """
        extensions 6XX for any -> ring
        route 90|. for phones -> 91 + link at ast21
        route 91|. for link at ast21 -> local\
        """);
    var options = ((Action.Send) node(network, "ast22").rules().get(1).action()).options();
    assertEquals(
        "CallOptions[timeout=Optional[PT40S], music=Optional[default]]", options.toString());
  }

  @Test
  void two_offices_over_iax2() {
    var network =
        Programs.network(
            """
            node a { address 10.0.0.1  extensions 3XXX  route 80XX -> interoffice }
            node b { address 10.0.0.2  extensions 8XXX  route 30XX -> interoffice }
            trunk interoffice : iax2 a <-> b { secret plain "officeSecret1"  qualify yes }
            expect 8000 from a rings 8000 at b
            expect 3000 from b rings 3000 at a
            """);
    assertRules(
        network,
        "b",
        """
        extensions 8XXX for any -> ring
        route 30XX for phones -> interoffice at b\
        """);
  }

  @Test
  void a_call_that_leaves_from_the_line_of_another_office() {
    var network =
        Programs.network(
            """
            node a { address 10.0.0.1  extensions 3XXX  route 4|. -> interoffice }
            node b { address 10.0.0.2  extensions 8XXX  route 2|. for phones, interoffice -> pstn }
            trunk interoffice : iax2 a <-> b { secret plain "officeSecret1" }
            trunk pstn : dahdi b -> outside { group 1 }
            expect 42861234567 from a reaches pstn as 861234567
            expect 48000       from a rings 8000 at b
            forbid any from outside reaches pstn
            """);
    assertRules(
        network,
        "b",
        """
        extensions 8XXX for any -> ring
        route 2|. for phones, interoffice at b -> pstn at b\
        """);
  }

  @Test
  void a_mesh_that_advertises() {
    var network =
        Programs.network(
            """
            node n1 { address 10.0.1.1  extensions 1XXX }
            node n2 { address 10.0.1.2  extensions 2XXX }
            node n3 { address 10.0.1.3  code 83  extensions 2XXX }
            node n4 { address 10.0.1.4  extensions 4XXX  route 9|. for phones, core -> pstn }
            mesh core : iax2 n1, n2, n3, n4 { secret plain "meshSecret1"  advertise yes }
            trunk pstn : dahdi n4 -> outside { group 1 }
            expect 2000   from n1 rings 2000 at n2
            expect 832000 from n1 rings 2000 at n3
            expect 2000   from n3 rings 2000 at n3
            forbid any from outside reaches pstn
            """);
    assertRules(
        network,
        "n3",
        """
        extensions 2XXX for any -> ring
        code 83|2XXX for any -> ring
        advertised 1XXX for phones -> core.n1 at n3
        advertised 2XXX for phones -> core.n2 at n3
        advertised 4XXX for phones -> core.n4 at n3\
        """);
    assertRules(
        network,
        "n4",
        """
        extensions 4XXX for any -> ring
        route 9|. for phones, core -> pstn at n4
        advertised 1XXX for phones -> core.n1 at n4
        advertised 2XXX for phones -> core.n2 at n4
        advertised 83|2XXX for phones -> core.n3 at n4\
        """);
    assertEquals(
        "[1XXX, 2XXX, 83|2XXX, 4XXX]",
        network.meshes().values().iterator().next().advertised().stream()
            .map(each -> each.numbers().toString())
            .toList()
            .toString());
  }

  private static void assertRules(Network network, String node, String rules) {
    assertEquals(
        rules,
        node(network, node).rules().stream()
            .map(ScenariosTest::text)
            .collect(Collectors.joining("\n")));
  }

  private static Node node(Network network, String name) {
    return network.node(new NodeName(name)).orElseThrow();
  }

  private static String text(Rule rule) {
    var patterns =
        rule.takesNoNumber()
            ? "any number or none"
            : rule.patterns().stream().map(RulePattern::text).collect(Collectors.joining(", "));
    return rule.kind()
        + " "
        + patterns
        + " for "
        + text(rule.audience())
        + " -> "
        + text(rule.action());
  }

  private static String text(Audience audience) {
    if (audience.equals(Audience.ANY)) {
      return "any";
    }
    var callers = new ArrayList<String>();
    if (audience.phones()) {
      callers.add("phones");
    }
    audience.meshes().forEach(mesh -> callers.add(mesh.text()));
    audience.ends().forEach(end -> callers.add(end.toString()));
    return String.join(", ", callers);
  }

  private static String text(Action action) {
    return switch (action) {
      case Action.Ring _ -> "ring";
      case Action.CallAccount(var end) -> end.toString();
      case Action.Send send ->
          send.legs().stream().map(ScenariosTest::text).collect(Collectors.joining(" then "));
    };
  }

  private static String text(Leg leg) {
    var to =
        switch (leg.destination()) {
          case Destination.ToTrunk(var end) -> end.toString();
          case Destination.ToMesh(var mesh) -> mesh.text();
          case Destination.ToExtension(var extension) -> extension.digits();
          case Destination.Local() -> "local";
          case Destination.Reject(var reason) -> "reject " + reason;
          case Destination.Native(var context) -> "native " + context;
        };
    return leg.prepend().isEmpty() ? to : leg.prepend() + " + " + to;
  }
}
