package org.trunklang.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.analyze.ClaimProver;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Expectation;
import org.trunklang.project.Snapshot;
import org.trunklang.project.SourceLoader.Loaded;
import org.trunklang.project.Sources;
import org.trunklang.source.SourceFile;

/** The projects of {@code stdlib/tests}, which claim what the modules promise. */
class ExpectationsTest {
  private static final Path TESTS = Path.of("stdlib", "tests");

  static List<Path> projects() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files.sorted().toList();
    }
  }

  @Test
  void r_7_2_every_module_has_its_test() throws IOException {
    assertEquals(
        Files.readAllLines(Path.of("stdlib", "modules.txt")).stream()
            .map(module -> module.substring(module.lastIndexOf('/') + 1) + ".trunk")
            .sorted()
            .toList(),
        projects().stream().map(project -> project.getFileName().toString()).toList());
  }

  @ParameterizedTest
  @MethodSource("projects")
  void r_7_2_a_test_has_no_finding_and_claims_something(Path project) throws IOException {
    Snapshot snapshot = snapshot(project);
    assertEquals(ImmutableList.of(), snapshot.diagnostics());
    assertEquals(List.of(), snapshot.routing().problems().stream().map(Problem::explain).toList());
    assertTrue(!snapshot.network().expectations().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("projects")
  void every_claim_holds(Path project) throws IOException {
    Snapshot snapshot = snapshot(project);
    var prover = new ClaimProver(snapshot.routing());
    for (Expectation claim : snapshot.network().expectations()) {
      assertTrue(prover.decide(claim).holds(), claim::toString);
    }
  }

  private static Snapshot snapshot(Path project) throws IOException {
    String name = project.getFileName().toString();
    var file = SourceFile.of(name, Files.readString(project));
    return Snapshot.of(
        new Sources(
            ImmutableList.of(name),
            path -> path.equals(name) ? new Loaded.Found(file) : new Loaded.Missing()));
  }
}
