package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.check.Settings.Given;
import org.trunklang.check.ValueTypes.EndAddress;
import org.trunklang.check.problem.ListedTwice;
import org.trunklang.check.problem.ProfileSettingElsewhere;
import org.trunklang.check.problem.SettingElsewhere;
import org.trunklang.check.problem.SettingTwice;
import org.trunklang.check.problem.WrongProfile;
import org.trunklang.model.Protocol;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.Setting;

/**
 * The settings of a trunk or mesh as they are given: those of its own block over those of its
 * profiles.
 */
final class TrunkProfiles {
  private static final ImmutableSet<Kind> PROFILE =
      ImmutableSet.of(Kind.TRUNK_PROFILE, Kind.NODE_PROFILE);

  private final Names names;
  private final Patterns patterns;
  private final Findings findings;
  private final Map<String, Settings> profiles = new HashMap<>();

  TrunkProfiles(Names names, Patterns patterns, Findings findings) {
    this.names = names;
    this.patterns = patterns;
    this.findings = findings;
  }

  /** A profile by itself, used or not. */
  Settings profile(Symbol symbol, Decl.TrunkProfile profile) {
    return profiles.computeIfAbsent(
        symbol.text(),
        _ -> {
          var protocol = Protocols.read(profile.protocol(), findings);
          var settings = read(profile.items(), symbol.namespace());
          protocol.ifPresent(of -> checkProtocol(settings, of));
          return settings;
        });
  }

  /** What a profile sets has to be known to its protocol, whoever takes it. */
  private void checkProtocol(Settings settings, Protocol protocol) {
    for (SettingKey<?> key : settings.keys()) {
      if (isWritten(settings, key) && !key.protocols().contains(protocol)) {
        var written = settings.given(key).orElseThrow().written();
        findings.add(
            new SettingElsewhere(
                written.name().span(),
                key.word(),
                "a profile of " + protocol + " trunks",
                SettingTable.belongsTo(key)));
      }
    }
  }

  /** Whether a setting is there by its own word, and not by one that was probably meant for it. */
  private static boolean isWritten(Settings settings, SettingKey<?> key) {
    return settings.given(key).orElseThrow().written().name().text().equals(key.word());
  }

  private Settings read(ImmutableList<Decl.TrunkItem> items, Optional<String> namespace) {
    var settings = ImmutableList.<Setting>builder();
    for (Decl.TrunkItem item : items) {
      if (item instanceof Decl.TrunkItem.SettingItem(Setting setting)) {
        settings.add(setting);
      }
    }
    var read =
        new SettingReader(patterns, findings, namespace)
            .read(settings.build(), Place.TRUNK, Place.TRUNK.toString());
    Map<String, Span> first = new HashMap<>();
    for (Given<EndAddress> address : read.all(SettingTable.END_ADDRESS)) {
      address
          .value()
          .ifPresent(
              end -> {
                names.referOnly(end.node(), Optional.empty()); // also of a profile nobody takes
                checkOnce(end.node(), first);
              });
    }
    return read;
  }

  private void checkOnce(Name node, Map<String, Span> first) {
    var before = first.putIfAbsent(node.text(), node.span());
    if (before != null) {
      findings.add(new SettingTwice(node.span(), "address " + node.text(), before));
    }
  }

  /** The settings of the own block over those of the profiles, the last of which counts most. */
  Settings settings(
      TrunkTarget target, ImmutableList<Decl.TrunkItem> items, ImmutableList<Name> with) {
    var own = read(items, Optional.empty());
    for (SettingKey<?> key : own.keys()) {
      if (isWritten(own, key) && !target.has(key)) {
        findings.add(
            new SettingElsewhere(
                own.given(key).orElseThrow().written().name().span(),
                key.word(),
                target.words(),
                SettingTable.belongsTo(key)));
      }
    }
    var lower = new ArrayList<Settings>();
    Map<String, Span> seen = new HashMap<>();
    for (Name name : with) {
      var first = seen.putIfAbsent(name.text(), name.span());
      if (first != null) {
        findings.add(new ListedTwice(name.span(), "profile `" + name.text() + "`", first));
        names.referOnly(name, Optional.empty());
      } else {
        profile(target, name).ifPresent(lower::add);
      }
    }
    for (Settings profile : Lists.reverse(lower)) {
      own = own.over(profile);
    }
    return own;
  }

  /**
   * What is written at a trunk of which no more is known: its names are names, and its values may
   * be wrong; which settings belong there is open.
   */
  void passOver(ImmutableList<Decl.TrunkItem> items, ImmutableList<Name> with) {
    read(items, Optional.empty());
    with.forEach(name -> names.referOnly(name, Optional.empty()));
  }

  private Optional<Settings> profile(TrunkTarget target, Name name) {
    var symbol = names.find(name, Optional.empty(), PROFILE);
    if (symbol.isEmpty()) {
      return Optional.empty();
    }
    if (!(symbol.get().declaration() instanceof Decl.TrunkProfile profile)) {
      findings.add(wrongProfile(target, name, symbol.get(), "nodes"));
      return Optional.empty();
    }
    var settings = profile(symbol.get(), profile);
    var protocol = Protocols.find(profile.protocol());
    if (!protocol.equals(Optional.of(target.protocol()))) {
      protocol.ifPresent(
          other -> findings.add(wrongProfile(target, name, symbol.get(), other + " trunks")));
      return Optional.empty();
    }
    for (SettingKey<?> key : settings.keys()) {
      if (isWritten(settings, key) && !key.shapes().contains(target.shape())) {
        findings.add(
            new ProfileSettingElsewhere(
                name.span(),
                key.word(),
                target.words(),
                SettingTable.belongsTo(key),
                settings
                    .given(key)
                    .map(each -> each.written().name().span())
                    .filter(_ -> symbol.get().namespace().isEmpty())));
      }
    }
    return Optional.of(settings);
  }

  private static WrongProfile wrongProfile(
      TrunkTarget target, Name name, Symbol profile, String kind) {
    return new WrongProfile(
        name.span(),
        name.text(),
        kind,
        target.protocol() + " trunks",
        profile.shownAt().orElse(name.span()));
  }
}
