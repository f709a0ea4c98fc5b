package org.trunklang.lsp.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.diagnostics.Severity;
import org.trunklang.lsp.Editor;
import org.trunklang.lsp.completion.Snippets.Snippet;
import org.trunklang.lsp.facts.Projects;
import org.trunklang.lsp.structure.Layout;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.lsp.texts.Place;

/** Whole declarations and items that are offered: where, and that they are Trunk. */
class SnippetsTest {
  /** A stop of the cursor with a text, or with texts to choose from. */
  private static final Pattern STOP = Pattern.compile("\\$\\{\\d+(?::([^}]*)|\\|([^,|]*)[^}]*)\\}");

  private static final ImmutableSet<String> OF_FILES =
      ImmutableSet.of("use", "prefix", "profile", "node", "trunk", "mesh", "expect", "forbid");

  @TempDir Path folder;

  @Test
  void r_6_40_they_are_a_network_in_its_layout() throws Exception {
    List<String> declarations = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (Snippet snippet : Snippets.ALL) {
      String text = STOP.matcher(Joiner.on('\n').join(snippet.body())).replaceAll("$1$2");
      assertTrue(text.startsWith(firstWord(snippet)), text);
      (OF_FILES.contains(firstWord(snippet)) ? declarations : items).add(text);
    }
    assertTrue(declarations.size() > 10 && items.size() > 5, "there are snippets of both kinds");
    String node = "node hq {\n  address 10.0.0.1\n  extensions 2XX\n";
    String text =
        (Joiner.on("\n").join(declarations)
                + "\nnode branch { address 10.0.0.2  extensions 3XX }\n")
            .replace(node, node + "  " + Joiner.on("\n  ").join(items) + "\n");
    Path file = Files.writeString(folder.resolve("network.trunk"), text);
    var project = Projects.of(folder, OpenTexts.NONE);
    var errors =
        project.whole().found().stream()
            .filter(found -> found.severity() == Severity.ERROR)
            .toList();
    assertEquals(List.of(), errors, text);
    var source = project.unit(file).orElseThrow().file().source();
    assertEquals(text, Editor.apply(text, Layout.all(project, source)));
  }

  @Test
  void r_6_40_they_are_offered_where_the_grammar_has_their_first_word() throws Exception {
    var declarations = labels(snippet -> OF_FILES.contains(firstWord(snippet)));
    var items = labels(snippet -> !OF_FILES.contains(firstWord(snippet)));
    var both = List.of("allow");

    assertEquals(union(declarations, both), offered("^"));
    assertEquals(union(declarations, both), offered("node a { address 10.0.0.1 }\ntr^"));
    assertEquals(items, offered("node a {\n  ro^\n}\n"));
    assertEquals(items, offered("profile p : node {\n  ^\n}\n"));
    assertEquals(both, offered("trunk t : sip a -> b {\n  ^\n}\n"));
  }

  @Test
  void r_6_40_they_are_not_offered_elsewhere() throws Exception {
    assertEquals(List.of(), offered("node ^"));
    assertEquals(List.of(), offered("profile p : ^"));
    assertEquals(List.of(), offered("node a {\n  route 1 -> ^\n}\n"));
    assertEquals(List.of(), offered("node a {\n  // ^\n}\n"));
    assertEquals(List.of(), offered("trunk t : sip a -> b {\n  codecs [^]\n}\n"));
  }

  @Test
  void r_6_40_an_editor_that_does_not_take_them_is_offered_none() throws Exception {
    var items = items("^", false);
    assertTrue(items.stream().anyMatch(item -> item.getLabel().equals("trunk")), items::toString);
    assertTrue(items.stream().noneMatch(SnippetsTest::isSnippet), items::toString);
  }

  @Test
  void r_6_40_what_has_been_written_of_the_word_is_replaced() throws Exception {
    CompletionItem route =
        items("node a {\n  ro^\n}\n", true).stream()
            .filter(item -> isSnippet(item) && item.getLabel().equals("route then"))
            .findFirst()
            .orElseThrow();
    var edit = route.getTextEdit();
    assertEquals(Either.forLeft(edit.getLeft()), edit);
    assertEquals("route ${1:112} -> ${2:carrier} then ${3:pstn}", edit.getLeft().getNewText());
    assertEquals(2, edit.getLeft().getRange().getStart().getCharacter());
    assertEquals(4, edit.getLeft().getRange().getEnd().getCharacter());
  }

  private List<String> offered(String marked) throws Exception {
    return items(marked, true).stream()
        .filter(SnippetsTest::isSnippet)
        .map(CompletionItem::getLabel)
        .sorted()
        .toList();
  }

  private List<CompletionItem> items(String marked, boolean snippets) throws Exception {
    int offset = marked.indexOf('^');
    Path file = folder.resolve("marked.trunk");
    Files.writeString(file, marked.replace("^", ""));
    var project = Projects.of(folder, OpenTexts.NONE);
    var source = project.unit(file).orElseThrow().file().source();
    return Completions.at(project, new Place(source, offset), snippets);
  }

  private static boolean isSnippet(CompletionItem item) {
    return item.getKind() == CompletionItemKind.Snippet;
  }

  private static String firstWord(Snippet snippet) {
    return snippet.name().split(" ", 2)[0];
  }

  private static List<String> labels(Predicate<Snippet> which) {
    return Snippets.ALL.stream().filter(which).map(Snippet::name).sorted().toList();
  }

  private static List<String> union(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).sorted().toList();
  }
}
