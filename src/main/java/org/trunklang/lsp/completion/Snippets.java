package org.trunklang.lsp.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.trunklang.lsp.caret.Caret;
import org.trunklang.lsp.caret.Wanted;
import org.trunklang.lsp.texts.Places;

/** Whole declarations and items, with stops where one writes one's own. */
final class Snippets {
  /** All of them. */
  static final ImmutableList<Snippet> ALL = read();

  /**
   * A declaration or an item.
   *
   * @param name what one types to find it; it begins as the body does
   * @param body its lines, with stops as the protocol writes them
   */
  record Snippet(String name, String meaning, List<String> body) {
    private boolean fits(Caret caret) {
      return caret.wanted().contains(new Wanted.Word(name.split(" ", 2)[0]));
    }

    private CompletionItem item(Caret caret) {
      var item = Completions.item(name, meaning, CompletionItemKind.Snippet);
      item.setInsertTextFormat(InsertTextFormat.Snippet);
      item.setInsertTextMode(InsertTextMode.AdjustIndentation);
      item.setTextEdit(
          Either.forLeft(new TextEdit(Places.range(caret.word()), Joiner.on('\n').join(body))));
      return item;
    }
  }

  private Snippets() {}

  /** Those of which the first word can stand at the beginning of a line. */
  static Stream<CompletionItem> at(Caret caret) {
    return caret.isFirst()
        ? ALL.stream().filter(snippet -> snippet.fits(caret)).map(snippet -> snippet.item(caret))
        : Stream.of();
  }

  private static ImmutableList<Snippet> read() {
    var resource = Resources.getResource(Snippets.class, "snippets.json");
    try {
      return ImmutableList.copyOf(
          new Gson().fromJson(Resources.toString(resource, UTF_8), Snippet[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("the installation is damaged: snippets.json", e);
    }
  }
}
