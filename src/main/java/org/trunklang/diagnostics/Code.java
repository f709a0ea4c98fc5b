package org.trunklang.diagnostics;

/**
 * The catalogue of everything the compiler can find, a line each. A code never changes its meaning;
 * each has a page in {@code lang-spec/diagnostics/}.
 *
 * <p>01xx lexical and syntax; 02xx files, {@code use} and names; 03xx settings, kinds and types;
 * 04xx routing; 05xx mapping to Asterisk; 06xx expectations and policies; 09xx unreadable input.
 */
public enum Code {
  UNEXPECTED("TRK0101", Severity.ERROR, "something else is wanted here"),
  STRAY_CHARACTER("TRK0102", Severity.ERROR, "a character that starts no token"),
  OPEN_COMMENT("TRK0103", Severity.ERROR, "comment without an end"),
  OPEN_STRING("TRK0104", Severity.ERROR, "string without an end"),
  UNKNOWN_ESCAPE("TRK0105", Severity.ERROR, "unknown escape in a string"),
  CONTROL_CHARACTER("TRK0106", Severity.ERROR, "control character in a string"),
  TOUCHING_TOKENS("TRK0107", Severity.ERROR, "two tokens touch"),
  BAD_SET("TRK0108", Severity.ERROR, "set in a pattern is empty, reversed, negated or not closed"),
  BAD_PATTERN("TRK0109", Severity.ERROR, "mark or character that cannot stand there in a pattern"),
  HEAD_ALONE("TRK0110", Severity.ERROR, "nothing follows a head"),
  NAME_TOO_LONG("TRK0111", Severity.ERROR, "name over 32 characters"),
  PATTERN_TOO_LONG("TRK0112", Severity.ERROR, "pattern over 78 elements"),
  ASTERISK_SYNTAX("TRK0113", Severity.ERROR, "written as in Asterisk"),
  OPEN_BLOCK("TRK0114", Severity.ERROR, "block without an end"),
  THEN_AFTER_END("TRK0115", Severity.ERROR, "`then` after `reject` or `native`"),
  UNMATCHED_BRACE("TRK0116", Severity.ERROR, "closing brace that closes nothing"),
  MISSPELLED_WORD("TRK0117", Severity.ERROR, "misspelled word of the language"),
  WRONG_ARROW("TRK0118", Severity.ERROR, "arrow of another language"),
  BAD_NAME("TRK0119", Severity.ERROR, "not the form of a name"),
  LOOK_ALIKE("TRK0120", Severity.ERROR, "character that looks like another one"),
  LOST_DOC("TRK0121", Severity.WARNING, "documentation of nothing"),
  STRAY_COMMA("TRK0122", Severity.ERROR, "comma too many or too few"),
  MISPLACED("TRK0123", Severity.ERROR, "declaration or item in the wrong place"),
  TOO_MANY_MISTAKES("TRK0124", Severity.ERROR, "too many mistakes in one file"),
  UNKNOWN_NAME("TRK0201", Severity.ERROR, "unknown name"),
  DECLARED_TWICE("TRK0202", Severity.ERROR, "declared twice"),
  NAMES_DIFFER_IN_CASE("TRK0203", Severity.ERROR, "names differ in case only"),
  MISSING_FILE("TRK0204", Severity.ERROR, "file of a `use` is not there"),
  UNKNOWN_MODULE("TRK0205", Severity.ERROR, "unknown module"),
  RESERVED_NAME("TRK0206", Severity.ERROR, "reserved word as name"),
  PATTERN_WITHOUT_MARK("TRK0207", Severity.ERROR, "pattern without `_`"),
  USE_CYCLE("TRK0208", Severity.WARNING, "files use each other in a circle"),
  USED_TWICE("TRK0209", Severity.WARNING, "used twice"),
  CYCLIC_PREFIX("TRK0210", Severity.ERROR, "prefix contains itself"),
  NAMESPACE_CLASH("TRK0211", Severity.ERROR, "module word clashes"),
  UNKNOWN_SETTING("TRK0301", Severity.ERROR, "unknown setting"),
  SETTING_TWICE("TRK0302", Severity.ERROR, "setting given twice"),
  MISSING_SETTING("TRK0303", Severity.ERROR, "needed setting is missing"),
  SETTING_ELSEWHERE("TRK0304", Severity.ERROR, "setting does not belong to this protocol or shape"),
  NOT_ONE_NUMBER("TRK0305", Severity.ERROR, "a single number is wanted"),
  WRONG_VALUE("TRK0306", Severity.ERROR, "value does not fit"),
  OUT_OF_RANGE("TRK0307", Severity.ERROR, "value out of range"),
  WRONG_KIND("TRK0308", Severity.ERROR, "name of the wrong kind"),
  TRUNK_ELSEWHERE("TRK0309", Severity.ERROR, "trunk does not end at this node"),
  IMPOSSIBLE_SHAPE("TRK0310", Severity.ERROR, "impossible shape of trunk or mesh"),
  WRONG_PROFILE("TRK0311", Severity.ERROR, "profile of another kind or protocol"),
  MISSING_ADDRESS("TRK0312", Severity.ERROR, "node needs an address"),
  READABLE_SECRET("TRK0313", Severity.WARNING, "secret readable in the source"),
  KNOWN_BY_ADDRESS_ONLY("TRK0314", Severity.WARNING, "trunk known by its address only"),
  NOTHING_IDENTIFIES("TRK0315", Severity.ERROR, "nothing identifies the caller"),
  DRIVER_NOT_IN_VERSION("TRK0316", Severity.ERROR, "driver not in this version of Asterisk"),
  WEAK_SECRET("TRK0317", Severity.NOTE, "weak secret"),
  SECRET_TWICE("TRK0318", Severity.WARNING, "secret used twice"),
  LISTED_TWICE("TRK0319", Severity.WARNING, "written twice in a list"),
  SRTP_WITHOUT_TLS("TRK0320", Severity.WARNING, "`srtp` without `tls`"),
  ALLOWS_NOTHING("TRK0321", Severity.WARNING, "`allow` accepts nothing"),
  CANNOT_BE_ALLOWED("TRK0322", Severity.ERROR, "`allow` of what cannot be accepted"),
  STRIP_NOT_ALLOWED("TRK0325", Severity.ERROR, "strip where none may be"),
  MESH_DOES_NOT_ADVERTISE("TRK0326", Severity.ERROR, "mesh does not advertise"),
  TOO_MANY_PATTERNS("TRK0327", Severity.ERROR, "too many patterns"),
  LOOKS_LIKE_RANGE("TRK0328", Severity.WARNING, "dash that looks like a range"),
  EXCEPTS_NOTHING("TRK0329", Severity.WARNING, "exception without effect"),
  EXCEPTS_EVERYTHING("TRK0330", Severity.ERROR, "exceptions that leave nothing"),
  CONFLICT("TRK0401", Severity.ERROR, "two rules conflict"),
  DUPLICATE_RULE("TRK0402", Severity.WARNING, "duplicate rule"),
  EMPTY_NUMBER_SENT("TRK0403", Severity.ERROR, "rule can send the empty number"),
  RELAY_FROM_OUTSIDE(
      "TRK0404", Severity.WARNING, "call from outside can leave by an outside trunk"),
  ROUTE_FOR_REGISTRANT(
      "TRK0405", Severity.ERROR, "route for a registered trunk at its registering end"),
  ADVERTISED_TWICE("TRK0406", Severity.WARNING, "two ends advertise the same number"),
  ROUTE_EXCEEDS_TRUNK(
      "TRK0407", Severity.ERROR, "route can send a number that the trunk does not accept"),
  NO_SUCH_EXTENSION("TRK0408", Severity.ERROR, "no such extension at this node"),
  PREPEND_WITHOUT_EFFECT("TRK0409", Severity.ERROR, "prepend without effect"),
  EMERGENCY_SWALLOWED("TRK0410", Severity.WARNING, "emergency number does not get out"),
  EMERGENCY_IMITATED("TRK0411", Severity.WARNING, "emergency number imitated"),
  EMERGENCY_HANGS_ON_ONE(
      "TRK0412", Severity.WARNING, "emergency number hangs on one trunk or node"),
  NO_EMERGENCY("TRK0413", Severity.NOTE, "no emergency numbers at all"),
  ACCOUNT_TAKEN("TRK0414", Severity.ERROR, "account taken twice"),
  REACHES_NOBODY("TRK0415", Severity.WARNING, "rule that reaches nobody"),
  NEVER_WINS("TRK0416", Severity.WARNING, "rule that never wins"),
  CALL_LOOPS("TRK0417", Severity.WARNING, "calls that go round"),
  FAR_END_TAKES_NONE("TRK0418", Severity.ERROR, "far end takes nothing"),
  FAR_END_TAKES_SOME("TRK0419", Severity.NOTE, "far end takes some"),
  EXTENSION_SWALLOWED("TRK0420", Severity.WARNING, "extension that a route swallows"),
  ADVERTISED_HIDDEN("TRK0421", Severity.WARNING, "advertised number hidden"),
  UNUSED("TRK0422", Severity.WARNING, "declared and not used"),
  TOO_LONG_FOR_ASTERISK("TRK0501", Severity.ERROR, "text too long for Asterisk"),
  TRUNKS_ALIKE("TRK0502", Severity.ERROR, "trunks that cannot be told apart"),
  NAME_TAKEN("TRK0503", Severity.ERROR, "account with a name of Asterisk's or Trunk's own"),
  NEVER_REACHES_DIALPLAN("TRK0504", Severity.WARNING, "number that never reaches the dialplan"),
  VALUE_CANNOT_BE_WRITTEN("TRK0505", Severity.ERROR, "value that Asterisk's files cannot hold"),
  SECRET_UNREADABLE("TRK0506", Severity.ERROR, "secret cannot be read"),
  UNUSABLE_CONTEXT("TRK0507", Severity.ERROR, "unusable context name"),
  DRIVER_CANNOT("TRK0508", Severity.ERROR, "value that this driver cannot do"),
  FOREIGN_FILE("TRK0510", Severity.ERROR, "file that Trunk did not write is in the way"),
  EXPECTATION_BROKEN("TRK0601", Severity.ERROR, "expectation is broken"),
  NOT_PROVEN("TRK0602", Severity.ERROR, "expectation is not proven"),
  NO_ENTRY_FROM_OUTSIDE("TRK0603", Severity.WARNING, "no entry from outside"),
  CALL_FROM_DOWN("TRK0605", Severity.ERROR, "call from what is down"),
  NOT_TEXT("TRK0901", Severity.ERROR, "file is not UTF-8 text"),
  TOO_LARGE("TRK0902", Severity.ERROR, "file too large"),
  UNREADABLE("TRK0903", Severity.ERROR, "file or folder cannot be read"),
  NO_SOURCES("TRK0905", Severity.ERROR, "no `.trunk` file in the folder"),
  CANNOT_WRITE("TRK0906", Severity.ERROR, "output cannot be written"),
  ;

  private final String id;
  private final Severity severity;
  private final String title;

  Code(String id, Severity severity, String title) {
    this.id = id;
    this.severity = severity;
    this.title = title;
  }

  /** The stable code, such as {@code TRK0407}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** One line that says what the code is about. */
  public String title() {
    return title;
  }

  @Override
  public String toString() {
    return id;
  }
}
