package org.trunklang.lsp.caret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.lsp.MarkedText;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.Parser;
import org.trunklang.syntax.TokenSpan;

/** What the grammar wants where one writes. */
class CaretTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```trunk\\n(.*?)^```");

  /** Each text is read anew for each of its tokens. */
  private static final int LONGEST = 10_000;

  @Test
  void r_6_40_every_token_of_every_right_text_is_wanted_where_it_stands() {
    int tokens = 0;
    for (SourceFile source : rightTexts().toList()) {
      tokens += assertAllWanted(source, 0);
    }
    assertTrue(tokens > 10_000, "there are " + tokens);
  }

  @Test
  void r_6_40_what_is_wrong_in_a_declaration_does_not_matter_behind_it() {
    var random = new Random(1);
    List<SourceFile> texts =
        rightTexts().filter(source -> source.text().length() < 1_000).limit(60).toList();
    for (SourceFile source : texts) {
      String wrong = source.text().substring(0, random.nextInt(source.text().length()));
      if (!wrong.contains("/*")) { // all behind it may be a comment
        var broken = SourceFile.of("broken.trunk", wrong + "\n" + source.text());
        assertAllWanted(broken, wrong.length() + 1);
      }
    }
  }

  /** Returns how many tokens there are from a place on. */
  private static int assertAllWanted(SourceFile source, int from) {
    int tokens = 0;
    for (TokenSpan token : Lexer.tokens(source)) {
      if (token.span().start() >= from && isOfTheTree(token)) {
        assertWanted(source, token);
        tokens++;
      }
    }
    return tokens;
  }

  /** A bracket, a comma and the like are not completed. */
  private static boolean isOfTheTree(TokenSpan token) {
    return switch (token.kind()) {
      case WORD, NUMBER, STRING -> true;
      case PUNCTUATION, COMMENT, DOC_COMMENT, UNKNOWN -> false;
    };
  }

  private static void assertWanted(SourceFile source, TokenSpan token) {
    Caret caret = at(source, token.span().start()).orElseThrow();
    assertTrue(
        caret.wanted().stream().anyMatch(wanted -> Fitting.fits(Seen.of(token), wanted)),
        () ->
            "`%s` at %s:%s is none of %s"
                .formatted(
                    token.span().text(),
                    source.name(),
                    token.span().startPosition(),
                    caret.wanted()));
  }

  private static Optional<Caret> at(SourceFile source, int offset) {
    return Caret.at(source, offset, 0, source.text().length());
  }

  private static Optional<Caret> atMark(String marked) {
    var text = MarkedText.of("a.trunk", marked);
    return at(SourceFile.of(text.name(), text.text()), text.offsets().getFirst());
  }

  private static Stream<SourceFile> rightTexts() {
    return Stream.of("examples", "stdlib", "lang-spec", "src/test/resources")
        .flatMap(CaretTest::files)
        .filter(file -> !file.startsWith("src/test/resources/golden/check"))
        .flatMap(CaretTest::texts)
        .filter(source -> !source.text().isEmpty() && source.text().length() < LONGEST)
        .filter(source -> Parser.parse(source).problems().isEmpty());
  }

  private static Stream<Path> files(String folder) {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<SourceFile> texts(Path file) {
    String name = file.toString();
    if (name.endsWith(".trunk")) {
      return Stream.of(SourceFile.of(name, read(file)));
    }
    return name.endsWith(".md")
        ? BLOCK.matcher(read(file)).results().map(block -> SourceFile.of(name, block.group(1)))
        : Stream.of();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'// node ^', true",
    "'/* ^ */', true",
    "'/* a */^', false",
    "'/// ^\n', true",
    "'// a\n^', false",
  })
  void r_6_40_nothing_is_wanted_in_a_comment(String text, boolean comment) {
    assertEquals(comment, atMark(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'node a { route 9|. -> co^', co",
    "'node a { route 9|. -> core.^', core.",
    "'node a { route 9|. ->pst^n', pst",
    "'use std/nu^', std/nu",
    "'use std/^', std/",
    "'node a { ^', ''",
    "'node a {^', ''",
    "'node a { address \"x y^\" }', '\"x y'",
  })
  void r_6_40_the_word_that_is_written_is_replaced(String text, String word) {
    assertEquals(word, atMark(text).orElseThrow().word().text());
  }

  @ParameterizedTest
  @CsvSource({
    "'trunk t : sip a <-> b { codecs [ulaw] ^ }', codecs",
    "'trunk t : sip a <-> b { codecs [ulaw] ^ dtmf info }', codecs dtmf",
    "'trunk t : sip a <-> b { codecs [ulaw] co^decs [alaw] }', codecs",
    "'trunk t : sip a <-> b { ^dtmf info }', ''",
    "'trunk t : sip a <-> b { codecs [ulaw]  dt^\nnode c { address 10.0.0.1 }', codecs",
    "'trunk t : sip a <-> b {\n  ^\n  allow TRK0313 \"x\"\n  srtp yes\n}', srtp",
    "'node n { address 10.0.0.1  route 1 -> code { timeout 40s }  ^ }', address",
    "'node n { address 10.0.0.1  route 1 -> t { timeout 40s ^ music x }  code 8 }', timeout music",
    "'node n { extensions 1XX { dial context \"x\" ^ }  code 8 }', dial",
    "'node n { address 10.0.0.1  extensions 1XX {\n"
        + "  ^\n"
        + "  allow TRK0313 \"x\"\n"
        + "  dial context \"x\"\n"
        + "} }', dial",
    "'node n { extensions 1XX { di^al context \"x\" } }', ''",
    "'node n { extensions 1XX { dial\n  ^ } }', dial",
    "'node n { extensions 1XX { ^ } extensions 2XX { dial context \"x\" } }', ''",
    "'node n { asterisk 16 { ^ sip pjsip }  code 8 }', sip",
    "'node n {\n  ^\n  extension 201 { secret env(\"A\")\n  code 8\n}', ''",
  })
  void r_6_40_the_settings_of_the_block_are_known(String text, String given) {
    assertEquals(given, String.join(" ", atMark(text).orElseThrow().given()));
  }
}
