package org.trunklang.lsp.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Fix;
import org.trunklang.golden.Golden;
import org.trunklang.lsp.Editor;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.facts.Projects;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.lsp.texts.Places;

/** The fixes of all diagnostics that the golden networks show, as an editor applies them. */
class CodeActionTest {
  private static final Pattern WRONG = Pattern.compile("(?ms)^```trunk TRK\\d+\\n(.*?)^```");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> r_6_36_every_fix_is_offered_and_mends_what_it_is_for() {
    return Stream.of("check", "planted", "syntax")
        .flatMap(Golden::cases)
        .filter(network -> !texts(network).isEmpty())
        .map(
            network ->
                DynamicTest.dynamicTest(
                    java.util.Objects.requireNonNull(network.getParent()).getFileName()
                        + " "
                        + network.getFileName(),
                    () -> check(texts(network))));
  }

  /** The programs that show what a diagnostic is about, in its page and in the specification. */
  @TestFactory
  Stream<DynamicTest> r_6_36_every_fix_of_the_documents_is_offered_and_mends() throws Exception {
    return Stream.of("lang-spec/diagnostics", "src/test/resources/conformance")
        .flatMap(CodeActionTest::documents)
        .flatMap(
            document ->
                WRONG
                    .matcher(Golden.read(document))
                    .results()
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                document.getFileName() + " " + block.start(),
                                () -> check(Map.of("network.trunk", block.group(1))))));
  }

  private static Stream<Path> documents(String folder) {
    try (var files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Map<String, String> texts) throws Exception {
    Path copy = Files.createTempDirectory(folder, "network");
    for (var text : texts.entrySet()) {
      Files.writeString(copy.resolve(text.getKey()), text.getValue());
    }
    Project project = project(copy, texts);
    List<Diagnostic> found = project.whole().diagnostics();
    if (found.stream().allMatch(each -> each.fixes().isEmpty())) {
      return;
    }
    try (var editor = Editor.on(copy)) {
      for (Diagnostic diagnostic : found) {
        for (Fix fix : diagnostic.fixes()) {
          Map<String, String> fixed = new HashMap<>(texts);
          offered(editor, diagnostic, fix)
              .getEdit()
              .getChanges()
              .forEach(
                  (uri, edits) ->
                      fixed.computeIfPresent(
                          uri.substring(uri.lastIndexOf('/') + 1),
                          (_, text) -> Editor.apply(text, edits)));
          assertEquals(applied(texts, fix), fixed, fix.title());
          assertTrue(
              count(project(copy, fixed), diagnostic) < count(project, diagnostic),
              () -> diagnostic + " after " + fix + ":\n" + fixed);
        }
      }
    }
  }

  private static CodeAction offered(Editor editor, Diagnostic diagnostic, Fix fix)
      throws Exception {
    var place = Places.range(diagnostic.span());
    var actions =
        editor
            .documents()
            .codeAction(
                new CodeActionParams(
                    editor.id(diagnostic.span().file().name()),
                    place,
                    new CodeActionContext(List.of())))
            .get()
            .stream()
            .map(each -> each.getRight())
            .filter(action -> action.getTitle().equals(fix.title()))
            .filter(
                action ->
                    action.getDiagnostics().getFirst().getRange().equals(place)
                        && action
                            .getDiagnostics()
                            .getFirst()
                            .getCode()
                            .getLeft()
                            .equals(diagnostic.code().id()))
            .toList();
    assertTrue(!actions.isEmpty(), () -> diagnostic + " lacks " + fix);
    assertEquals(CodeActionKind.QuickFix, actions.getFirst().getKind());
    return actions.getFirst();
  }

  private static long count(Project project, Diagnostic like) {
    return project.whole().diagnostics().stream()
        .filter(each -> each.code() == like.code() && each.message().equals(like.message()))
        .count();
  }

  private static Map<String, String> applied(Map<String, String> texts, Fix fix) {
    Map<String, String> result = new HashMap<>(texts);
    var edits = new ArrayList<>(fix.edits());
    edits.sort((one, other) -> other.span().start() - one.span().start());
    for (Edit edit : edits) {
      result.computeIfPresent(
          edit.span().file().name(),
          (_, text) ->
              text.substring(0, edit.span().start())
                  + edit.replacement()
                  + text.substring(edit.span().end()));
    }
    return result;
  }

  private static Project project(Path folder, Map<String, String> texts) {
    OpenTexts open = OpenTexts.NONE;
    for (var text : texts.entrySet()) {
      open = open.with(folder.resolve(text.getKey()), text.getValue(), 0);
    }
    return Projects.of(folder, open);
  }

  private static Map<String, String> texts(Path network) {
    Map<String, String> texts = new HashMap<>();
    try (var files = Files.list(network)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".trunk")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
