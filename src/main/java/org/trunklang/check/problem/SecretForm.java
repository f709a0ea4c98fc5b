package org.trunklang.check.problem;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A secret whose word lacks its parentheses, or has some: {@code env} has them, {@code plain} has
 * none. The text in quotes is not repeated: it may be the secret itself.
 *
 * @param meant the right word
 * @param wanted what a secret looks like
 * @param before from the word to the text
 * @param behind what stands behind the text
 */
public record SecretForm(Span word, String meant, String wanted, Span before, Span behind)
    implements Problem {
  @Override
  public Diagnostic explain() {
    boolean plain = meant.equals("plain");
    return Diagnostic.of(Code.WRONG_VALUE, word, "`secret` takes %s", wanted)
        .fix(
            new Fix(
                plain ? "write `plain \"…\"`" : "write `" + meant + "(\"…\")`",
                ImmutableList.of(
                    new Edit(before, meant + (plain ? " " : "(")),
                    new Edit(behind, plain ? "" : ")"))));
  }
}
