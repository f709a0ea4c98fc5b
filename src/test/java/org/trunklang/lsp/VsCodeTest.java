package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The extension for VS Code: it can be made. */
class VsCodeTest {
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
              "extension/syntaxes/trunk.tmLanguage.json"),
          ImmutableSet.copyOf(names));
    }
  }
}
