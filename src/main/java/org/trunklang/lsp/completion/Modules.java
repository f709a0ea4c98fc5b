package org.trunklang.lsp.completion;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.trunklang.lsp.facts.Project;
import org.trunklang.project.StandardLibrary;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;

/**
 * Modules of the library in a {@code use} that is being written.
 *
 * @param word what is there of the path
 */
record Modules(Project project, Span word) {

  /** Those that the file does not use elsewhere: to do so twice is a warning. */
  Stream<CompletionItem> items() {
    ImmutableSet<String> used =
        project
            .declarations(word.file())
            .flatMap(this::usedElsewhere)
            .collect(ImmutableSet.toImmutableSet());
    return StandardLibrary.modules().stream()
        .filter(module -> !used.contains(module))
        .map(module -> Completions.item(module, "module", CompletionItemKind.Module));
  }

  private Stream<String> usedElsewhere(Decl declaration) {
    return declaration instanceof Decl.Use(var _, Decl.Module.Std(Span module, String path))
            && module.start() != word.start()
        ? Stream.of(path)
        : Stream.of();
  }
}
