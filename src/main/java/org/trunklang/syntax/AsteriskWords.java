package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * Something written as in Asterisk's files, and what Trunk writes instead.
 *
 * @param written the words in question; what follows them may be a secret and is left out
 */
record AsteriskWords(
    Span written, String message, ImmutableList<String> instead, ImmutableList<Fix> fixes)
    implements Problem {

  /** Words that Asterisk's files have and Trunk has not, and what does their work. */
  private static final ImmutableMap<String, String> INSTEAD =
      ImmutableMap.<String, String>builder()
          .put("exten", "a number is routed by `route 9|. -> TRUNK`, or rings by `extensions 2XX`")
          .put(
              "same",
              "what happens after a number is dialed stands in one rule: `route 9|. -> TRUNK then"
                  + " OTHER`")
          .put(
              "include",
              "another file is joined by `use \"file.trunk\"`; who may use a route stands after"
                  + " `for`")
          .put(
              "register",
              "which end registers is the arrow of the trunk: `trunk NAME : sip A -> B { account …"
                  + " }`")
          .put(
              "type",
              "what a trunk is follows from its arrow: `A -> B` registers, `A <-> B` are peers")
          .put(
              "host",
              "the address of an end is the `address` of its node; a carrier's is `host` on `A ->"
                  + " outside`")
          .put("allow", "codecs stand in one list: `codecs [ulaw, alaw]`")
          .put("disallow", "`codecs [ulaw, alaw]` lists all that are allowed; no others are")
          .put(
              "context",
              "what a caller may dial stands in the rules: `route … for TRUNK`, `inbound TRUNK`; a"
                  + " context written by hand is reached with `native \"…\"`")
          .put("username", "the name that registers is `account`")
          .put("defaultuser", "the name that registers is `account`")
          .put("fromuser", "the name that registers is `account`")
          .put("dtmfmode", "tones are set by `dtmf rfc4733`, `dtmf info` or `dtmf inband`")
          .put(
              "insecure",
              "leave it out: the compiler tells the ends of a trunk apart by registration, name or"
                  + " address")
          .put("nat", "leave it out: the compiler writes what works behind address translation")
          .put("peercontext", "leave it out")
          .put("trunk", "leave it out")
          .buildOrThrow();

  /** Whether a word is a setting in Asterisk's files and never one of Trunk's. */
  static boolean isForeignSetting(String word) {
    return INSTEAD.containsKey(word)
        && !Settings.areNamed(word)
        && !word.equals("allow")
        && !word.equals("trunk");
  }

  static AsteriskWords section(Span header) {
    return of(
        header,
        "`" + Shown.text(header) + "` is a section of Asterisk's files",
        "a server is `node NAME { … }`, a trunk is `trunk NAME : sip A <-> B { … }`");
  }

  static AsteriskWords directive(Span word) {
    return of(
        word,
        "`" + Shown.text(word) + "` is a directive of Asterisk's files",
        "another file is joined by `use \"file.trunk\"`");
  }

  static AsteriskWords assignment(Span written, String word) {
    return of(
        written,
        "`" + Shown.text(written) + "` is written as in Asterisk's files",
        INSTEAD.getOrDefault(word, "a setting is its name and its value: `qualify 60s`"));
  }

  static AsteriskWords application(Span name) {
    return of(
        name,
        "`" + Shown.text(name) + "(…)` is an application of Asterisk's dialplan",
        "a rule says where the call goes: `route 9|. -> TRUNK`, `-> local`, `-> 201`");
  }

  static AsteriskWords channel(Span channel) {
    return of(
        channel,
        "`" + Shown.text(channel) + "` is a channel of Asterisk",
        "a rule names where the call goes: a trunk, `local`, or an extension as in `-> 201`");
  }

  static AsteriskWords equalsSign(Span name, Span sign) {
    return new AsteriskWords(
        sign,
        "no `" + Shown.text(sign) + "` stands between a setting and its value",
        ImmutableList.of(),
        ImmutableList.of(Fix.replace("remove it", sign, "")));
  }

  static AsteriskWords quotedPattern(Span quoted) {
    return quoted(quoted, "a pattern");
  }

  static AsteriskWords quotedName(Span quoted) {
    return quoted(quoted, "a name");
  }

  private static AsteriskWords quoted(Span quoted, String what) {
    String text = quoted.text().substring(1, quoted.text().length() - 1);
    return new AsteriskWords(
        quoted,
        what + " stands without quotes",
        ImmutableList.of(),
        ImmutableList.of(Fix.replace("remove the quotes", quoted, text)));
  }

  /** {@code # a comment}. */
  static AsteriskWords comment(Span sign) {
    return new AsteriskWords(
        sign,
        "a comment begins with `//`",
        ImmutableList.of(),
        ImmutableList.of(Fix.replace("write `//`", sign, "//")));
  }

  private static AsteriskWords of(Span written, String message, String instead) {
    return new AsteriskWords(written, message, ImmutableList.of(instead), ImmutableList.of());
  }

  @Override
  public Diagnostic explain() {
    var diagnostic = Diagnostic.of(Code.ASTERISK_SYNTAX, written, "%s", message);
    for (var line : instead) {
      diagnostic = diagnostic.help("%s", line);
    }
    for (var fix : fixes) {
      diagnostic = diagnostic.fix(fix);
    }
    return diagnostic;
  }
}
