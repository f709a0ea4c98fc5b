package org.trunklang.check.problem;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A word that is none of those that can stand here: a codec, a protocol, a version (R-3.31,
 *
 */
public record UnknownWord(
    Span span, String word, String what, ImmutableList<String> known, Optional<String> similar)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message = Diagnostic.of(Code.WRONG_VALUE, span, "`%s` is no %s", word, what);
    if (similar.isPresent()) {
      return message
          .help("did you mean `%s`?", similar.get())
          .fix("write `" + similar.get() + "`", span, similar.get());
    }
    return message.help("there are `%s`", Joiner.on("`, `").join(known));
  }
}
