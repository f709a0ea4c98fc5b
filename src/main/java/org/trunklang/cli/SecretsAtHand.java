package org.trunklang.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.trunklang.asterisk.SecretResolver;
import org.trunklang.model.Secret;

/** Reads secrets from the environment and from files, relative to the project's folder. */
record SecretsAtHand(ImmutableMap<String, String> environment, Path folder)
    implements SecretResolver {
  private static final long MOST_BYTES = 4096;

  @Override
  public Resolved resolve(Secret secret) {
    return switch (secret) {
      case Secret.Plain(String value, var _) -> new Known(value);
      case Secret.Env(String variable, var _) -> {
        String value = environment.get(variable);
        yield value == null
            ? new Unreadable("the environment has no variable `" + variable + "`")
            : fromEnvironment(variable, value);
      }
      case Secret.InFile(String path, var _) -> fromFile(path);
    };
  }

  /** Of bytes that are no text in the language of the environment, nothing but a mark is left. */
  private static Resolved fromEnvironment(String variable, String value) {
    return value.indexOf('\ufffd') < 0
        ? new Known(value)
        : new Unreadable(
            "the variable `"
                + variable
                + "` is no text in this environment; with LC_ALL=C.UTF-8 it may be");
  }

  private Resolved fromFile(String path) {
    try {
      Path file = folder.resolve(path);
      if (Files.size(file) > MOST_BYTES) {
        return new Unreadable("the file `" + path + "` is too large for a secret");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return new Known(firstLine(text));
    } catch (NoSuchFileException e) {
      return new Unreadable("there is no file `" + path + "`");
    } catch (CharacterCodingException e) {
      return new Unreadable("the file `" + path + "` is not UTF-8 text");
    } catch (IOException e) {
      return new Unreadable("the file `" + path + "` cannot be read: " + Reasons.of(e));
    } catch (InvalidPathException e) {
      return new Unreadable("`" + path + "` is no path");
    }
  }

  /** Without what editors put before and after it. */
  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    int from = line.startsWith("\ufeff") ? 1 : 0;
    return line.substring(from, line.endsWith("\r") ? line.length() - 1 : line.length());
  }
}
