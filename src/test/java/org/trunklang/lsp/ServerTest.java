package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trunklang.lsp.TwoOffices.HQ;
import static org.trunklang.lsp.TwoOffices.LINES;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server over its own protocol, with a client as editors have one. */
class ServerTest {
  @TempDir Path folder;
  private Editor editor;

  @BeforeEach
  void open() throws Exception {
    TwoOffices.write(folder);
    editor = Editor.on(folder);
  }

  @AfterEach
  void close() throws Exception {
    editor.close();
  }

  @Test
  void r_6_36_a_mistake_is_told_while_it_is_typed_and_its_fix_offered() throws Exception {
    editor.open("hq.trunk", HQ);
    assertEquals(List.of(), editor.errors("hq.trunk"));
    String wrong = HQ.replace("-> pstn", "-> pstm");
    editor.change("hq.trunk", wrong);
    List<Diagnostic> said = editor.errors("hq.trunk");
    assertEquals(1, said.size(), said::toString);
    assertEquals("TRK0201", said.getFirst().getCode().getLeft());
    assertEquals(new Range(new Position(5, 15), new Position(5, 19)), said.getFirst().getRange());

    var actions =
        editor
            .documents()
            .codeAction(
                new CodeActionParams(
                    editor.id("hq.trunk"), said.getFirst().getRange(), new CodeActionContext(said)))
            .get();
    var edit = actions.getFirst().getRight().getEdit().getChanges();
    assertEquals(HQ, Editor.apply(wrong, edit.getOrDefault(editor.uri("hq.trunk"), List.of())));
    assertEquals(1, fixes(said.getFirst(), CodeActionKind.QuickFix));
    assertEquals(0, fixes(said.getFirst(), CodeActionKind.SourceOrganizeImports));
    editor.change("hq.trunk", HQ);
    assertEquals(List.of(), editor.errors("hq.trunk"));
  }

  private int fixes(Diagnostic of, String only) throws Exception {
    var context = new CodeActionContext(List.of(of), List.of(only));
    var asked = new CodeActionParams(editor.id("hq.trunk"), of.getRange(), context);
    return editor.documents().codeAction(asked).get().size();
  }

  @Test
  void r_6_36_a_name_leads_to_its_declaration_in_a_file_that_is_not_open() throws Exception {
    editor.open("hq.trunk", HQ);
    Position pstn = position(HQ, "pstn");
    List<? extends Location> found =
        editor
            .documents()
            .definition(new DefinitionParams(editor.id("hq.trunk"), pstn))
            .get()
            .getLeft();
    assertEquals(
        List.of(
            new Location(
                editor.uri("lines.trunk"), new Range(new Position(1, 6), new Position(1, 10)))),
        found);
    var hover = editor.documents().hover(new HoverParams(editor.id("hq.trunk"), pstn)).get();
    assertEquals(
        "```trunk\ntrunk pstn : sip hq -> outside\n```\n\nTo the carrier.",
        hover.getContents().getRight().getValue());
  }

  @Test
  void r_6_36_the_places_of_a_name_in_its_file_are_shown() throws Exception {
    editor.open("lines.trunk", LINES);
    String extended = HQ + "expect 301 from hq reaches line\n";
    editor.open("hq.trunk", extended);
    assertEquals(
        List.of("Read 6:15", "Read 8:27"), highlights("hq.trunk", position(extended, "line\n")));
    assertEquals(List.of("Write 2:6"), highlights("lines.trunk", position(LINES, "line :")));
    assertEquals(List.of(), highlights("hq.trunk", position(HQ, "extensions")));
  }

  private List<String> highlights(String file, Position position) throws Exception {
    return editor
        .documents()
        .documentHighlight(new DocumentHighlightParams(editor.id(file), position))
        .get()
        .stream()
        .map(
            each ->
                "%s %d:%d"
                    .formatted(
                        each.getKind(),
                        each.getRange().getStart().getLine(),
                        each.getRange().getStart().getCharacter()))
        .toList();
  }

  @Test
  void r_6_36_a_name_is_renamed_in_all_files() throws Exception {
    editor.open("hq.trunk", HQ);
    var uses =
        editor
            .documents()
            .references(
                new ReferenceParams(
                    editor.id("hq.trunk"), position(HQ, "line\n"), new ReferenceContext(true)))
            .get();
    assertEquals(3, uses.size(), uses::toString);
    var edit =
        editor
            .documents()
            .rename(new RenameParams(editor.id("hq.trunk"), position(HQ, "line\n"), "office-line"))
            .get();
    assertEquals(3, edit.getChanges().size());
    assertEquals(
        LINES.replace("trunk line", "trunk office-line"),
        Editor.apply(LINES, edit.getChanges().getOrDefault(editor.uri("lines.trunk"), List.of())));
    var wrong =
        assertThrows(
            ExecutionException.class,
            () ->
                editor
                    .documents()
                    .rename(new RenameParams(editor.id("hq.trunk"), position(HQ, "line\n"), "2"))
                    .get());
    assertTrue(wrong.toString().contains("`2` is no name"), wrong::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "pstn, there is a trunk `pstn` already",
    "HQ, there is a node `hq` already",
    "outside, `outside` is a word of the language",
    "then, `then` is a word of the language",
  })
  void r_6_36_a_name_that_would_not_be_understood_is_refused(String name, String why)
      throws Exception {
    String text = HQ.replace("-> pstn", "-> pstn then line then reject");
    editor.open("hq.trunk", text);
    var wrong = assertThrows(ExecutionException.class, () -> renamed(text, "line then", name));
    assertTrue(wrong.toString().contains(why), wrong::toString);
  }

  @Test
  void r_6_36_a_text_that_is_no_file_is_left_alone() throws Exception {
    var unsaved = new TextDocumentIdentifier("untitled:Untitled-1");
    editor
        .documents()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(unsaved.getUri(), "trunk", 1, "node a { }")));
    var hover = editor.documents().hover(new HoverParams(unsaved, new Position(0, 5))).get();
    assertEquals(List.of(), hover.getContents().getLeft());
    var range = new Range(new Position(0, 0), new Position(0, 9));
    var asked = new CodeActionParams(unsaved, range, new CodeActionContext(List.of()));
    assertEquals(List.of(), editor.documents().codeAction(asked).get());
    editor.open("hq.trunk", HQ);
    assertEquals(List.of(), editor.errors("hq.trunk"));
  }

  @Test
  void r_6_36_a_command_without_a_file_is_told_what_it_takes() {
    for (List<Object> arguments :
        Arrays.<List<Object>>asList(null, List.of(), List.of("201", "hq"))) {
      var wrong =
          assertThrows(
              ExecutionException.class,
              () ->
                  editor
                      .workspace()
                      .executeCommand(new ExecuteCommandParams("trunk.trace", arguments))
                      .get());
      assertTrue(wrong.toString().contains("takes the address of a file"), wrong::toString);
    }
  }

  @Test
  void r_6_36_a_mesh_is_not_named_like_a_module() throws Exception {
    String text =
        """
        use std/numbers/uk
        node a { address 10.0.0.1 }
        node b { address 10.0.0.2 }
        mesh core : sip a, b { secret env("CORE") }
        """;
    editor.open("hq.trunk", text);
    var wrong = assertThrows(ExecutionException.class, () -> renamed(text, "core", "uk"));
    assertTrue(wrong.toString().contains("names of module `uk` already"), wrong::toString);
    assertEquals(
        text.replace("node a", "node uk").replace("a, b", "uk, b"), renamed(text, "a {", "uk"));
  }

  @Test
  void r_6_36_a_name_may_change_its_case() throws Exception {
    editor.open("hq.trunk", HQ);
    assertEquals(HQ.replace("node hq", "node HQ"), renamed(HQ, "hq", "HQ"));
  }

  @Test
  void r_6_36_the_names_in_the_name_of_a_member_of_a_mesh_are_renamed() throws Exception {
    String text =
        """
        node a { address 10.0.0.1  extensions 1XX  route 9|. -> core.b }
        node b { address 10.0.0.2  extensions 2XX }
        mesh core : sip a, b { secret env("CORE") }
        """;
    editor.open("hq.trunk", text);
    assertEquals(text.replace("core", "wan"), renamed(text, "core.b", "wan"));
    assertEquals(
        text.replace("core.b", "core.east")
            .replace("node b", "node east")
            .replace("a, b", "a, east"),
        renamed(text, "b }", "east"));
  }

  private String renamed(String text, String at, String name) throws Exception {
    var edit =
        editor
            .documents()
            .rename(new RenameParams(editor.id("hq.trunk"), position(text, at), name))
            .get();
    return Editor.apply(text, edit.getChanges().getOrDefault(editor.uri("hq.trunk"), List.of()));
  }

  @Test
  void r_6_36_a_pattern_is_said_in_words() throws Exception {
    editor.open("hq.trunk", HQ);
    var hover =
        editor.documents().hover(new HoverParams(editor.id("hq.trunk"), position(HQ, "2XX"))).get();
    String words = hover.getContents().getRight().getValue();
    assertTrue(words.startsWith("`2XX`: 100 numbers of 3 characters, such as `2"), words);
  }

  @Test
  void r_6_36_names_that_fit_are_offered() throws Exception {
    String typing = HQ.replace("-> pstn", "-> ");
    editor.open("hq.trunk", typing);
    var position = position(typing, "-> \n");
    var items =
        editor
            .documents()
            .completion(
                new CompletionParams(
                    editor.id("hq.trunk"),
                    new Position(position.getLine(), position.getCharacter() + 3)))
            .get()
            .getLeft();
    var labels = items.stream().map(CompletionItem::getLabel).toList();
    assertTrue(labels.containsAll(List.of("pstn", "line", "local", "reject")), labels::toString);
  }

  @Test
  void r_6_36_files_are_listed_folded_and_formatted() throws Exception {
    String untidy = HQ.replace("  route 3XX", "     route   3XX");
    editor.open("hq.trunk", untidy);
    var symbols =
        editor.documents().documentSymbol(new DocumentSymbolParams(editor.id("hq.trunk"))).get();
    assertEquals("hq", symbols.getFirst().getRight().getName());
    var folds =
        editor.documents().foldingRange(new FoldingRangeRequestParams(editor.id("hq.trunk"))).get();
    assertEquals(2, folds.getFirst().getStartLine());
    assertEquals(6, folds.getFirst().getEndLine());
    List<? extends TextEdit> edits =
        editor
            .documents()
            .formatting(
                new DocumentFormattingParams(editor.id("hq.trunk"), new FormattingOptions(2, true)))
            .get();
    assertEquals(HQ, Editor.apply(untidy, List.copyOf(edits)));
    var named = editor.workspace().symbol(new WorkspaceSymbolParams("ran")).get().getRight();
    assertEquals("branch", named.getFirst().getName());
  }

  @Test
  void r_6_36_positions_are_utf_16_and_a_broken_file_kills_nothing() throws Exception {
    String broken = "// \uD83D\uDCDE\r\nnode hq { /* \uD83D\uDCDE */ route 9|. -> nowhere\r\n";
    editor.open("hq.trunk", broken);
    List<Diagnostic> said = editor.errors("hq.trunk");
    var unknown =
        said.stream().filter(each -> each.getMessage().getLeft().contains("nowhere")).findFirst();
    assertEquals(
        new Range(new Position(1, 32), new Position(1, 39)),
        unknown.orElseThrow(() -> new AssertionError(said)).getRange());
    editor.change("hq.trunk", "{{{ \"");
    assertTrue(!editor.errors("hq.trunk").isEmpty());
    editor.change("hq.trunk", HQ);
    assertEquals(List.of(), editor.errors("hq.trunk"));
  }

  @Test
  void r_6_36_used_files_are_links_and_tokens_have_kinds() throws Exception {
    editor.open("hq.trunk", HQ);
    var links =
        editor.documents().documentLink(new DocumentLinkParams(editor.id("hq.trunk"))).get();
    assertEquals(editor.uri("lines.trunk"), links.getFirst().getTarget());
    var tokens =
        editor
            .documents()
            .semanticTokensFull(new SemanticTokensParams(editor.id("hq.trunk")))
            .get()
            .getData();
    // use "lines.trunk", node hq: line, character, length, type and nothing more of each
    assertEquals(
        List.of(0, 0, 3, 0, 0, 0, 4, 13, 2, 0, 2, 0, 4, 0, 0, 0, 5, 2, 4, 0),
        tokens.subList(0, 20));
  }

  @Test
  void r_6_36_names_of_the_library_and_of_members_have_kinds() throws Exception {
    String text =
        """
        use std/numbers/uk
        node a { address 10.0.0.1  route uk.national -> core.b }
        node b { address 10.0.0.2 }
        mesh core : sip a, b { secret env("CORE") }
        """;
    editor.open("hq.trunk", text);
    var tokens =
        editor
            .documents()
            .semanticTokensFull(new SemanticTokensParams(editor.id("hq.trunk")))
            .get()
            .getData();
    // address, 10.0.0.1, route, uk.national, core.b: character, length and type of each
    assertEquals(
        List.of(0, 4, 7, 0, 0, 0, 8, 8, 1, 0, 0, 10, 5, 0, 0, 0, 6, 11, 6, 0, 0, 15, 6, 5, 0),
        tokens.subList(20, 45));
  }

  @Test
  void r_6_36_a_number_is_followed_by_a_command() throws Exception {
    editor.open("hq.trunk", HQ);
    String trace = command("trunk.trace", editor.uri("hq.trunk"), "301");
    assertTrue(trace.contains("301 from hq rings 301 at branch"), trace);
  }

  @Test
  void r_6_36_a_number_is_followed_from_one_place() throws Exception {
    editor.open("hq.trunk", HQ);
    assertEquals(
        "[branch, line@branch, hq, pstn@hq, line@hq]",
        command("trunk.places", editor.uri("hq.trunk")));
    String trace = command("trunk.trace", editor.uri("hq.trunk"), "9301", "line@branch");
    assertTrue(trace.contains("9301 from line at branch"), trace);
    assertTrue(!trace.contains("from hq"), trace);
    var wrong =
        assertThrows(
            ExecutionException.class,
            () -> command("trunk.trace", editor.uri("hq.trunk"), "9301", "line@nowhere"));
    assertTrue(wrong.toString().contains("no call can start at `line@nowhere`"), wrong::toString);
  }

  @Test
  void r_6_36_a_number_is_followed_with_something_down() throws Exception {
    editor.open("hq.trunk", HQ);
    String uri = editor.uri("hq.trunk");
    String trace = command("trunk.trace", uri, "301", "hq", "line");
    assertTrue(trace.startsWith("301 from hq when line down is rejected"), trace);
    String everywhere = command("trunk.trace", uri, "301", "", "branch");
    assertTrue(everywhere.startsWith("301 from hq when branch down is rejected"), everywhere);
    var wrong =
        assertThrows(
            ExecutionException.class, () -> command("trunk.trace", uri, "301", "hq", "lane"));
    assertTrue(wrong.toString().contains("there is no trunk or node `lane`"), wrong::toString);
    var down =
        assertThrows(
            ExecutionException.class, () -> command("trunk.trace", uri, "301", "hq", "hq"));
    assertTrue(down.toString().contains("no call can start at `hq`"), down::toString);
  }

  @Test
  void r_6_36_the_folder_is_told_that_a_trace_names_its_files_from() throws Exception {
    editor.open("hq.trunk", HQ);
    String trace = command("trunk.trace", editor.uri("hq.trunk"), "201", "hq");
    assertTrue(trace.contains("  hq.trunk:5  "), trace);
    String root = folder.toUri().toString();
    assertEquals(root, command("trunk.folder", editor.uri("hq.trunk")));

    String shop = "node shop { address 10.0.0.3  extensions 7XX }\n";
    Path shops = Files.createDirectory(folder.resolve("shops"));
    Files.writeString(shops.resolve("shop.trunk"), shop);
    editor.open("shops/shop.trunk", shop);
    trace = command("trunk.trace", editor.uri("shops/shop.trunk"), "701");
    assertTrue(trace.contains("  shop.trunk:1  "), trace);
    assertEquals(root + "shops/", command("trunk.folder", editor.uri("shops/shop.trunk")));
  }

  private String command(String name, Object... arguments) throws Exception {
    return String.valueOf(
        editor
            .workspace()
            .executeCommand(new ExecuteCommandParams(name, List.of(arguments)))
            .get());
  }

  private static Position position(String text, String word) {
    int offset = text.indexOf(word);
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
  }
}
