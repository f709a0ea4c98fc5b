package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.diagnostics.Severity;
import org.trunklang.lsp.facts.Projects;
import org.trunklang.lsp.structure.Layout;
import org.trunklang.lsp.texts.OpenTexts;

/** The extension for VS Code: it can be made, and what it writes is Trunk. */
class VsCodeTest {
  /** A stop of the cursor with a text, or with texts to choose from. */
  private static final Pattern STOP = Pattern.compile("\\$\\{\\d+(?::([^}]*)|\\|([^,|]*)[^}]*)\\}");

  private static final ImmutableSet<String> OF_FILES =
      ImmutableSet.of("use", "prefix", "profile", "node", "trunk", "mesh", "expect", "forbid");

  /** One snippet, as VS Code wants it. */
  private record Snippet(List<String> prefix, List<String> body, String description) {
    String text() {
      String text = STOP.matcher(Joiner.on('\n').join(body)).replaceAll("$1$2");
      return text.replace("$0", "").replace("\t", "  ");
    }

    boolean isOfFile() {
      return OF_FILES.contains(text().split(" ", 2)[0]);
    }
  }

  @TempDir Path folder;

  @Test
  void it_has_no_mistake_of_types_and_can_be_packaged() throws Exception {
    try (var archive = new ZipFile(VsCodeExtension.packaged().toFile())) {
      var names = archive.stream().map(entry -> entry.getName()).toList();
      assertEquals(
          ImmutableSet.of(
              "[Content_Types].xml",
              "extension.vsixmanifest",
              "extension/LICENSE.txt",
              "extension/dist/NOTICES.txt",
              "extension/dist/extension.js",
              "extension/icons/trunk-dark.svg",
              "extension/icons/trunk-light.svg",
              "extension/icons/trunk.png",
              "extension/language-configuration.json",
              "extension/package.json",
              "extension/README.md",
              "extension/snippets/trunk.json",
              "extension/syntaxes/trunk.tmLanguage.json"),
          ImmutableSet.copyOf(names));
    }
  }

  @Test
  void its_snippets_are_a_network_in_its_layout() throws Exception {
    List<String> declarations = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (Snippet snippet : snippets()) {
      (snippet.isOfFile() ? declarations : items).add(snippet.text());
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

  private static Iterable<Snippet> snippets() throws Exception {
    String json = Files.readString(VsCodeExtension.FOLDER.resolve("snippets/trunk.json"));
    return new Gson().fromJson(json, new TypeToken<Map<String, Snippet>>() {}).values();
  }
}
