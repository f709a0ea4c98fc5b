package org.trunklang.asterisk;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trunklang.asterisk.DialplanReader.Context;
import org.trunklang.asterisk.DialplanReader.Step;

/**
 * Runs a call through a dialplan as Asterisk does: a small machine for the applications and
 * functions that Trunk writes. A path that runs off its end, a jump to nowhere, or an application
 * that it does not know is a failure.
 */
final class DialplanRun {
  private static final int MOST_STEPS = 1_000;

  /** Where a far end says how many nodes a call has come by. */
  private static final ImmutableList<String> COUNTS =
      ImmutableList.of(
          "PJSIP_HEADER(read,X-Trunk-Hops)", "SIP_HEADER(X-Trunk-Hops)", "IAXVAR(TRUNK_HOPS)");

  /**
   * What comes of dialing.
   *
   * @param rang whether the far end gave a sign of life
   * @param reply what {@code HANGUPCAUSE(…,tech)} says, if a far end said anything at all
   */
  record Answer(String status, int cause, boolean rang, Optional<String> reply) {
    static final Answer ANSWERED = new Answer("ANSWER", 16, true, Optional.of("SIP 200 OK"));
    static final Answer UNREACHED = new Answer("CHANUNAVAIL", 20, false, Optional.empty());
  }

  /**
   * How a call ended.
   *
   * @param dialed the arguments of each {@code Dial}, in order
   * @param end {@code Hangup(34)}, {@code answered}, or {@code Goto(ivr,5,1)} to a context written
   *     by hand
   */
  record Result(ImmutableList<String> dialed, String end) {}

  private record Place(Context context, String exten, int next) {}

  private record Frame(Place back, Map<String, String> locals) {}

  private final ImmutableMap<String, Context> contexts;
  private final Function<String, Answer> far;
  private final String channel;
  private final String hops;
  private final Map<String, String> variables = new HashMap<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<String> dialed = new ArrayList<>();
  private Optional<Answer> last = Optional.empty();
  private String exten = "";

  private DialplanRun(
      ImmutableMap<String, Context> contexts,
      Function<String, Answer> far,
      String channel,
      String hops) {
    this.contexts = contexts;
    this.far = far;
    this.channel = channel;
    this.hops = hops;
  }

  /** A call to a number that enters at a context; empty where Asterisk has no such extension. */
  static Optional<Result> call(
      String dialplan, String context, String number, Function<String, Answer> far) {
    return call(dialplan, context, number, far, "Local", "");
  }

  /**
   * The same.
   *
   * @param channel its technology
   * @param hops how many nodes the far end says it has come by
   */
  static Optional<Result> call(
      String dialplan,
      String context,
      String number,
      Function<String, Answer> far,
      String channel,
      String hops) {
    var run = new DialplanRun(DialplanReader.read(dialplan), far, channel, hops);
    return run.find(context, number).map(run::from);
  }

  private Result from(Place start) {
    Place place = start;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      List<Step> all = steps(place);
      if (place.next() >= all.size()) {
        throw new AssertionError(
            place.context().name() + "," + place.exten() + " runs off its end");
      }
      exten = place.exten();
      Step step = all.get(place.next());
      String arguments = expand(step.arguments());
      Place after = new Place(place.context(), place.exten(), place.next() + 1);
      switch (step.application()) {
        case "Hangup" -> {
          return new Result(ImmutableList.copyOf(dialed), "Hangup(" + arguments + ")");
        }
        case "Goto" -> {
          var to = jump(place, arguments);
          if (to.isEmpty()) {
            return new Result(ImmutableList.copyOf(dialed), "Goto(" + arguments + ")");
          }
          place = to.get();
        }
        case "GotoIf" -> {
          int mark = arguments.indexOf('?');
          boolean isTrue = !arguments.substring(0, mark).equals("0");
          place = isTrue ? jump(place, arguments.substring(mark + 1)).orElseThrow() : after;
        }
        case "Gosub" -> place = enter(after, arguments);
        case "Return" -> place = frames.pop().back();
        case "Set" -> {
          set(arguments);
          place = after;
        }
        case "HangupCauseClear" -> {
          last = Optional.empty();
          place = after;
        }
        case "Dial" -> {
          dialed.add(arguments);
          Answer answer = far.apply(arguments);
          if (answer.equals(Answer.ANSWERED)) {
            return new Result(ImmutableList.copyOf(dialed), "answered");
          }
          take(answer);
          place = after;
        }
        default -> throw new AssertionError(step + " is not known");
      }
    }
    throw new AssertionError("a call without an end");
  }

  private void take(Answer answer) {
    last = Optional.of(answer);
    variables.put("DIALSTATUS", answer.status());
    variables.put("HANGUPCAUSE", Integer.toString(answer.cause()));
    if (answer.rang()) {
      variables.put("RINGTIME", "0");
    }
  }

  private static List<Step> steps(Place place) {
    return place.context().extens().getOrDefault(place.exten(), List.of());
  }

  private Place enter(Place back, String arguments) {
    int open = arguments.indexOf('(');
    Map<String, String> locals = new HashMap<>();
    int number = 1;
    if (open >= 0) {
      for (String value :
          Splitter.on(',').split(arguments.substring(open + 1, arguments.length() - 1))) {
        locals.put("ARG" + number++, value);
      }
    }
    frames.push(new Frame(back, locals));
    return jump(back, open < 0 ? arguments : arguments.substring(0, open)).orElseThrow();
  }

  /** Empty: to a context that is not in this file. */
  private Optional<Place> jump(Place from, String target) {
    List<String> parts = Splitter.on(',').splitToList(target);
    return switch (parts.size()) {
      case 1 -> Optional.of(label(from, parts.get(0)));
      case 2 -> Optional.of(inside(from.context(), parts.get(0)));
      default ->
          parts.get(0).startsWith("trunk-")
              ? Optional.of(find(parts.get(0), parts.get(1)).orElseThrow())
              : Optional.empty();
    };
  }

  private static Place label(Place from, String label) {
    List<Step> steps = steps(from);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).label().equals(label)) {
        return new Place(from.context(), from.exten(), i);
      }
    }
    throw new AssertionError("no label " + label + " in " + from.context().name());
  }

  /** In a context a call that finds no extension goes to {@code i}. */
  private static Place inside(Context context, String number) {
    String key =
        AsteriskOrder.of(context.extens().keySet())
            .first(number)
            .orElseGet(
                () -> {
                  if (!context.extens().containsKey("i")) {
                    throw new AssertionError("no " + number + " in " + context.name());
                  }
                  return "i";
                });
    return new Place(context, key, 0);
  }

  private Optional<Place> find(String name, String number) {
    Context context = contexts.get(name);
    if (context == null) {
      throw new AssertionError("no context " + name);
    }
    dialedNumber = number;
    return AsteriskOrder.of(context.extens().keySet())
        .first(number)
        .map(key -> new Place(context, key, 0))
        .or(() -> context.includes().stream().flatMap(i -> find(i, number).stream()).findFirst());
  }

  private String dialedNumber = "";

  private void set(String assignment) {
    int equals = assignment.indexOf('=');
    String name = assignment.substring(0, equals);
    String value = assignment.substring(equals + 1);
    if (name.startsWith("LOCAL(")) {
      frames.element().locals().put(name.substring(6, name.length() - 1), value);
    } else {
      variables.put(name, value);
    }
  }

  private String expand(String text) {
    int mark = text.indexOf('$');
    if (mark < 0 || mark + 1 == text.length()) {
      return text;
    }
    char open = text.charAt(mark + 1);
    if (open != '{' && open != '[') {
      return text.substring(0, mark + 1) + expand(text.substring(mark + 1));
    }
    int end = end(text, mark + 1, open, open == '{' ? '}' : ']');
    String inside = expand(text.substring(mark + 2, end));
    String value = open == '{' ? variable(inside) : expression(inside);
    return text.substring(0, mark) + value + expand(text.substring(end + 1));
  }

  private static int end(String text, int from, char open, char close) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new AssertionError("unbalanced: " + text);
  }

  private String variable(String text) {
    if (text.startsWith("FILTER(") || text.startsWith("HANGUPCAUSE(") || text.startsWith("LEN(")) {
      int close = text.lastIndexOf(')');
      return part(
          function(
              text.substring(0, text.indexOf('(')), text.substring(text.indexOf('(') + 1, close)),
          text.substring(close + 1));
    }
    if (text.equals("CHANNEL(channeltype)")) {
      return channel;
    }
    if (COUNTS.contains(text)) {
      return hops;
    }
    if (text.equals("HANGUPCAUSE_KEYS()")) {
      return last.flatMap(Answer::reply).isPresent() ? "PJSIP/far-1" : "";
    }
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    return part(value(name), colon < 0 ? "" : text.substring(colon));
  }

  private String value(String name) {
    if (name.equals("EXTEN")) {
      return exten.startsWith("_") ? dialedNumber : exten;
    }
    var frame = frames.peek();
    String local = frame == null ? null : frame.locals().get(name);
    return local == null ? variables.getOrDefault(name, "") : local;
  }

  /** {@code :offset} or {@code :offset:length}. */
  private static String part(String value, String range) {
    if (range.isEmpty()) {
      return value;
    }
    List<String> parts = Splitter.on(':').splitToList(range.substring(1));
    int from = Math.min(value.length(), Integer.parseInt(parts.get(0)));
    int to =
        parts.size() == 1
            ? value.length()
            : Math.min(value.length(), from + Integer.parseInt(parts.get(1)));
    return value.substring(from, to);
  }

  private String function(String name, String arguments) {
    int comma = arguments.indexOf(',');
    return switch (name) {
      case "LEN" -> Integer.toString(arguments.length());
      case "HANGUPCAUSE" -> last.flatMap(Answer::reply).orElseThrow();
      case "FILTER" -> filter(arguments.substring(0, comma), arguments.substring(comma + 1));
      default -> throw new AssertionError(name);
    };
  }

  private static String filter(String allowed, String text) {
    var kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (isDigit || (allowed.indexOf(c) >= 0 && c != '-')) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** {@code or} of {@code and} of comparisons; or a sum. */
  private static String expression(String text) {
    int plus = text.indexOf(" + ");
    if (plus >= 0) {
      return Integer.toString(
          Integer.parseInt(text.substring(0, plus)) + Integer.parseInt(text.substring(plus + 3)));
    }
    for (String any : Splitter.on(" | ").split(text)) {
      boolean all = true;
      for (String one : Splitter.on(" & ").split(any)) {
        all &= compare(one);
      }
      if (all) {
        return "1";
      }
    }
    return "0";
  }

  private static boolean compare(String text) {
    List<String> words = Splitter.on(' ').splitToList(text);
    if (words.size() != 3) {
      throw new AssertionError("not a comparison: " + text);
    }
    String left = words.get(0);
    String right = words.get(2);
    return switch (words.get(1)) {
      case "=" -> left.equals(right);
      case "!=" -> !left.equals(right);
      case ">" -> Integer.parseInt(left) > Integer.parseInt(right);
      case ">=" -> Integer.parseInt(left) >= Integer.parseInt(right);
      default -> throw new AssertionError(text);
    };
  }
}
