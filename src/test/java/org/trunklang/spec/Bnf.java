package org.trunklang.spec;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.javacc.jjdoc.JJDocMain;

/**
 * The grammar that the compiler is made from, as JJDoc tells it, with each keyword and punctuation
 * mark in place of its token's name.
 */
final class Bnf {
  private static final Pattern TOKEN = Pattern.compile("<(\\w+): (\"[^\" ]+\")>");
  private static final Pattern RULE =
      Pattern.compile("(?m)^\t?(\\w+)\t:=\t(.*(?:\n\t\t\\|\t.*)*)$");
  private static final Pattern NAMED = Pattern.compile("<(\\w+)>");

  private Bnf() {}

  /** One rule a line, each further alternative on a line of its own. */
  static String of(Path grammar) throws IOException, InterruptedException {
    String document = jjdoc(grammar).replaceAll("(?s)/\\*.*?\\*/\\s?", "");
    int rules = document.indexOf("NON-TERMINALS");
    var images =
        TOKEN
            .matcher(document.substring(0, rules))
            .results()
            .collect(toImmutableMap(token -> token.group(1), token -> token.group(2)));
    var text = new StringBuilder();
    RULE.matcher(document.substring(rules))
        .results()
        .forEach(
            rule -> {
              String name = rule.group(1);
              String bar = "\n" + " ".repeat(name.length() + 3) + "| ";
              text.append(name)
                  .append(" ::= ")
                  .append(images(rule.group(2), images).replace("\n\t\t|\t", bar))
                  .append('\n');
            });
    return text.toString();
  }

  private static String images(String expansion, ImmutableMap<String, String> images) {
    return NAMED
        .matcher(expansion)
        .replaceAll((MatchResult token) -> images.getOrDefault(token.group(1), token.group(1)))
        .replaceAll(" {2,}", " ");
  }

  /** JJDoc keeps its state in static fields, so it has a process of its own. */
  private static String jjdoc(Path grammar) throws IOException, InterruptedException {
    Path output = Files.createTempFile("grammar", ".txt");
    try {
      var jar =
          Path.of(JJDocMain.class.getProtectionDomain().getCodeSource().getLocation().getPath());
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  jar.toString(),
                  "jjdoc",
                  "-TEXT=true",
                  "-OUTPUT_FILE=" + output,
                  grammar.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("JJDoc: " + said);
      }
      return Files.readString(output);
    } finally {
      Files.delete(output);
    }
  }
}
