package org.trunklang.asterisk;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an {@code extensions.conf} as Asterisk does, on top of {@link ConfReader}. */
final class DialplanReader {
  private static final CharMatcher BLANKS = CharMatcher.inRange('\0', ' ');

  private DialplanReader() {}

  /**
   * A context.
   *
   * @param extens priorities by the text of the extension, all in the order of the file
   */
  record Context(
      String name, ImmutableList<String> includes, ImmutableMap<String, List<Step>> extens) {}

  /**
   * One priority.
   *
   * @param arguments as the application is given them, before anything in them is replaced
   */
  record Step(String label, String application, String arguments) {
    /** The arguments one by one, as applications separate them. */
    ImmutableList<String> split() {
      return DialplanReader.split(arguments);
    }

    @Override
    public String toString() {
      return application + "(" + arguments + ")";
    }
  }

  static ImmutableMap<String, Context> read(String text) {
    var contexts = new LinkedHashMap<String, Context>();
    for (ConfReader.Section section : ConfReader.read(text).sections()) {
      if (section.name().equals("general")) {
        continue;
      }
      if (contexts.put(section.name(), context(section)) != null) {
        throw new AssertionError("context twice: " + section.name());
      }
    }
    return ImmutableMap.copyOf(contexts);
  }

  private static Context context(ConfReader.Section section) {
    var includes = ImmutableList.<String>builder();
    Map<String, List<Step>> extens = new LinkedHashMap<>();
    List<Step> last = new ArrayList<>();
    for (ConfReader.Setting setting : section.settings()) {
      switch (setting.key()) {
        case "include" -> includes.add(setting.value());
        case "exten" -> {
          int comma = comma(setting.value(), 0);
          String name = setting.value().substring(0, comma);
          last = new ArrayList<>();
          if (extens.put(name, last) != null) {
            throw new AssertionError("extension twice: " + name + " in " + section.name());
          }
          step(last, setting.value().substring(comma + 1), "1");
        }
        case "same" -> step(last, setting.value(), "n");
        default -> throw new AssertionError(setting + " in " + section.name());
      }
    }
    return new Context(section.name(), includes.build(), ImmutableMap.copyOf(extens));
  }

  private static void step(List<Step> steps, String text, String expected) {
    int comma = comma(text, 0);
    String priority = text.substring(0, comma);
    String label = "";
    if (priority.endsWith(")")) {
      label = priority.substring(priority.indexOf('(') + 1, priority.length() - 1);
      priority = priority.substring(0, priority.indexOf('('));
    }
    if (!priority.equals(expected)) {
      throw new AssertionError("priority " + priority + " in " + text);
    }
    String call = text.substring(comma + 1);
    int open = call.indexOf('(');
    if (open < 0 || !call.endsWith(")")) {
      throw new AssertionError("no arguments: " + call);
    }
    steps.add(
        new Step(
            label,
            BLANKS.trimFrom(call.substring(0, open)),
            call.substring(open + 1, call.length() - 1)));
  }

  /** Where the first part of a line ends; a comma inside a set does not count. */
  private static int comma(String text, int from) {
    boolean inSet = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' && !inSet) {
        return i;
      }
      inSet = c == '[' || (inSet && c != ']');
    }
    throw new AssertionError("no comma in " + text);
  }

  /** At commas that stand in no parentheses, brackets, braces or quotes. */
  private static ImmutableList<String> split(String arguments) {
    var parts = ImmutableList.<String>builder();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && "([{".indexOf(c) >= 0) {
        depth++;
      } else if (!quoted && ")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ',' && depth == 0 && !quoted) {
        parts.add(arguments.substring(from, i));
        from = i + 1;
      }
    }
    if (depth != 0 || quoted) {
      throw new AssertionError("unbalanced: " + arguments);
    }
    return parts.add(arguments.substring(from)).build();
  }
}
