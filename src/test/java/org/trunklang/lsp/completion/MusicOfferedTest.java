package org.trunklang.lsp.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of music that the project names. */
class MusicOfferedTest {
  private static final String NETWORK =
      """
      profile site : node { route 8|. -> pstn { music jazz } }
      node a with site { address 10.0.0.1  route 9|. -> pstn { music choir } }
      trunk pstn : dahdi a -> outside { group 1 }
      """;

  @TempDir Path folder;

  @Test
  void r_6_40_music_of_nodes_and_of_their_profiles_is_offered() throws Exception {
    String text = "node b { route 7|. -> reject { music ^";
    assertEquals("default choir jazz", Offered.at(folder, NETWORK, text, ".*"));
  }
}
