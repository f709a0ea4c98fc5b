package org.trunklang.syntax;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A character that looks like one of Trunk's and is another. */
record LookAlike(Span written, String meant) implements Problem {
  private static final ImmutableMap<Character, String> MEANT =
      ImmutableMap.<Character, String>builder()
          .put('→', "->")
          .put('⇒', "->")
          .put('⟶', "->")
          .put('↔', "<->")
          .put('⇔', "<->")
          .put('，', ",")
          .put('、', ",")
          .put('：', ":")
          .put('＝', "=")
          .put('｛', "{")
          .put('｝', "}")
          .put('（', "(")
          .put('）', ")")
          .put('［', "[")
          .put('］', "]")
          .buildOrThrow();

  static String meant(char c) {
    return Objects.requireNonNull(MEANT.get(c));
  }

  @Override
  public Diagnostic explain() {
    if (meant.isBlank()) {
      return Diagnostic.of(
              Code.LOOK_ALIKE,
              written,
              "the character %s looks like a blank and is none",
              Characters.codePoint(written))
          .fix("write a blank", written, meant);
    }
    return Diagnostic.of(
            Code.LOOK_ALIKE, written, "`%s` is written `%s` here", Shown.text(written), meant)
        .fix("write `" + meant + "`", written, meant);
  }
}
