package org.trunklang.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.check.problem.ReadableSecret;
import org.trunklang.check.problem.SecretCannotBeWritten;
import org.trunklang.check.problem.SecretForm;
import org.trunklang.diagnostics.Similar;
import org.trunklang.model.Secret;
import org.trunklang.source.Span;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.Text;
import org.trunklang.syntax.Value;

/** Reads a secret, or where it is kept. */
final class SecretType {
  private static final int LONGEST = 128;

  private static final ImmutableList<String> WORDS = ImmutableList.of("env", "file", "plain");

  private static final String WANTED =
      "`env(\"NAME\")`, `file(\"path\")`, or `plain` and a text in quotes";

  static final ValueType<Secret> SECRET = ValueTypes.of(WANTED, WORDS, SecretType::read);

  private SecretType() {}

  private static Optional<Secret> read(Value value, SettingReader reader) {
    return switch (value) {
      case Value.Quoted(Text text) -> {
        var secret = plain(text, reader);
        if (secret.isPresent()) {
          reader.report(new ReadableSecret(text.span()));
        }
        yield secret;
      }
      case Value.Tagged(Span _, Name(Span _, String tag), Text text) when tag.equals("plain") ->
          plain(text, reader);
      case Value.Tagged(Span span, Name tag, Text text) -> mistaken(span, tag, text, false, reader);
      case Value.Call(Span span, Name function, Text argument) ->
          call(span, function, argument, reader);
      case Value.Word _,
          Value.Number _,
          Value.BracketAddress _,
          Value.Items _,
          Value.Except _,
          Value.Pair _ ->
          reader.mismatch(value);
    };
  }

  private static Optional<Secret> call(
      Span span, Name function, Text argument, SettingReader reader) {
    if (argument.value().isBlank()) {
      reader.report(new SecretCannotBeWritten(argument.span(), "is kept nowhere"));
      return Optional.empty();
    }
    return switch (function.text()) {
      case "env" -> Optional.of(new Secret.Env(argument.value(), span));
      case "file" -> {
        String path = besideFile(span.file().name(), argument.value());
        yield Optional.of(new Secret.InFile(path, span));
      }
      default -> mistaken(span, function, argument, true, reader);
    };
  }

  /** A relative path starts at the folder of the source that names it. */
  private static String besideFile(String source, String path) {
    return path.startsWith("/") ? path : source.substring(0, source.lastIndexOf('/') + 1) + path;
  }

  /** The word is not repeated: it may be the secret itself. */
  private static Optional<Secret> mistaken(
      Span whole, Name word, Text text, boolean inParentheses, SettingReader reader) {
    Optional<String> meant =
        WORDS.contains(word.text()) ? Optional.of(word.text()) : Similar.to(word.text(), WORDS);
    if (meant.isEmpty()) {
      return reader.mismatch(new Value.Word(word));
    }
    if (inParentheses != meant.get().equals("plain")) {
      return reader.mismatch(new Value.Word(word), meant.get());
    }
    var file = whole.file();
    Span before = file.span(whole.start(), text.span().start());
    Span behind = file.span(text.span().end(), whole.end());
    if (before.text().contains("/") || behind.text().contains("/")) {
      return reader.mismatch(new Value.Word(word)); // a comment has to stay
    }
    reader.report(new SecretForm(word.span(), meant.get(), WANTED, before, behind));
    return Optional.empty();
  }

  private static Optional<Secret> plain(Text text, SettingReader reader) {
    var why = unusable(text.value());
    if (why.isPresent()) {
      reader.report(new SecretCannotBeWritten(text.span(), why.get()));
      return Optional.empty();
    }
    return Optional.of(new Secret.Plain(text.value(), text.span()));
  }

  /** Why a text cannot be a secret, if it cannot. */
  private static Optional<String> unusable(String secret) {
    if (secret.isEmpty()) {
      return Optional.of("is empty");
    }
    if (secret.getBytes(UTF_8).length > LONGEST) {
      return Optional.of("has more than " + LONGEST + " bytes");
    }
    if (secret.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("has a control character in it");
    }
    if (!secret.equals(secret.strip())) {
      return Optional.of("has a blank at its beginning or end");
    }
    return Optional.empty();
  }
}
