package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trunklang.check.Programs.assertFinds;
import static org.trunklang.check.Programs.network;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Code;
import org.trunklang.model.Expectation;
import org.trunklang.model.Expectation.Expected;
import org.trunklang.model.Expectation.From;
import org.trunklang.model.Expectation.Numbers;

final class ExpectationsTest {
  private static final String NETWORK =
      """
      prefix uk = 07X., 08X.
      node a { address 10.0.0.1  extensions 1XX }
      node b { address 10.0.0.2  extensions 2XX }
      trunk link : sip a <-> b { secret env("LINK") }
      mesh core : iax2 a, b { secret env("CORE") }
      trunk pstn : dahdi a -> outside { group 1 }
      """;

  private static ImmutableList<Expectation> read(String claim) {
    return network(NETWORK + claim).expectations();
  }

  private static Expectation one(String claim) {
    var all = read(claim);
    assertEquals(1, all.size());
    return all.getFirst();
  }

  @Test
  void r_3_62_a_list_of_single_numbers_is_a_claim_for_each() {
    var all = read("expect 101, 102 from b is rejected busy");
    assertEquals(
        ImmutableList.of("One[number=101]", "One[number=102]"),
        all.stream().map(claim -> claim.numbers().toString()).toList());
    assertEquals("IsRejected[reason=Optional[busy]]", all.getFirst().outcome().toString());
  }

  @Test
  void r_4_57_any_other_set_stays_whole() {
    var many = (Numbers.Many) one("forbid uk, 101 from a reaches pstn").numbers();
    assertEquals("[07X., 08X., 101]", many.patterns().toString());
    assertEquals("uk, 101", many.text());
    assertEquals("any", ((Numbers.Many) one("forbid any from a loops").numbers()).text());
  }

  @Test
  void r_3_63_where_calls_come_from() {
    assertEquals("Phones[node=a]", one("expect 101 from a rings").from().toString());
    assertEquals("link at b", end("expect 101 from link at b rings"));
    assertEquals("core.a at b", end("expect 101 from core.a at b rings"));
    assertEquals(new From.Outside(), one("forbid 101 from outside reaches outside as 5").from());
  }

  private static String end(String claim) {
    return ((From.Trunk) one(claim).from()).end().toString();
  }

  @Test
  void r_3_64_what_is_down() {
    assertEquals(
        "Down[trunks=[core], nodes=[]]",
        one("expect 101 from a when core down rings").down().toString());
    assertEquals(
        "Down[trunks=[], nodes=[b]]", one("expect 101 from a when b down rings").down().toString());
    assertFinds(Code.CALL_FROM_DOWN, NETWORK + "expect 101 from «link at a» when b down rings");
    assertFinds(
        Code.CALL_FROM_DOWN, NETWORK + "expect 101 from «core.b at a» when core down rings");
  }

  @Test
  void r_3_65_where_calls_come_through() {
    assertEquals(
        "Reaches[trunk=core, number=Optional[5]]",
        one("expect 101 from a reaches core as 5").outcome().toString());
    assertEquals(
        new Expected.ReachesNative("ivr"),
        one("expect 101 from a reaches native \"ivr\"").outcome());
  }

  @Test
  void r_3_67_where_it_rings() {
    assertEquals(
        "Rings[extension=Optional[201], node=Optional[b]]",
        one("expect 9201 from a rings 201 at b").outcome().toString());
  }

  @Test
  void r_3_12_the_trunk_of_a_claim_ends_at_its_node() {
    assertFinds(Code.TRUNK_ELSEWHERE, NETWORK + "expect 101 from «pstn» at b rings");
    assertFinds(Code.WRONG_KIND, NETWORK + "expect 101 from «core» at b rings");
  }
}
