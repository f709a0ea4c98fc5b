package org.trunklang.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** Any text at all has a tree, tokens, and findings that can be shown. */
class ParserFuzzTest {

  @FuzzTest(maxExecutions = 10_000)
  @DictionaryEntries({
    "use std/numbers/uk ",
    "prefix p = 9|., 80XX ",
    "profile p : sip { ",
    "profile p : node { ",
    "node a { ",
    "node a with p { ",
    "trunk t : sip a -> b { ",
    "trunk t : iax2 a <-> outside ",
    "mesh m : sip a, b { ",
    "expect any from a rings 201 at b ",
    "forbid 9X. from t at a when b down loops ",
    "reaches outside as 12 ",
    "allow TRK0314 \"known\" ",
    "extensions 2XX { dial context \"x\" } ",
    "extension 201 \"Desk\" { secret env(\"X\") } ",
    "emergency 911, 9|911 ",
    "route 9| uk.mobile for phones, t prepend 0 -> ",
    "-> t prepend 1 then local { timeout 40s } ",
    "inbound t 44X. -> 201 prepend 1 ",
    "reject busy ",
    "native \"x\" ",
    "codecs [ulaw, alaw] ",
    "address a [2001:db8::1]:5060 ",
    "host pbx.example.net:5060 ",
    "exten => _9.,1,Dial(SIP/${EXTEN:1}@t) ",
    "[general] ",
    "type=friend ",
    "/// doc ",
    "/* ",
    "}"
  })
  void any_text_has_a_tree(byte @NotNull [] text) {
    ParserLaws.check(new String(text, UTF_8));
  }
}
