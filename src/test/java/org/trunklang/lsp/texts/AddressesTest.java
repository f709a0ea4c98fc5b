package org.trunklang.lsp.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor shows need not be a file. */
class AddressesTest {
  @Test
  void r_6_36_a_file_has_one_path() {
    Path file = Path.of("/net work/a.trunk").toAbsolutePath();
    assertEquals(Optional.of(file), Addresses.path(file.toUri().toString()));
    String detour = file.toUri().toString().replace("a.trunk", "sub/../a.trunk");
    assertEquals(Optional.of(file), Addresses.path(detour));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "untitled:Untitled-1",
        "vscode-vfs://github/owner/network",
        "git:/net/a.trunk?HEAD",
        "file://",
        "file:///net/%zz.trunk",
        "file:///net work/a.trunk",
        "a.trunk",
        ""
      })
  void r_6_36_what_is_no_file_on_disk_has_none(String uri) {
    assertEquals(Optional.empty(), Addresses.path(uri));
  }
}
