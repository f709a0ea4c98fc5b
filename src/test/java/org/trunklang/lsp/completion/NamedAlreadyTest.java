package org.trunklang.lsp.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not offered where it would be named once more, or of itself. */
class NamedAlreadyTest {
  private static final String NETWORK =
      """
      node a { address 10.0.0.1 }
      node b { address 10.0.0.2 }
      node c { address 10.0.0.3 }
      trunk ab : sip a <-> b
      trunk ac : sip a <-> c
      prefix near = 1X
      prefix far = 2X
      prefix all = near, far
      prefix most = all except far
      prefix abroad = 00| far
      profile lan : sip { srtp yes }
      profile wan : sip { srtp no }
      profile site : node { emergency 112 }
      profile shop : node { emergency 112 }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'mesh m : sip ^', a b c",
    "'mesh m : sip a, ^', b c",
    "'mesh m : sip a, ^, b', c",
    "'mesh m : sip ^, b', a c",
    "'mesh m : sip a, b^c, c { }', b",
    "'mesh m : sip a, // b, \n  ^', b c",
    "'mesh m : sip a, ^\nmesh n : sip b, c', b c",
    "'trunk t : sip a <-> ^', b c",
    "'trunk t : sip a -> ^', b c",
    "'trunk t : sip ^ <-> b', a c",
    "'trunk t : sip outside -> ^', a b c",
    "'node d { route 1 for ab, ^', ''",
  })
  void r_6_40_no_node_is_offered_twice(String text, String offered) throws Exception {
    assertEquals(offered, offered(text, "[abc]"));
  }

  @Test
  void r_6_40_nothing_leads_from_outside_to_outside() throws Exception {
    assertEquals("outside", offered("trunk t : sip a -> ^", "outside"));
    assertEquals("", offered("trunk t : sip outside -> ^", "outside"));
    assertEquals("", offered("trunk t : sip ^ -> outside", "outside"));
  }

  @ParameterizedTest
  @CsvSource({
    "'prefix p = ^', near far all most abroad",
    "'prefix p = ^\nprefix q = p\nprefix r = 9| q', near far all most abroad",
    "'prefix p = ^ except 11\nprefix q = 9| p, 1\nprefix r = q', near far all most abroad",
    "'prefix nearby = near\nprefix near = ^', far abroad",
    "'prefix p = 1X except ^\nprefix q = 1X except p', near far all most abroad",
    "'prefix p = far, ^', near all most abroad",
    "'prefix p = far, ^, near', all most abroad",
    "'prefix p = far, 00| ^', near far all most abroad",
    "'prefix p = 00| near, 00| ^', far all most abroad",
    "'prefix p = 00| ^, 00| near, far', far all most abroad",
    "'prefix p = all except ^', near far most abroad",
    "'prefix p = 00| all, near except far, ^', most abroad",
    "'prefix p = ^, most except far', near all abroad",
    "'node d { route near, ^ -> ab }', far all most abroad",
    "'node d { inbound ab near except ^', far all most abroad",
    "'trunk t : sip a -> b { accepts near, ^ }', far all most abroad",
  })
  void r_6_40_no_prefix_is_made_of_itself_or_named_twice(String text, String offered)
      throws Exception {
    assertEquals(offered, offered(text, "near|far|all|most|abroad|[pqr]"));
  }

  @ParameterizedTest
  @CsvSource({
    "'node a { route 1 for ab, ^ -> ab }', phones any ac",
    "'node a { route 1 for phones, ^', any ab ac",
    "'node a { route 1 for ab, phones -> ^', ab ac",
    "'node a { inbound ^, ac -> 201', ab",
    "'node a { inbound ab -> ^', ab ac",
    "'node d with site, ^ { }', shop",
    "'trunk t : sip a <-> b with ^, wan', lan",
    "'trunk t : sip a <-> b { codecs [ulaw, ^', alaw gsm",
    "'trunk t : sip a <-> b { codecs [ulaw, ^, alaw] }', gsm",
    "'use std/numbers/uk\nuse ^', std/numbers/nanp",
    "'use std/numbers/^uk', std/numbers/nanp std/numbers/uk",
    "'expect 1 from a when ^', ab ac b c",
    "'expect 1 from ab at a when ^', ac b c",
  })
  void r_6_40_nothing_else_is_offered_twice(String text, String offered) throws Exception {
    assertEquals(
        offered,
        offered(
            text, "ab|ac|[abc]|phones|any|lan|wan|site|shop|ulaw|alaw|gsm|std/numbers/(nanp|uk)"));
  }

  private String offered(String marked, String wanted) throws Exception {
    return Offered.at(folder, NETWORK, marked, wanted);
  }
}
