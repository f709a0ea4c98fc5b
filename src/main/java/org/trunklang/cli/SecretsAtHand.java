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
      case Secret.Plain(String value) -> new Known(value);
      case Secret.Env(String variable) -> {
        String value = environment.get(variable);
        yield value == null
            ? new Unreadable("the environment has no variable `" + variable + "`")
            : new Known(value);
      }
      case Secret.InFile(String path) -> fromFile(path);
    };
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
      return new Known(withoutLineEnd(text));
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

  /** One line end at the end of the file is an editor's, not the secret's. */
  private static String withoutLineEnd(String text) {
    if (text.endsWith("\r\n")) {
      return text.substring(0, text.length() - 2);
    }
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
