package org.trunklang.asterisk;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.asterisk.DialplanReader.Context;
import org.trunklang.asterisk.DialplanReader.Step;

/** Looks a number up in a dialplan as Asterisk does, through contexts that are parts of a table. */
public final class DialplanWalk {
  private final ImmutableMap<String, Context> contexts;
  private final Map<String, AsteriskOrder> orders = new HashMap<>();

  public DialplanWalk(String text) {
    this.contexts = DialplanReader.read(text);
  }

  /** The one step of the extension that takes a number that enters at a context. */
  public Optional<String> row(String context, String number) {
    Context entered = contexts.get(context);
    if (entered == null) {
      throw new AssertionError("no context " + context);
    }
    var order = orders.computeIfAbsent(context, _ -> AsteriskOrder.of(entered.extens().keySet()));
    Optional<String> found = order.first(number);
    if (found.isPresent()) {
      Step step = entered.extens().getOrDefault(found.get(), List.of()).getFirst();
      return part(step.toString())
          .map(part -> row(part, number))
          .orElse(Optional.of(step.toString()));
    }
    return entered.includes().stream().flatMap(i -> row(i, number).stream()).findFirst();
  }

  /** The part of a table that a step leads to. */
  public static Optional<String> part(String step) {
    int from = step.indexOf("trunk-part-");
    return from < 0 ? Optional.empty() : Optional.of(step.substring(from, step.indexOf(',', from)));
  }

  /** The context written by hand to which a step leads in the end; empty for any other end. */
  public String handWritten(String step) {
    int comma = step.indexOf(',');
    String target = comma < 0 ? "" : step.substring(step.indexOf('(') + 1, comma);
    Context context = contexts.get(target);
    return context == null
        ? target
        : handWritten(context.extens().getOrDefault("s", List.of()).getLast().toString());
  }

  long parts() {
    return contexts.keySet().stream().filter(name -> name.startsWith("trunk-part-")).count();
  }
}
