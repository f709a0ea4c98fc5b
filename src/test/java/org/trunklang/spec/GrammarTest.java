package org.trunklang.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The BNF in the specification is that of the compiler's own grammar. */
final class GrammarTest {
  private static final Path GRAMMAR = Path.of("src/main/javacc/org/trunklang/syntax/Trunk.jj");
  private static final Path APPENDIX = Path.of("lang-spec/grammar.bnf.md");

  private static final String HEAD =
      """
      # The compiler's grammar

      Made by JJDoc from `Trunk.jj`, the grammar that the compiler is made from; a test holds the two
      together. Chapter [2](2-syntax.md) says the same in the words of the language. Names in capitals
      are the tokens of that grammar; chapter [1](1-lexical.md) says what they may hold.

      ```bnf
      """;

  @Test
  void the_appendix_is_made_from_the_grammar() throws IOException, InterruptedException {
    String made = HEAD + Bnf.of(GRAMMAR) + "```\n";
    if (made.equals(Files.readString(APPENDIX))) {
      return;
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(APPENDIX, made);
      fail(APPENDIX + " is written anew: read what has changed");
    }
    assertEquals(Files.readString(APPENDIX), made, "mend with -Dgolden=write");
  }
}
