package org.trunklang.spec;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A fenced block of a document: the words after the fence, and the text between the fences.
 *
 * @param line the line of the opening fence
 */
record CodeBlock(Path file, int line, String info, String text) {
  // A block fenced by four backquotes shows other blocks; it is none of ours.
  private static final Pattern FENCED =
      Pattern.compile("(?ms)^(````.*?^````|```([^\\n`]*)\\n(.*?)^```)[ \\t]*$");

  /** The blocks of a Markdown file in their order. */
  static ImmutableList<CodeBlock> of(Path file) {
    String document = TextFiles.read(file);
    return FENCED
        .matcher(document)
        .results()
        .filter(match -> match.group(2) != null)
        .map(
            match ->
                new CodeBlock(
                    file,
                    (int) document.substring(0, match.start()).lines().count() + 1,
                    match.group(2).strip(),
                    match.group(3)))
        .collect(ImmutableList.toImmutableList());
  }

  String place() {
    return file + ":" + line;
  }

  @Override
  public String toString() {
    return place() + " " + info;
  }
}
