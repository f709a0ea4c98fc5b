package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.check.Settings.Given;
import org.trunklang.check.ValueTypes.EndAddress;
import org.trunklang.check.problem.MissingSetting;
import org.trunklang.check.problem.PortTwice;
import org.trunklang.check.problem.SrtpWithoutTls;
import org.trunklang.check.problem.TrunkElsewhere;
import org.trunklang.model.Host;
import org.trunklang.model.NodeName;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk.Shape;
import org.trunklang.model.TrunkSettings;
import org.trunklang.source.Span;

/**
 * From given settings to those of the model: defaults, and what must go together (R-3.31 to
 *
 */
final class TrunkSettingsReader {
  private static final ImmutableSet<Kind> NODE = ImmutableSet.of(Kind.NODE);

  private final Names names;
  private final Secrets secrets;
  private final Findings findings;

  TrunkSettingsReader(Names names, Secrets secrets, Findings findings) {
    this.names = names;
    this.secrets = secrets;
    this.findings = findings;
  }

  /**
   * What the given settings come to.
   *
   * @param ends the nodes of the trunk
   */
  TrunkSettings read(TrunkTarget target, Settings given, ImmutableSet<NodeName> ends) {
    for (SettingKey<?> key : SettingTable.ALL) {
      if (key.place() == Place.TRUNK
          && target.has(key)
          && key.neededBy().contains(target.shape())
          && !given.has(key)) {
        findings.add(
            new MissingSetting(
                target.name().span(),
                target.words(),
                "`" + key.word() + "`",
                "it is " + key.doc()));
      }
    }
    var account = value(given, SettingTable.ACCOUNT, target);
    boolean register = value(given, SettingTable.REGISTER, target).orElse(account.isPresent());
    var registerWritten = given.given(SettingTable.REGISTER);
    if (registerWritten.isPresent() && register && !given.has(SettingTable.ACCOUNT)) {
      findings.add(
          new MissingSetting(
              place(target, given, SettingTable.REGISTER),
              "`register yes`",
              "`account`",
              "it is " + SettingTable.ACCOUNT.doc()));
    }
    var host = value(given, SettingTable.HOST, target);
    var port = value(given, SettingTable.PORT, target);
    if (port.isPresent() && host.filter(at -> at.port() != 0).isPresent()) {
      findings.add(
          new PortTwice(
              place(target, given, SettingTable.PORT), place(target, given, SettingTable.HOST)));
    }
    var transport = value(given, SettingTable.TRANSPORT, target).orElse(Transport.UDP);
    boolean srtp = value(given, SettingTable.SRTP, target).orElse(false);
    if (srtp && transport != Transport.TLS) {
      findings.add(new SrtpWithoutTls(place(target, given, SettingTable.SRTP)));
    }
    var secret = value(given, SettingTable.SECRET, target);
    secret.ifPresent(written -> secrets.use(written, account, target.name().span()));
    var defaults = TrunkSettings.DEFAULTS;
    return new TrunkSettings(
        account,
        secret,
        host,
        value(given, SettingTable.MATCH, target).orElse(defaults.match()),
        target.shape() == Shape.OUTBOUND && register,
        port,
        transport,
        srtp,
        value(given, SettingTable.CODECS, target).orElse(defaults.codecs()),
        value(given, SettingTable.DTMF, target).orElse(defaults.dtmf()),
        value(given, SettingTable.QUALIFY, target)
            .map(ValueTypes.Period::every)
            .orElse(defaults.qualify()),
        value(given, SettingTable.ACCEPTS, target)
            .map(
                sets ->
                    sets.stream()
                        .flatMap(pattern -> pattern.parts().stream())
                        .collect(ImmutableList.toImmutableList())),
        value(given, SettingTable.ADVERTISE, target).orElse(false),
        value(given, SettingTable.GROUP, target).orElse(0),
        addresses(given, target, ends));
  }

  private static <T> Optional<T> value(Settings given, SettingKey<T> key, TrunkTarget target) {
    return target.has(key) ? given.get(key) : Optional.empty();
  }

  /** Where a setting stands; for one of a profile, the name of the trunk that it does not suit. */
  private static Span place(TrunkTarget target, Settings given, SettingKey<?> key) {
    return given
        .given(key)
        .map(each -> each.written().span())
        .filter(target.whole()::contains)
        .orElse(target.name().span());
  }

  private ImmutableMap<NodeName, Host> addresses(
      Settings given, TrunkTarget target, ImmutableSet<NodeName> ends) {
    if (!target.has(SettingTable.END_ADDRESS)) {
      return ImmutableMap.of();
    }
    Map<NodeName, Host> addresses = new LinkedHashMap<>();
    for (Given<EndAddress> address : given.all(SettingTable.END_ADDRESS)) {
      if (address.value().isEmpty()) {
        continue;
      }
      var name = address.value().get().node();
      var node = names.find(name, Optional.empty(), NODE).map(_ -> new NodeName(name.text()));
      if (node.isEmpty()) {
        continue;
      }
      if (!ends.contains(node.get())) {
        findings.add(
            new TrunkElsewhere(
                name.span(),
                target.name().text(),
                name.text(),
                "its ends stand here",
                target.name().span()));
        continue;
      }
      addresses.putIfAbsent(node.get(), address.value().get().host());
    }
    return ImmutableMap.copyOf(addresses);
  }
}
