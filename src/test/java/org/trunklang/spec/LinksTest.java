package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents refer to is there. */
final class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#+\\s]+)(#[^)]*)?\\)");

  @Test
  void every_link_to_a_file_leads_to_one() {
    var broken = documents().flatMap(LinksTest::links).filter(link -> !Files.exists(link)).toList();
    assertEquals(ImmutableList.of(), broken);
  }

  private static Stream<Path> links(Path document) {
    return LINK.matcher(TextFiles.read(document))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://"))
        .map(document::resolveSibling);
  }

  private static Stream<Path> documents() {
    return Stream.of(
        Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
        Stream.of("lang-spec", "stdlib", "examples")
            .flatMap(folder -> TextFiles.below(folder, ".md").stream()))
        .flatMap(documents -> documents)
        .collect(toImmutableList())
        .stream();
  }
}
