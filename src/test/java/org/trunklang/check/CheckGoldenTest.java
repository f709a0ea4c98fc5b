package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.TextRenderer;
import org.trunklang.golden.Golden;

/** What a user is told about a network: a folder for each case, named for what it shows. */
final class CheckGoldenTest {
  static Stream<Path> cases() {
    return Golden.cases("check");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void says(Path folder) {
    var unit = Programs.unit("network.trunk", Golden.read(folder.resolve("network.trunk")));
    var found =
        ImmutableList.sortedCopyOf(
            Comparator.comparingInt((Diagnostic each) -> each.span().start())
                .thenComparing(each -> each.code().id()),
            Programs.diagnostics(unit));
    Golden.check(
        folder.resolve("expected").resolve("diagnostics.txt"),
        TextRenderer.plain().renderAll(found));
  }
}
