package org.trunklang.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Parser;
import org.trunklang.syntax.PatternExpr;
import org.trunklang.syntax.SyntaxFile;

/** A module of {@code stdlib/numbers} as it lies there, read with the compiler's own parser. */
final class ModuleFile {
  private ModuleFile() {}

  static Path path(Module module) {
    return Path.of("stdlib", "numbers", module.fileName());
  }

  static String text(Module module) {
    try {
      return Files.exists(path(module)) ? Files.readString(path(module)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each prefix with its patterns as written; those of a prefix it names are its own. */
  static ImmutableMap<String, List<String>> prefixes(Module module) {
    SyntaxFile file = Parser.parse(SourceFile.of(module.fileName(), text(module)));
    assertEquals(List.of(), file.problems());
    Map<String, ImmutableList<PatternExpr>> declared = new LinkedHashMap<>();
    for (Decl declaration : file.declarations()) {
      if (declaration instanceof Decl.Prefix prefix) {
        declared.put(prefix.name().text(), prefix.patterns().sets());
      } else {
        throw new AssertionError("a module of numbers declares prefixes alone: " + declaration);
      }
    }
    var prefixes = ImmutableMap.<String, List<String>>builder();
    declared.forEach(
        (name, patterns) ->
            prefixes.put(name, patterns.stream().flatMap(p -> patterns(p, declared)).toList()));
    return prefixes.buildOrThrow();
  }

  private static Stream<String> patterns(
      PatternExpr item, Map<String, ImmutableList<PatternExpr>> declared) {
    return switch (item) {
      case PatternExpr.Written written -> Stream.of(written.text());
      case PatternExpr.Named named ->
          declared.getOrDefault(named.name().text(), ImmutableList.of()).stream()
              .flatMap(part -> patterns(part, declared));
      case PatternExpr.After after -> throw new AssertionError("a strip in a module: " + after);
    };
  }
}
