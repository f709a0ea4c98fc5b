package org.trunklang.check.problem;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * Nothing of the wanted kind has this name. Said once for a name, at its first place.
 *
 * @param known the names of that kind that there are
 */
public record UnknownName(
    Span span,
    String name,
    String wanted,
    Optional<String> similar,
    ImmutableList<String> known,
    ImmutableList<Span> alsoAt)
    implements Problem {
  private static final int MOST_KNOWN = 6;

  @Override
  public Diagnostic explain() {
    var message = Diagnostic.of(Code.UNKNOWN_NAME, span, "there is no %s `%s`", wanted, name);
    for (Span place : alsoAt.subList(0, Math.min(3, alsoAt.size()))) {
      message = message.label(place, "named here too");
    }
    if (similar.isPresent()) {
      var edits = ImmutableList.<Edit>builder().add(new Edit(span, similar.get()));
      alsoAt.forEach(place -> edits.add(new Edit(place, similar.get())));
      return message
          .help("did you mean `%s`?", similar.get())
          .fix(new Fix("write `" + similar.get() + "`", edits.build()));
    }
    int dot = name.indexOf('.');
    if (dot > 0 && wanted.equals("node")) {
      return message.help(
          "a host beyond the network stands in the trunk's block: `A -> outside { host %s }`",
          name);
    }
    if (dot > 0) {
      return message.help(
          "a name with a dot is a member of a mesh, or comes from a module: is a `use std/…/%s`"
              + " missing?",
          name.substring(0, dot));
    }
    if (known.isEmpty()) {
      return message.help("no %s is declared", wanted);
    }
    return known.size() <= MOST_KNOWN
        ? message.help(
            "there %s `%s`", known.size() == 1 ? "is" : "are", Joiner.on("`, `").join(known))
        : message;
  }
}
