package org.trunklang.syntax;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.TextRenderer;
import org.trunklang.golden.Golden;
import org.trunklang.source.SourceFile;

/** What is said about wrong syntax: each folder of {@code golden/syntax} is a case. */
class SyntaxGoldenTest {
  static Stream<Path> cases() {
    return Golden.cases("syntax");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void r_2_18_every_mistake_is_reported_once(Path folder) {
    var source = SourceFile.of("network.trunk", Golden.read(folder.resolve("network.trunk")));
    var diagnostics =
        Parser.parse(source).problems().stream().map(Problem::explain).collect(toImmutableList());
    Golden.check(
        folder.resolve("expected/diagnostics.txt"), TextRenderer.plain().renderAll(diagnostics));
  }
}
