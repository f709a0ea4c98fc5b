package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.source.Span;

/** What stands between the braces of a node, or of a profile of nodes. */
public sealed interface NodeItem {
  Span span();

  Optional<Doc> doc();

  /** {@code address}, {@code asterisk}, {@code code} and the like. */
  record SettingItem(Span span, Optional<Doc> doc, Setting setting) implements NodeItem {}

  /** {@code extensions 2XX, 30X { … }}. */
  record Extensions(
      Span span,
      Optional<Doc> doc,
      SetList patterns,
      ImmutableList<ExtensionOption> options,
      ImmutableList<Allow> allows)
      implements NodeItem {}

  /** {@code extension 201 "Reception" { secret … }}: a phone that the file provisions. */
  record Phone(
      Span span,
      Optional<Doc> doc,
      Digits number,
      Optional<Text> label,
      ImmutableList<Setting> settings,
      ImmutableList<Allow> allows)
      implements NodeItem {}

  /** {@code emergency 911, 9|911}. */
  record Emergency(Span span, Optional<Doc> doc, SetList numbers) implements NodeItem {}

  /** {@code route PATTERNS [for CALLERS] [prepend DIGITS] -> LEG {then LEG} [{ … }]}. */
  record Route(
      Span span,
      Optional<Doc> doc,
      SetList patterns,
      ImmutableList<Name> callers,
      Optional<Digits> prepend,
      ImmutableList<Leg> legs,
      ImmutableList<Setting> options,
      ImmutableList<Allow> allows)
      implements NodeItem {}

  /** {@code inbound TRUNKS [PATTERNS] [prepend DIGITS] -> LEG {then LEG} [{ … }]}. */
  record Inbound(
      Span span,
      Optional<Doc> doc,
      ImmutableList<Name> trunks,
      SetList patterns,
      Optional<Digits> prepend,
      ImmutableList<Leg> legs,
      ImmutableList<Setting> options,
      ImmutableList<Allow> allows)
      implements NodeItem {}

  record Allowed(Span span, Optional<Doc> doc, Allow allow) implements NodeItem {}

  /** Could not be parsed; later phases step over it. */
  record Broken(Span span) implements NodeItem {
    @Override
    public Optional<Doc> doc() {
      return Optional.empty();
    }
  }

  /** {@code dial context "ext-local"} in the braces of {@code extensions}. */
  record ExtensionOption(Span span, Name first, Optional<Name> second, Value value) {}
}
