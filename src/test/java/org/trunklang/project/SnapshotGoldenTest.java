package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.diagnostics.TextRenderer;
import org.trunklang.golden.Golden;
import org.trunklang.project.SourceLoader.Loaded;
import org.trunklang.source.SourceFile;

/** All that a user is told about a network, notes included: a folder for each case. */
final class SnapshotGoldenTest {
  static Stream<Path> cases() {
    return Golden.cases("network");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void says(Path folder) {
    var file = SourceFile.of("network.trunk", Golden.read(folder.resolve("network.trunk")));
    var sources =
        new Sources(
            ImmutableList.of(file.name()),
            path -> path.equals(file.name()) ? new Loaded.Found(file) : new Loaded.Missing());
    Golden.check(
        folder.resolve("expected").resolve("diagnostics.txt"),
        TextRenderer.plain().renderAll(Snapshot.of(sources).diagnostics()));
  }
}
