package org.trunklang.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.golden.Golden;
import org.trunklang.source.SourceFile;

/** How findings look: each case as text, as JSON and as SARIF, below {@code golden/render}. */
class RendererTest {
  record Case(String name, Diagnostic diagnostic) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("everything", everything()),
        new Case("labels-on-one-line", labelsOnOneLine()),
        new Case("marks-that-overlap", marksThatOverlap()),
        new Case("label-in-another-file", labelInAnotherFile()),
        new Case("several-lines", severalLines()),
        new Case("tabs-and-wide-characters", tabsAndWideCharacters()),
        new Case("long-line", longLine()),
        new Case("control-characters", controlCharacters()),
        new Case("end-of-file", endOfFile()),
        new Case("file-without-text", fileWithoutText()),
        new Case("no-place", noPlace()),
        new Case("fix-in-two-places", fixInTwoPlaces()),
        new Case("secrets", secrets()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void r_6_11_as_text(Case golden) {
    String text = TextRenderer.plain().render(golden.diagnostic());
    Golden.check(Golden.ROOT.resolve("render").resolve(golden.name() + ".txt"), text);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void r_6_14_as_json(Case golden) {
    String json = JsonRenderer.render(golden.diagnostic()) + "\n";
    Golden.check(Golden.ROOT.resolve("render").resolve(golden.name() + ".json"), json);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void r_6_22_as_sarif(Case golden) {
    var sarif = new SarifRenderer("0.1.0", code -> "the page of " + code, name -> name);
    String log = sarif.render(ImmutableList.of(golden.diagnostic()));
    Golden.check(Golden.ROOT.resolve("render").resolve(golden.name() + ".sarif"), log);
  }

  @Test
  void r_6_4_colours_only_when_asked() {
    String plain = TextRenderer.plain().render(everything());
    String coloured = TextRenderer.withColours().render(everything());
    assertFalse(plain.contains("\u001b"));
    assertTrue(coloured.contains("\u001b[1;31merror[TRK0407]\u001b[0m"));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void r_6_11_the_last_line_counts() {
    var both = ImmutableList.of(everything(), labelsOnOneLine(), everything());
    String text = TextRenderer.plain().renderAll(both);
    assertTrue(text.endsWith("\n\n2 errors, 1 warning\n"), text);
    assertEquals("no errors\n", TextRenderer.plain().renderAll(ImmutableList.of()));
  }

  /** However it is written, right or wrong, and wherever the finding is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "«x» 199:us-pass@192.168.1.1/in",
        "«x» peer:us@10.0.0.1",
        "«x» secret \"hush\" y",
        "«x» secret plain \"hush\" y",
        "«x» secret \"a\\\"hush\" y",
        "«x» secret plain \"hush",
        "«x» secret 'hush' y",
        "«x» secret \u201chush\u201d y",
        "«x» secret hush y",
        "«x» secret=hush y",
        "«x» secret = hush y",
        "«x» secret: \"hush\"",
        "«x» secret => hush",
        "«x» SECRET hush",
        "«x» secret plain hush",
        "«x» secret plain(\"hush\") y",
        "«x» secret (\"hush\") y",
        "«x» secret plian ( \"hush\" ) y",
        "«x» secret /* \"here\" */ \"hush\" y",
        "«x» secret // \"here\"\n \"hush\" «y»",
        "«x» secret\n\n  plain\n \"hush\" «y»",
        "«x» password=hush",
        "«x» remotesecret=hush",
        "«x» register => 199:hush@192.168.1.1",
        "«x» register=199:hush@192.168.1.1/199",
        "«x secret plain \"hush\" y»",
        "x secret plain \"h«us»h\" y",
        "// \"\n«x» secret plain \"hush\" y",
        "/* \" */ «x» secret plain \"hush\" y"
      })
  void r_3_43_no_excerpt_shows_a_secret(String marked) {
    var text = MarkedText.of("a.trunk", marked);
    var diagnostic = Diagnostic.of(Code.UNEXPECTED, text.span(0), "something");
    for (var span : text.spans()) {
      diagnostic = diagnostic.label(span, "here");
    }
    String shown = TextRenderer.plain().render(diagnostic);
    assertFalse(shown.contains("us"), shown);
    assertTrue(shown.contains("***"), shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«x» secret env(\"SHOWN\")",
        "«x» secret file(\"SHOWN\")",
        "«x» native \"SHOWN\"",
        "«x» secret plain \"a\" music \"SHOWN\"",
        "node secret { SHOWN «x» }",
      })
  void what_is_no_secret_is_shown(String marked) {
    var text = MarkedText.of("a.trunk", marked);
    String shown =
        TextRenderer.plain().render(Diagnostic.of(Code.UNEXPECTED, text.span(0), "something"));
    assertTrue(shown.contains("SHOWN"), shown);
  }

  private static Diagnostic everything() {
    var text =
        MarkedText.of(
            "b.trunk",
            """
            node b {
              address 10.0.0.2
              route «2|.» for phones -> pstn
            }
            trunk pstn : dahdi b -> outside { group 1  accepts «0X.» }
            """);
    return Diagnostic.of(
            Code.ROUTE_EXCEEDS_TRUNK,
            text.span(0),
            "this route can send `%s` a number it does not accept",
            "pstn")
        .label(text.span(1), "it accepts these")
        .example("dialing 2110 would send 110")
        .help("narrow the route to what the trunk accepts")
        .fix("match only what it accepts", text.span(0), "2|0X.");
  }

  private static Diagnostic labelsOnOneLine() {
    var text = MarkedText.of("b.trunk", "node a { route «9|.» -> «pstn» then «backup» }\n");
    return Diagnostic.of(Code.DUPLICATE_RULE, text.span(1), "all at once")
        .here("the place itself")
        .label(text.span(0), "further left")
        .label(text.span(2), "further right");
  }

  private static Diagnostic marksThatOverlap() {
    var text = MarkedText.of("b.trunk", "node a { «route «9|.» -> pstn» }\n");
    return Diagnostic.of(Code.DUPLICATE_RULE, text.span(0), "one within the other")
        .here("inside")
        .label(text.file().span(9, 26), "around it");
  }

  private static Diagnostic labelInAnotherFile() {
    var here = MarkedText.of("sites/south.trunk", "\n\n\n\n\n\n\n\n\nnode «north» {}\n");
    var there = MarkedText.of("sites/north.trunk", "node «north» {}\n");
    return Diagnostic.of(Code.DECLARED_TWICE, here.span(0), "`north` is declared twice")
        .label(there.span(0), "first declared here");
  }

  private static Diagnostic severalLines() {
    var text =
        MarkedText.of(
            "b.trunk",
            """
            node a {
              route 9|. «-> pstn {
                timeout 40s
              }»
            }
            """);
    return Diagnostic.of(Code.UNEXPECTED, text.span(0), "four lines of text").here("all of this");
  }

  private static Diagnostic tabsAndWideCharacters() {
    var text =
        MarkedText.of(
            "b.trunk",
            """
            node a {
            \textension 201 "接待処" «{»
            \textension 202 "e\u0301\ud83d\ude00" «{»
            }
            """);
    return Diagnostic.of(Code.UNEXPECTED, text.span(0), "under the brace")
        .label(text.span(1), "and here");
  }

  private static Diagnostic longLine() {
    String filler = "route 9|. -> pstn ".repeat(40);
    var text = MarkedText.of("b.trunk", filler + "«rout» 8|. -> pstn " + filler + "«here»\n");
    return Diagnostic.of(Code.UNEXPECTED, text.span(0), "far to the right")
        .label(text.span(1), "and further still");
  }

  private static Diagnostic controlCharacters() {
    var text = MarkedText.of("b.trunk", "music \"a\u001b[2J\u202eb\u0000\u009bc\u200d\" «x»\n");
    return Diagnostic.of(Code.UNEXPECTED, text.span(0), "no \u001b[31mcolour\u0007 gets through");
  }

  private static Diagnostic endOfFile() {
    var file = SourceFile.of("b.trunk", "node a {");
    return Diagnostic.of(Code.OPEN_BLOCK, file.span(8, 8), "the file ends here");
  }

  private static Diagnostic fileWithoutText() {
    var file = SourceFile.of("b.trunk", "");
    return Diagnostic.of(Code.NOT_TEXT, file.span(0, 0), "this file is not UTF-8 text");
  }

  private static Diagnostic noPlace() {
    var nowhere = SourceFile.of("", "");
    return Diagnostic.of(Code.NO_SOURCES, nowhere.span(0, 0), "no `.trunk` file in this folder")
        .help("`trunkc init` writes a small project\nto begin with");
  }

  private static Diagnostic fixInTwoPlaces() {
    var text = MarkedText.of("a file.trunk", "node a { extension 201 «'»Desk«'» }\n");
    return Diagnostic.of(Code.LOOK_ALIKE, text.span(0), "other quotes")
        .fix(
            new Fix(
                "use straight double quotes",
                ImmutableList.of(new Edit(text.span(0), "\""), new Edit(text.span(1), "\""))));
  }

  private static Diagnostic secrets() {
    var text =
        MarkedText.of(
            "b.trunk", "trunk a : sip b <-> c { secret plain \"199pass\" «codec» [ulaw] }\n");
    return Diagnostic.of(Code.UNKNOWN_SETTING, text.span(0), "no trunk has a setting `codec`")
        .fix("did you mean `codecs`?", text.span(0), "codecs");
  }
}
