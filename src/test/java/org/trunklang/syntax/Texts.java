package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Texts made from seeds: right programs, damaged ones, and rows of anything. */
public final class Texts {
  private static final ImmutableList<String> TOKENS =
      ImmutableList.of(
          "use",
          "prefix",
          "profile",
          "node",
          "trunk",
          "mesh",
          "expect",
          "forbid",
          "allow",
          "extensions",
          "extension",
          "emergency",
          "route",
          "inbound",
          "with",
          "for",
          "prepend",
          "then",
          "address",
          "from",
          "when",
          "down",
          "at",
          "as",
          "rings",
          "reaches",
          "is",
          "rejected",
          "loops",
          "busy",
          "congestion",
          "unallocated",
          "local",
          "reject",
          "native",
          "outside",
          "any",
          "phones",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ",",
          "=",
          ":",
          "->",
          "<->",
          "a",
          "uk.mobile",
          "sip",
          "std/numbers/uk",
          "pbx.example.net:5060",
          "link@a",
          "9|.",
          "9|",
          "80XX",
          "_[2-9]XX",
          "*97",
          "1X.5",
          "40s",
          "192.168.1.1",
          "10.0.0.0/8",
          "[2001:db8::1]:5060",
          "\"text\"",
          "\"open",
          "'text'",
          "“text”",
          "/// doc\n",
          "// comment\n",
          "/* comment */",
          "/*",
          "\n",
          "\n\n",
          "\t",
          " ",
          ";",
          "=>",
          "-->",
          "→",
          "，",
          "é",
          "büro",
          "\ud83d\ude00",
          "\ud83d",
          "\u0000",
          "\u202e",
          "\ufeff",
          "\u00a0",
          "\\",
          "[general]",
          "exten => 1,1,Dial(SIP/${EXTEN})",
          "host=1.2.3.4",
          "secret",
          "plain",
          "codecs",
          "timeout",
          "|",
          ".",
          "!",
          "-",
          "<",
          ">",
          "/",
          "#include",
          "rout",
          "nod",
          "_",
          "#",
          "+");

  private static final ImmutableList<String> NAMES =
      ImmutableList.of("a", "north", "link_2", "to-hq");

  private static final ImmutableList<String> KEYWORDS_AS_NAMES =
      ImmutableList.of("route", "for", "node", "then", "extensions");

  private static final ImmutableList<String> PATTERNS =
      ImmutableList.of("9|.", "80XX", "_[2-9]XX", "*97", "1-800-NXX", "+44.", "2XX", "012|.");

  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|->|<->|[A-Za-z0-9_.*|+#/-]+(\\[[^\\]]*\\][A-Za-z0-9.]*)?|\\S");

  private final Random random;
  private final boolean keywordsAsNames;
  private final StringBuilder text = new StringBuilder();

  private Texts(Random random, boolean keywordsAsNames) {
    this.random = random;
    this.keywordsAsNames = keywordsAsNames;
  }

  /** A row of tokens in no order at all. */
  public static String soup(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append(TOKENS.get(random.nextInt(TOKENS.size())));
      if (random.nextInt(4) > 0) {
        text.append(random.nextInt(8) == 0 ? '\n' : ' ');
      }
    }
    return text.toString();
  }

  /**
   * A right program in which some characters or tokens are removed, doubled, swapped or replaced.
   */
  public static String damaged(Random random, int times) {
    var text = new StringBuilder(program(random));
    for (int i = 0; i < times && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.setCharAt(at, (char) random.nextInt(0x250));
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }

  /** A right program without one of its tokens. */
  static String oneTokenMissing(Random random) {
    String program = program(random, false);
    List<int[]> tokens = new ArrayList<>();
    var matcher = TOKEN.matcher(program);
    while (matcher.find()) {
      tokens.add(new int[] {matcher.start(), matcher.end()});
    }
    int[] token = tokens.get(random.nextInt(tokens.size()));
    return program.substring(0, token[0]) + program.substring(token[1]);
  }

  /** A program that the grammar allows; what it means is another matter. */
  public static String program(Random random) {
    return program(random, true);
  }

  private static String program(Random random, boolean keywordsAsNames) {
    var texts = new Texts(random, keywordsAsNames);
    int declarations = 1 + random.nextInt(5);
    for (int i = 0; i < declarations; i++) {
      texts.declaration();
    }
    return texts.text.toString();
  }

  private void declaration() {
    switch (random.nextInt(9)) {
      case 0 -> line("use ", one("std/numbers/uk", "\"north.trunk\""));
      case 1 -> line("prefix ", declared(), " = ", sets());
      case 2 -> {
        line("profile p", " : sip {");
        settings("  ");
        line("}");
      }
      case 3 -> {
        line("profile p", " : node {");
        items();
        line("}");
      }
      case 4, 5 -> {
        doc("");
        line("node ", declared(), maybe(" with lan, p"), " {");
        items();
        line("}");
      }
      case 6 -> {
        doc("");
        line("trunk ", declared(), " : sip a ", one("->", "<->"), " ", one("b", "outside"), " {");
        settings("  ");
        line("}");
      }
      case 7 -> line("mesh ", declared(), " : iax2 a, b, c { advertise yes }");
      default ->
          line(
              one("expect ", "forbid "),
              one("any", "9123", sets()),
              " from ",
              one("outside", "a", "link at a"),
              maybe(" when link down"),
              " ",
              one(
                  "rings",
                  "rings 201 at b",
                  "reaches link as 12",
                  "reaches outside",
                  "reaches native \"x\"",
                  "is rejected busy",
                  "loops"));
    }
  }

  private void items() {
    int items = random.nextInt(5);
    for (int i = 0; i < items; i++) {
      doc("  ");
      switch (random.nextInt(8)) {
        case 0 -> line("  address 10.0.0.1");
        case 1 -> line("  extensions ", sets(), maybe(" { dial context \"ext-local\" }"));
        case 2 -> line("  extension 201 \"Reception\" { secret env(\"PHONE\") }");
        case 3 -> line("  emergency 911, 9|911");
        case 4 ->
            line("  inbound ", name(), maybe(" 44X., 45X."), maybe(" prepend 0"), " -> ", target());
        case 5 -> line("  asterisk 16 { sip chan_sip }");
        default ->
            line(
                "  route ",
                sets(),
                maybe(" for phones, link"),
                maybe(" prepend 00"),
                " -> ",
                one(target(), "link then backup prepend 1", "201 then reject busy"),
                maybe(" { timeout 40s  music default }"));
      }
    }
  }

  private void settings(String indent) {
    int settings = random.nextInt(4);
    for (int i = 0; i < settings; i++) {
      line(
          indent,
          one(
              "codecs [ulaw, alaw]",
              "secret plain \"x\"",
              "secret env(\"X\")",
              "qualify 60s",
              "host pbx.example.net:5060",
              "match 203.0.113.0/24, [2001:db8::]/32",
              "address a 10.0.0.1",
              "accepts 0X., uk.mobile",
              "accepts 0X. except 09X.",
              "allow TRK0314 \"known\""));
    }
  }

  private void doc(String indent) {
    if (random.nextInt(4) == 0) {
      line(indent, "/// Says what it is for.");
    }
    if (random.nextInt(6) == 0) {
      line(indent, one("// a comment", "/* a comment */"));
    }
  }

  private String sets() {
    String sets = set();
    while (random.nextInt(3) == 0) {
      sets += ", " + set();
    }
    return sets + maybe(" except 447X., uk.mobile");
  }

  private String set() {
    return switch (random.nextInt(5)) {
      case 0 -> name();
      case 1 -> "9| " + one("uk.mobile", "80XX");
      default -> PATTERNS.get(random.nextInt(PATTERNS.size()));
    };
  }

  private String target() {
    return one("local", "reject", "reject busy", "native \"ext\"", "201", "link", "core.b");
  }

  private String name() {
    return random.nextInt(5) == 0 ? "core.n1" : declared();
  }

  private String declared() {
    boolean keyword = keywordsAsNames && random.nextInt(3) == 0;
    var names = keyword ? KEYWORDS_AS_NAMES : NAMES;
    return names.get(random.nextInt(names.size()));
  }

  private String maybe(String piece) {
    return random.nextBoolean() ? piece : "";
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private void line(String... pieces) {
    for (var piece : pieces) {
      text.append(piece);
    }
    text.append('\n');
  }
}
