package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.problem.OutOfRange;
import org.trunklang.check.problem.SettingElsewhere;
import org.trunklang.check.problem.SettingTwice;
import org.trunklang.check.problem.UnknownSetting;
import org.trunklang.check.problem.WrongValue;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Similar;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;
import org.trunklang.syntax.SetList;
import org.trunklang.syntax.Setting;
import org.trunklang.syntax.Value;

/** Reads a block of settings by {@link SettingTable}: one reader for each block. */
final class SettingReader {
  private final Patterns patterns;
  private final Findings findings;
  private final Optional<String> namespace;
  private final Settings.Builder read = new Settings.Builder();
  private final Map<SettingKey<?>, Span> first = new HashMap<>();
  private String word = "";
  private String wanted = "";

  SettingReader(Patterns patterns, Findings findings, Optional<String> namespace) {
    this.patterns = patterns;
    this.findings = findings;
    this.namespace = namespace;
  }

  /**
   * Reads the settings that stand in a block.
   *
   * @param place what the block belongs to
   * @param owner its words in a message: {@code a node}
   */
  Settings read(ImmutableList<Setting> settings, SettingKey.Place place, String owner) {
    for (Setting setting : settings) {
      var key = SettingTable.find(place, setting.name().text());
      if (key.isPresent()) {
        read(setting, key.get());
      } else {
        reportUnknown(setting, place, owner);
      }
    }
    return read.build();
  }

  private void reportUnknown(Setting setting, SettingKey.Place place, String owner) {
    var name = setting.name();
    String text = name.text();
    var elsewhere = SettingTable.belongsTo(text);
    if (elsewhere.isPresent()) {
      findings.add(new SettingElsewhere(name.span(), text, owner, elsewhere.get()));
      return;
    }
    var similar =
        OtherWords.setting(text)
            .filter(SettingTable.words(place)::contains)
            .or(() -> Similar.to(text, SettingTable.words(place)));
    findings.add(new UnknownSetting(name.span(), text, owner, similar));
    // So that nobody misses the setting that was meant: one mistake, one message.
    similar
        .flatMap(meant -> SettingTable.find(place, meant))
        .ifPresent(key -> read.add(key, Optional.empty(), setting));
  }

  private <T> void read(Setting setting, SettingKey<T> key) {
    word = key.word();
    wanted = key.type().wanted();
    if (!key.repeatable()) {
      var before = first.putIfAbsent(key, setting.name().span());
      if (before != null) {
        findings.add(new SettingTwice(setting.name().span(), word, before));
        return;
      }
    }
    read.add(key, key.type().read(setting.value(), this), setting);
    if (!setting.block().isEmpty() && !key.equals(SettingTable.ASTERISK)) {
      findings.add(
          new UnknownSetting(
              setting.block().getFirst().name().span(),
              setting.block().getFirst().name().text(),
              "`" + word + "`",
              Optional.empty()));
    }
  }

  void report(Problem problem) {
    findings.add(problem);
  }

  /** The value does not fit. Gives the absent value, for the caller to hand on. */
  <T> Optional<T> mismatch(Value value) {
    findings.add(new WrongValue(value.span(), word, wanted, Optional.empty()));
    return Optional.empty();
  }

  <T> Optional<T> mismatch(Value value, String instead) {
    findings.add(new WrongValue(value.span(), word, wanted, Optional.of(instead)));
    return Optional.empty();
  }

  /** Reports a value; never true, so that it can end a filter. */
  boolean wrong(Value value) {
    findings.add(new WrongValue(value.span(), word, wanted, Optional.empty()));
    return false;
  }

  <T> Optional<T> address(Addresses.Read<T> address, Value value) {
    return switch (address) {
      case Addresses.Read.Of<T>(T of) -> Optional.of(of);
      case Addresses.Read.OutOfRange<T>(String what, String range) -> {
        findings.add(new OutOfRange(value.span(), what, range));
        yield Optional.empty();
      }
      case Addresses.Read.NoAddress<T>() -> mismatch(value);
    };
  }

  ImmutableList<RulePattern> sets(SetList sets) {
    return patterns.withoutStrip(sets, namespace, "`" + word + "`");
  }

  Optional<DialedNumber> number(Span span, String text) {
    return patterns.number(span, text, "`" + word + "`");
  }
}
