package org.trunklang.lsp.completion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.trunklang.lsp.MarkedText;
import org.trunklang.lsp.facts.Projects;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.lsp.texts.Place;

/** Names that are offered in a file beside a network. */
final class Offered {
  private Offered() {}

  /** Of what is offered at the mark, that which is looked for. */
  static String at(Path folder, String network, String marked, String wanted) throws IOException {
    var text = MarkedText.of("marked.trunk", marked);
    Files.writeString(folder.resolve("network.trunk"), network);
    Path file = Files.writeString(folder.resolve(text.name()), text.text());
    var project = Projects.of(folder, OpenTexts.NONE);
    var source = project.unit(file).orElseThrow().file().source();
    return Completions.at(project, new Place(source, text.offsets().getFirst()), false).stream()
        .map(CompletionItem::getLabel)
        .filter(label -> label.matches(wanted))
        .collect(Collectors.joining(" "));
  }
}
