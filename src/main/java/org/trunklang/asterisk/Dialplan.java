package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * An {@code extensions.conf} before it is text. Each name of a context stands once.
 *
 * @param local a file beside it that is read too where there is one
 */
record Dialplan(
    Note head,
    ImmutableList<Section> general,
    ImmutableList<Context> contexts,
    Optional<String> local) {

  /** A context: what it includes is tried after its own extensions. */
  record Context(
      Note note,
      ContextName name,
      ImmutableList<ContextName> includes,
      ImmutableList<Exten> extens) {

    static Context of(Note note, ContextName name, Exten... extens) {
      return new Context(note, name, ImmutableList.of(), ImmutableList.copyOf(extens));
    }
  }

  /** An extension with its priorities from 1 on. */
  record Exten(Note note, ExtenName name, ImmutableList<Step> steps) {
    static Exten of(ExtenName name, Call... calls) {
      return of(Note.NONE, name, calls);
    }

    static Exten of(Note note, ExtenName name, Call... calls) {
      var steps = ImmutableList.<Step>builder();
      for (Call call : calls) {
        steps.add(new Step("", call));
      }
      return new Exten(note, name, steps.build());
    }
  }

  /**
   * One priority.
   *
   * @param label where other priorities may go to, or nothing
   */
  record Step(String label, Call call) {}
}
