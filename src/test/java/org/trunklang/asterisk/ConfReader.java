package org.trunklang.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a configuration file as Asterisk does: bytes to lines, comments, sections, settings. It
 * knows nothing of how Trunk writes files, so that the two can be held against each other.
 */
public final class ConfReader {
  private static final int LONGEST_LINE = 8190;
  private static final CharMatcher BLANKS = CharMatcher.inRange('\0', ' ');

  private final List<Section> sections = new ArrayList<>();
  private final ImmutableList.Builder<String> directives = ImmutableList.builder();
  private int openComments = 0;

  private ConfReader() {}

  /** What a file says. */
  public record Conf(ImmutableList<Section> sections, ImmutableList<String> directives) {
    /** The sections of a name, in order. */
    ImmutableList<Section> named(String name) {
      return ImmutableList.copyOf(sections.stream().filter(s -> s.name().equals(name)).toList());
    }
  }

  /**
   * {@code [name](options)} and what is set in it.
   *
   * @param options such as {@code +}; empty where there are none
   */
  public record Section(String name, String options, List<Setting> settings) {
    /** The values of a key, in order. */
    ImmutableList<String> all(String key) {
      return ImmutableList.copyOf(
          settings.stream().filter(s -> s.key().equals(key)).map(Setting::value).toList());
    }

    /** The only value of a key, or nothing. */
    String get(String key) {
      var values = all(key);
      if (values.size() > 1) {
        throw new AssertionError(key + " stands twice in [" + name + "]");
      }
      return values.isEmpty() ? "" : values.get(0);
    }
  }

  /** A line {@code key = value}. */
  public record Setting(String key, String value) {}

  /** Reads a text; one that Asterisk would complain about, or skip a part of, is a failure. */
  public static Conf read(String text) {
    var reader = new ConfReader();
    for (String line : Splitter.on('\n').split(text)) {
      if (line.getBytes(UTF_8).length > LONGEST_LINE) {
        throw new AssertionError("a line that is skipped: " + line.substring(0, 60));
      }
      int end = line.indexOf('\0');
      reader.line(BLANKS.trimFrom(reader.withoutComments(end < 0 ? line : line.substring(0, end))));
    }
    if (reader.openComments > 0) {
      throw new AssertionError("a comment that does not end");
    }
    return new Conf(ImmutableList.copyOf(reader.sections), reader.directives.build());
  }

  /** A semicolon begins a comment wherever it stands, unless a backslash is before it. */
  private String withoutComments(String line) {
    var kept = new StringBuilder();
    int from = 0;
    for (int mark = line.indexOf(';'); mark >= 0; mark = line.indexOf(';', from)) {
      boolean opens =
          line.startsWith("--", mark + 1)
              && (line.length() <= mark + 3 || line.charAt(mark + 3) != '-');
      if (openComments == 0 && mark > from && line.charAt(mark - 1) == '\\') {
        kept.append(line, from, mark - 1).append(';');
      } else if (opens) {
        keep(kept, line, from, mark);
        openComments++;
      } else if (mark >= from + 2 && line.startsWith("--", mark - 2)) {
        if (openComments == 0) {
          throw new AssertionError("ends a comment that was not begun: " + line);
        }
        openComments--;
      } else {
        keep(kept, line, from, mark);
        return kept.toString();
      }
      from = mark + 1;
    }
    keep(kept, line, from, line.length());
    return kept.toString();
  }

  private void keep(StringBuilder kept, String line, int from, int to) {
    if (openComments == 0) {
      kept.append(line, from, to);
    }
  }

  private void line(String line) {
    if (line.isEmpty()) {
      return;
    }
    switch (line.charAt(0)) {
      case '#' -> directives.add(line);
      case '[' -> heading(line);
      case '\\' -> setting(line.substring(1));
      default -> setting(line);
    }
  }

  private void heading(String line) {
    int end = line.indexOf(']');
    if (end < 0) {
      throw new AssertionError("a heading that does not end: " + line);
    }
    String rest = line.substring(end + 1);
    if (!rest.isEmpty() && !(rest.startsWith("(") && rest.endsWith(")"))) {
      throw new AssertionError("text after a heading: " + line);
    }
    String options = rest.isEmpty() ? "" : rest.substring(1, rest.length() - 1);
    sections.add(new Section(line.substring(1, end), options, new ArrayList<>()));
  }

  private void setting(String line) {
    int equals = line.indexOf('=');
    if (equals < 0 || sections.isEmpty()) {
      throw new AssertionError("neither heading nor setting: " + line);
    }
    String key = BLANKS.trimFrom(line.substring(0, equals));
    if (key.endsWith("+")) {
      throw new AssertionError("adds to the line before: " + line);
    }
    boolean arrow = line.startsWith(">", equals + 1);
    String value = BLANKS.trimFrom(line.substring(equals + (arrow ? 2 : 1)));
    sections.getLast().settings().add(new Setting(key, value));
  }
}
