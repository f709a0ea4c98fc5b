package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.check.Unit;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Severity;
import org.trunklang.format.Formatter;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.facts.Projects;
import org.trunklang.lsp.structure.Colours;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/**
 * The TextMate grammar of the VS Code extension, token by token beside the compiler's own answers,
 * over every text of this project without a syntax error. The grammar has no table of names, so
 * that two things are told more coarsely. What stands behind {@code when} is a trunk or a node. And
 * in a network with mistakes, a word that stands where a name stands may have no declaration to
 * give it a kind, or one of a kind that belongs elsewhere.
 */
class TextMateTest {
  private static final Path SCRIPT = Path.of("src/test/editors/textmate.mjs").toAbsolutePath();

  /** As JSON for the script. */
  private record Coloured(String file, String text, boolean sure, List<Token> tokens) {}

  private record Token(int line, int column, int length, String kind) {}

  @TempDir Path folder;

  @BeforeAll
  static void install() throws Exception {
    VsCodeExtension.install();
  }

  @Test
  void the_grammar_sees_what_the_compiler_sees() throws Exception {
    List<Coloured> texts = new ArrayList<>();
    for (Path each : folders()) {
      texts.addAll(coloured(each));
    }
    Path input = folder.resolve("tokens.json");
    Files.writeString(input, new Gson().toJson(texts));
    var run =
        RealEditor.run(
            new ProcessBuilder("node", SCRIPT.toString(), VsCodeExtension.FOLDER.toString())
                .redirectInput(input.toFile()),
            folder.resolve("said"));
    assertEquals(0, run.exitCode(), run::said);
    var lines = Splitter.on('\n').omitEmptyStrings().splitToList(run.said());
    assertEquals(List.of(), lines.subList(0, lines.size() - 1), "what the two see differently");
    long tokens = texts.stream().mapToLong(text -> text.tokens().size()).sum();
    assertEquals(tokens + " tokens compared", Iterables.getLast(lines));
    assertTrue(texts.size() > 200, texts.size() + " texts");
    assertTrue(tokens > 10_000, tokens + " tokens");
    assertTrue(texts.stream().filter(Coloured::sure).count() > 100, "texts with all their names");
  }

  /** The texts of a folder are one project, as for an editor. */
  private static List<Coloured> coloured(Path folder) {
    var project = Projects.of(folder, OpenTexts.NONE);
    boolean sure =
        project.whole().found().stream().noneMatch(found -> found.severity() == Severity.ERROR);
    return project
        .units()
        .map(Unit::file)
        .filter(file -> Formatter.accepts(file) && !file.source().name().contains("/"))
        .map(file -> coloured(project, file.source(), sure))
        .toList();
  }

  private static Coloured coloured(Project project, SourceFile source, boolean sure) {
    Map<Position, String> kinds = kinds(Colours.of(project, source).getData());
    project.whole().found().stream()
        .filter(found -> found.code() == Code.WRONG_KIND && found.span().file().equals(source))
        .forEach(found -> kinds.put(Places.position(source, found.span().start()), "keyword"));
    List<Token> tokens = new ArrayList<>();
    for (TokenSpan token : Lexer.tokens(source)) {
      Span span = token.span();
      String kind =
          isComment(token)
              ? token.kind().name().toLowerCase(Locale.ROOT)
              : kinds.getOrDefault(Places.position(source, span.start()), "punctuation");
      int lastLine = span.endPosition().line();
      for (int line = span.startPosition().line(); line <= lastLine; line++) {
        int start = Math.max(source.lineStart(line), span.start());
        int end = Math.min(source.lineEnd(line), span.end());
        tokens.add(new Token(line - 1, start - source.lineStart(line), end - start, kind));
      }
    }
    return new Coloured(project.path(source).toString(), source.text(), sure, tokens);
  }

  private static boolean isComment(TokenSpan token) {
    return token.kind() == TokenSpan.Kind.COMMENT || token.kind() == TokenSpan.Kind.DOC_COMMENT;
  }

  /** What the server tells editors, with places that do not hang on one another. */
  private static Map<Position, String> kinds(List<Integer> data) {
    Map<Position, String> kinds = new HashMap<>();
    int line = 0;
    int character = 0;
    for (List<Integer> token : Lists.partition(data, 5)) {
      character = token.get(0) == 0 ? character + token.get(1) : token.get(1);
      line += token.get(0);
      kinds.put(new Position(line, character), Colours.LEGEND.getTokenTypes().get(token.get(3)));
    }
    return kinds;
  }

  private static ImmutableSortedSet<Path> folders() throws IOException {
    var folders = ImmutableSortedSet.<Path>naturalOrder();
    for (String root : List.of("examples", "stdlib", "src/test/resources/golden")) {
      try (Stream<Path> found = Files.walk(Path.of(root).toAbsolutePath())) {
        found
            .filter(file -> file.toString().endsWith(".trunk"))
            .map(file -> Objects.requireNonNull(file.getParent()))
            .forEach(folders::add);
      }
    }
    return folders.build();
  }
}
