package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.trunklang.check.problem.ListedTwice;
import org.trunklang.check.problem.OutOfRange;
import org.trunklang.check.problem.StripNotHere;
import org.trunklang.check.problem.UnknownWord;
import org.trunklang.diagnostics.Similar;
import org.trunklang.model.Host;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Subnet;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.PatternExpr;
import org.trunklang.syntax.SetList;
import org.trunklang.syntax.Text;
import org.trunklang.syntax.Value;

/** The types of values that settings have (R-3.17, R-3.31, R-3.60). */
final class ValueTypes {
  private ValueTypes() {}

  /** Asterisk's codecs that a trunk can name (R-3.32). */
  static final ImmutableList<String> CODEC_NAMES =
      ImmutableList.of(
          "ulaw", "alaw", "gsm", "g722", "g723", "g726", "g729", "ilbc", "lpc10", "adpcm", "slin",
          "slin16", "speex", "speex16", "speex32", "opus", "siren7", "siren14", "h261", "h263",
          "h263p", "h264", "vp8", "vp9");

  private static final Duration LONGEST = Duration.ofHours(24);

  static final ValueType<Boolean> YES_NO =
      words("answer", ImmutableMap.of("yes", true, "no", false));

  static final ValueType<Integer> PORT = range("a port", 1, 65535);

  static final ValueType<Host> ADDRESS =
      of(
          "an address such as `192.0.2.1`, without a port",
          (value, reader) ->
              host(value, reader).filter(host -> host.port() == 0 || reader.wrong(value)));

  static final ValueType<Host> HOST =
      of(
          "an address such as `192.0.2.1` or `pbx.example.net:5070`",
          (value, reader) -> host(value, reader));

  static final ValueType<ImmutableList<Subnet>> NETWORKS =
      of(
          "addresses and networks such as `203.0.113.0/24`",
          (value, reader) -> {
            var networks = ImmutableList.<Subnet>builder();
            for (Value item : items(value)) {
              var network = text(item).map(Addresses::subnet);
              if (network.isEmpty()) {
                return reader.mismatch(item);
              }
              var read = reader.address(network.get(), item);
              if (read.isEmpty()) {
                return Optional.empty();
              }
              networks.add(read.get());
            }
            return Optional.of(networks.build());
          });

  /** {@code address NODE ADDR} of a trunk. */
  record EndAddress(Name node, Host host) {}

  static final ValueType<EndAddress> END_ADDRESS =
      of(
          "a node and its address, as in `address branch 192.0.2.1`",
          (value, reader) ->
              value instanceof Value.Pair(Span _, Value.Word(Name node), Value second)
                  ? host(second, reader).map(host -> new EndAddress(node, host))
                  : reader.mismatch(value));

  static final ValueType<ImmutableList<String>> CODECS =
      of(
          "a list of codecs, as in `[ulaw, alaw]`",
          CODEC_NAMES,
          (value, reader) -> {
            var codecs = ImmutableList.<String>builder();
            Map<String, Span> seen = new HashMap<>();
            boolean whole = true;
            for (Value item : items(value)) {
              if (!(item instanceof Value.Word(Name name))) {
                return reader.mismatch(item);
              }
              var first = seen.putIfAbsent(name.text(), name.span());
              if (!CODEC_NAMES.contains(name.text())) {
                reader.report(
                    new UnknownWord(
                        name.span(),
                        name.text(),
                        "codec",
                        CODEC_NAMES,
                        Similar.to(name.text(), CODEC_NAMES)));
                whole = false;
              } else if (first != null) {
                reader.report(new ListedTwice(name.span(), "codec `" + name.text() + "`", first));
              } else {
                codecs.add(name.text());
              }
            }
            return whole ? Optional.of(codecs.build()) : Optional.empty();
          });

  static final ValueType<ImmutableList<RulePattern>> SETS =
      of(
          "patterns and prefixes, as in `0X., 1XX`",
          (value, reader) -> {
            Value from = value instanceof Value.Except except ? except.from() : value;
            var sets = sets(from, reader);
            var exceptions =
                value instanceof Value.Except except
                    ? sets(except.exceptions(), reader)
                    : Optional.of(ImmutableList.<PatternExpr>of());
            return sets.isEmpty() || exceptions.isEmpty()
                ? Optional.empty()
                : Optional.of(reader.sets(new SetList(sets.get(), exceptions.get())));
          });

  /** How often a far end is asked whether it is there; never, where the inner one is empty. */
  record Period(Optional<Duration> every) {}

  static final ValueType<Period> PERIOD =
      of(
          "`yes`, `no`, or how often to ask, as in `60s`",
          ImmutableList.of("yes", "no"),
          (value, reader) ->
              switch (value) {
                case Value.Word(Name(Span _, String word)) when word.equals("yes") ->
                    Optional.of(new Period(Optional.of(Duration.ofSeconds(60))));
                case Value.Word(Name(Span _, String word)) when word.equals("no") ->
                    Optional.of(new Period(Optional.empty()));
                case Value.Number number ->
                    duration(number, reader).map(every -> new Period(Optional.of(every)));
                case Value.Word _,
                    Value.BracketAddress _,
                    Value.Quoted _,
                    Value.Call _,
                    Value.Tagged _,
                    Value.Items _,
                    Value.Except _,
                    Value.Pair _ ->
                    reader.mismatch(value);
              });

  static final ValueType<Duration> SECONDS =
      of(
          "a time with its unit, as in `40s`",
          (value, reader) ->
              value instanceof Value.Number number
                  ? duration(number, reader)
                  : reader.mismatch(value));

  static final ValueType<DialedNumber> NUMBER =
      of(
          "digits",
          (value, reader) ->
              value instanceof Value.Number(Span span, String text)
                  ? reader.number(span, text)
                  : reader.mismatch(value));

  /** The name under which a party registers: a number, a name, or a string (R-3.31). */
  static final ValueType<String> ACCOUNT =
      of(
          "a number, a name, or a string of letters, digits and `. _ - + * #`",
          (value, reader) ->
              switch (value) {
                case Value.Number(Span span, String text) ->
                    reader.number(span, text).map(DialedNumber::digits);
                case Value.Word(Name name) -> token(value, name.text(), "._-", reader);
                case Value.Quoted(Text text) -> token(value, text.value(), "._-+*#", reader);
                case Value.BracketAddress _,
                    Value.Call _,
                    Value.Tagged _,
                    Value.Items _,
                    Value.Except _,
                    Value.Pair _ ->
                    reader.mismatch(value);
              });

  /** The name of a class of music (R-3.60). */
  static final ValueType<String> MUSIC =
      of(
          "a name, or a string of letters, digits and `. _ -`",
          (value, reader) ->
              switch (value) {
                case Value.Word(Name name) -> token(value, name.text(), "._-", reader);
                case Value.Quoted(Text text) -> token(value, text.value(), "._-", reader);
                case Value.Number _,
                    Value.BracketAddress _,
                    Value.Call _,
                    Value.Tagged _,
                    Value.Items _,
                    Value.Except _,
                    Value.Pair _ ->
                    reader.mismatch(value);
              });

  /** A path on the node. */
  static final ValueType<String> FILE =
      of(
          "the path of a file on the node, in quotes",
          (value, reader) ->
              value instanceof Value.Quoted(Text text) && isPath(text.value())
                  ? Optional.of(text.value())
                  : reader.mismatch(value));

  /** A whole number of a range, both ends included. */
  static ValueType<Integer> range(String what, int low, int high) {
    return of(
        "a number from " + low + " to " + high,
        (value, reader) -> {
          if (!(value instanceof Value.Number(Span span, String text))
              || !Addresses.isDigits(text)) {
            return reader.mismatch(value);
          }
          int number = text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
          if (number < low || number > high) {
            reader.report(new OutOfRange(span, what, "from " + low + " to " + high));
            return Optional.empty();
          }
          return Optional.of(number);
        });
  }

  /** One of a few words. */
  static <T> ValueType<T> words(String what, ImmutableMap<String, T> words) {
    return of(
        Words.either(words.keySet()),
        words.keySet().asList(),
        (value, reader) -> {
          if (!(value instanceof Value.Word(Name(Span span, String word)))) {
            return reader.mismatch(value);
          }
          var meaning = words.get(word);
          if (meaning == null) {
            var similar = Similar.to(word, words.keySet());
            if (similar.isEmpty()) {
              return reader.mismatch(value);
            }
            reader.report(new UnknownWord(span, word, what, words.keySet().asList(), similar));
          }
          return Optional.ofNullable(meaning);
        });
  }

  /** One of the constants of a type, by the words that they print. */
  static <T extends Enum<T>> ValueType<T> oneOf(String what, Class<T> type) {
    return words(
        what,
        Arrays.stream(type.getEnumConstants())
            .collect(ImmutableMap.toImmutableMap(Object::toString, constant -> constant)));
  }

  static <T> ValueType<T> of(String wanted, BiFunction<Value, SettingReader, Optional<T>> read) {
    return of(wanted, ImmutableList.of(), read);
  }

  /** A type whose values are, or begin with, one of a few words. */
  static <T> ValueType<T> of(
      String wanted,
      ImmutableList<String> words,
      BiFunction<Value, SettingReader, Optional<T>> read) {
    return new ValueType<>() {
      @Override
      public String wanted() {
        return wanted;
      }

      @Override
      public ImmutableList<String> words() {
        return words;
      }

      @Override
      public Optional<T> read(Value value, SettingReader reader) {
        return read.apply(value, reader);
      }
    };
  }

  private static Optional<ImmutableList<PatternExpr>> sets(Value list, SettingReader reader) {
    var sets = ImmutableList.<PatternExpr>builder();
    for (Value item : items(list)) {
      switch (item) {
        case Value.Word(Name name) -> sets.add(new PatternExpr.Named(name));
        case Value.Number(Span span, String text) when text.endsWith("|") ->
            reader.report(
                new StripNotHere(new Span(span.file(), span.end() - 1, span.end()), "`accepts`"));
        case Value.Number(Span span, String text) -> sets.add(new PatternExpr.Written(span, text));
        case Value.BracketAddress _,
            Value.Quoted _,
            Value.Call _,
            Value.Tagged _,
            Value.Items _,
            Value.Except _,
            Value.Pair _ -> {
          return reader.mismatch(item);
        }
      }
    }
    return Optional.of(sets.build());
  }

  private static ImmutableList<Value> items(Value value) {
    return value instanceof Value.Items(Span _, ImmutableList<Value> values)
        ? values
        : ImmutableList.of(value);
  }

  private static Optional<String> text(Value value) {
    return switch (value) {
      case Value.Word(Name name) -> Optional.of(name.text());
      case Value.Number(Span _, String text) -> Optional.of(text);
      case Value.BracketAddress(Span _, String text) -> Optional.of(text);
      case Value.Quoted(Text text) -> Optional.of(text.value());
      case Value.Call _, Value.Tagged _, Value.Items _, Value.Except _, Value.Pair _ ->
          Optional.empty();
    };
  }

  private static Optional<Host> host(Value value, SettingReader reader) {
    var text = text(value);
    if (text.isEmpty()) {
      return reader.mismatch(value);
    }
    var read = Addresses.host(text.get());
    boolean bare =
        value instanceof Value.Number
            && read instanceof Addresses.Read.Of<Host>(Host host)
            && host.kind() == Host.Kind.NAME;
    return bare ? reader.mismatch(value, '"' + text.get() + '"') : reader.address(read, value);
  }

  private static Optional<String> token(
      Value value, String text, String marks, SettingReader reader) {
    boolean fits =
        !text.isEmpty()
            && text.length() <= 79
            && text.chars().allMatch(c -> isLetterOrDigit(c) || marks.indexOf(c) >= 0);
    return fits ? Optional.of(text) : reader.mismatch(value);
  }

  static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isPath(String text) {
    return !text.isBlank() && text.equals(text.strip()) && text.length() <= 255;
  }

  private static Optional<Duration> duration(Value.Number number, SettingReader reader) {
    String text = number.text();
    int unit = 0;
    while (unit < text.length() && text.charAt(unit) >= '0' && text.charAt(unit) <= '9') {
      unit++;
    }
    if (unit == 0) {
      return reader.mismatch(number);
    }
    if (unit == text.length()) {
      return reader.mismatch(number, text + "s");
    }
    long count = unit > 9 ? Integer.MAX_VALUE : Long.parseLong(text.substring(0, unit));
    var read =
        switch (text.substring(unit)) {
          case "ms" -> Optional.of(Duration.ofMillis(count));
          case "s" -> Optional.of(Duration.ofSeconds(count));
          case "m" -> Optional.of(Duration.ofMinutes(count));
          case "h" -> Optional.of(Duration.ofHours(count));
          default -> Optional.<Duration>empty();
        };
    if (read.isEmpty()) {
      return reader.mismatch(number);
    }
    var time = read.get();
    if (time.compareTo(Duration.ofSeconds(1)) < 0
        || time.compareTo(LONGEST) > 0
        || time.toMillis() % 1000 != 0) {
      reader.report(new OutOfRange(number.span(), "this time", "from 1s to 24h, in whole seconds"));
      return Optional.empty();
    }
    return read;
  }
}
