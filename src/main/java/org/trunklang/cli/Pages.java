package org.trunklang.cli;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.trunklang.diagnostics.Code;

/** The pages of {@code lang-spec/diagnostics/}, which come with the program. */
final class Pages {
  private Pages() {}

  /** The text of a code's page. */
  static String of(Code code) {
    String path = "/lang-spec/diagnostics/" + code.id() + ".md";
    var resource = Pages.class.getResource(path);
    if (resource == null) {
      return "# " + code.id() + ": " + code.title() + "\n";
    }
    try {
      return Resources.toString(resource, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the installation is damaged: " + path, e);
    }
  }
}
