package org.trunklang.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A network in three files, for editors to work on. */
final class TwoOffices {
  static final String LINES =
      """
      /// To the carrier.
      trunk pstn : sip hq -> outside { host sip.example.net  account "a"  secret plain "x-y-z" }
      trunk line : sip hq <-> branch { secret env("LINE") }
      """;

  static final String HQ =
      """
      use "lines.trunk"

      node hq {
        address 10.0.0.1
        extensions 2XX
        route 9|. -> pstn
        route 3XX -> line
      }
      """;

  static final String BRANCH =
      """
      node branch {
        address 10.0.0.2
        extensions 3XX
        route 9. -> line
      }
      """;

  private TwoOffices() {}

  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("lines.trunk"), LINES);
    Files.writeString(folder.resolve("hq.trunk"), HQ);
    Files.writeString(folder.resolve("branch.trunk"), BRANCH);
  }
}
