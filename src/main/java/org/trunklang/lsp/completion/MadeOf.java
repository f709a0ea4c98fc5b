package org.trunklang.lsp.completion;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import com.google.common.graph.Traverser;
import org.trunklang.lsp.facts.Project;
import org.trunklang.syntax.Decl;

/** Which prefixes are made of others, from what is written. */
final class MadeOf {
  private MadeOf() {}

  /** A prefix, and those made of it, directly or through others; the library has none. */
  static ImmutableSet<String> prefix(Project project, String name) {
    SetMultimap<String, String> users = HashMultimap.create();
    project
        .units()
        .flatMap(unit -> unit.file().declarations().stream())
        .forEach(
            declaration -> {
              if (declaration instanceof Decl.Prefix prefix) {
                prefix
                    .patterns()
                    .all()
                    .flatMap(set -> set.prefix().stream())
                    .forEach(part -> users.put(part.text(), prefix.name().text()));
              }
            });
    return ImmutableSet.copyOf(Traverser.forGraph(users::get).breadthFirst(name));
  }
}
