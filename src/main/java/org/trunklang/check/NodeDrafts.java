package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.NodeDraft.Item;
import org.trunklang.check.NodeDraft.Taken;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.check.problem.DeclaredTwice;
import org.trunklang.check.problem.ListedTwice;
import org.trunklang.check.problem.LooksLikeRange;
import org.trunklang.check.problem.MissingSetting;
import org.trunklang.check.problem.SettingTwice;
import org.trunklang.check.problem.UnknownSetting;
import org.trunklang.check.problem.WrongProfile;
import org.trunklang.check.problem.WrongValue;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Similar;
import org.trunklang.model.Action;
import org.trunklang.model.Audience;
import org.trunklang.model.Dialing;
import org.trunklang.model.NodeName;
import org.trunklang.model.Phone;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.PatternExpr;
import org.trunklang.syntax.Setting;
import org.trunklang.syntax.Text;
import org.trunklang.syntax.Value;

/** Reads what a node says by itself: settings, profiles, extensions, phones. */
final class NodeDrafts {
  private static final ImmutableSet<Kind> PROFILE =
      ImmutableSet.of(Kind.NODE_PROFILE, Kind.TRUNK_PROFILE);

  private final Names names;
  private final Patterns patterns;
  private final Findings findings;
  private final Secrets secrets;
  private final Map<String, Settings> profileSettings = new HashMap<>();

  NodeDrafts(Names names, Patterns patterns, Secrets secrets, Findings findings) {
    this.names = names;
    this.patterns = patterns;
    this.secrets = secrets;
    this.findings = findings;
  }

  NodeDraft node(Decl.Node node) {
    var settings = settings(node.items(), Optional.empty());
    var items = new ArrayList<Item>();
    var lower = new ArrayList<Settings>();
    Map<String, Span> seen = new HashMap<>();
    for (Name name : node.profiles()) {
      var first = seen.putIfAbsent(name.text(), name.span());
      if (first != null) {
        findings.add(new ListedTwice(name.span(), "profile `" + name.text() + "`", first));
        names.referOnly(name, Optional.empty());
        continue;
      }
      var symbol = names.find(name, Optional.empty(), PROFILE);
      if (symbol.isEmpty()) {
        continue;
      }
      if (symbol.get().declaration() instanceof Decl.NodeProfile profile) {
        lower.add(settings(symbol.get(), profile));
        var taken = Optional.of(new Taken(node.name().text(), name.span()));
        add(items, profile.items(), symbol.get().namespace(), taken);
      } else if (symbol.get().declaration() instanceof Decl.TrunkProfile profile) {
        findings.add(
            new WrongProfile(
                name.span(),
                name.text(),
                profile.protocol().text() + " trunks",
                "nodes",
                symbol.get().shownAt().orElse(name.span())));
      }
    }
    add(items, node.items(), Optional.empty(), Optional.empty());
    for (Settings profile : Lists.reverse(lower)) {
      settings = settings.over(profile);
    }
    return draft(
        Optional.of(new NodeName(node.name().text())), node.name().span(), settings, items);
  }

  /** A profile by itself, for what is wrong with it wherever it is taken. */
  NodeDraft profile(Symbol symbol, Decl.NodeProfile profile) {
    var items = new ArrayList<Item>();
    add(items, profile.items(), symbol.namespace(), Optional.empty());
    return draft(Optional.empty(), profile.name().span(), settings(symbol, profile), items);
  }

  private static void add(
      List<Item> items,
      ImmutableList<NodeItem> written,
      Optional<String> namespace,
      Optional<Taken> taken) {
    for (NodeItem item : written) {
      if (!(item instanceof NodeItem.SettingItem)) {
        items.add(new Item(item, namespace, taken, Optional.empty()));
      }
    }
  }

  private Settings settings(Symbol symbol, Decl.NodeProfile profile) {
    return profileSettings.computeIfAbsent(
        symbol.text(), _ -> settings(profile.items(), symbol.namespace()));
  }

  private Settings settings(ImmutableList<NodeItem> items, Optional<String> namespace) {
    var settings = ImmutableList.<Setting>builder();
    for (NodeItem item : items) {
      if (item instanceof NodeItem.SettingItem setting) {
        settings.add(setting.setting());
      }
    }
    return new SettingReader(patterns, findings, namespace)
        .read(settings.build(), Place.NODE, Place.NODE.toString());
  }

  private NodeDraft draft(
      Optional<NodeName> name, Span declared, Settings settings, List<Item> items) {
    var extensions = ImmutableList.<NodeDraft.Extensions>builder();
    var phones = ImmutableList.<Phone>builder();
    Map<DialedNumber, Span> provisioned = new HashMap<>();
    var singles = ImmutableSet.<DialedNumber>builder();
    var read = ImmutableList.<Item>builderWithExpectedSize(items.size());
    for (Item item : items) {
      switch (item.item()) {
        case NodeItem.Extensions written -> {
          ranges(written);
          var dialing = dialing(written);
          var rule = extensions(name, item, written, dialing);
          rule.patterns()
              .forEach(pattern -> extensions.add(new NodeDraft.Extensions(pattern, dialing)));
          read.add(item.with(rule));
        }
        case NodeItem.Phone written -> {
          var phone = phone(item, written, provisioned);
          if (phone.isPresent()) {
            var rule = extension(name, written, phone.get());
            extensions.add(
                new NodeDraft.Extensions(rule.patterns().getFirst(), new Dialing.Endpoint()));
            singles.add(phone.get().number());
            phones.add(phone.get());
            read.add(item.with(rule));
          }
        }
        case NodeItem.Emergency _,
            NodeItem.Route _,
            NodeItem.Inbound _,
            NodeItem.SettingItem _,
            NodeItem.Allowed _,
            NodeItem.Broken _ ->
            read.add(item);
      }
    }
    return new NodeDraft(
        name,
        declared,
        settings,
        read.build(),
        extensions.build(),
        singles.build(),
        phones.build());
  }

  private void ranges(NodeItem.Extensions written) {
    for (PatternExpr pattern : written.patterns().sets()) {
      if (pattern instanceof PatternExpr.Written text) {
        LooksLikeRange.in(text).ifPresent(findings::add);
      }
    }
  }

  private Rule extensions(
      Optional<NodeName> node, Item item, NodeItem.Extensions written, Dialing dialing) {
    return new Rule(
        Rule.Kind.EXTENSIONS,
        node.orElse(NOWHERE),
        Origins.of(written.span(), written.doc()),
        patterns.withoutStrip(written.patterns(), item, "`extensions`"),
        false,
        Audience.ANY,
        new Action.Ring(dialing));
  }

  /** The only setting of {@code extensions}. */
  private static final String DIAL = "dial";

  /** Stands for the node where a profile is read by itself. */
  static final NodeName NOWHERE = new NodeName("");

  private Dialing dialing(NodeItem.Extensions written) {
    Dialing dialing = new Dialing.Endpoint();
    Map<String, Span> seen = new HashMap<>();
    for (NodeItem.ExtensionOption option : written.options()) {
      Name word = option.first();
      var first = seen.putIfAbsent(word.text(), word.span());
      if (first != null && word.text().equals(DIAL)) {
        findings.add(new SettingTwice(word.span(), DIAL, first));
        continue;
      }
      var context = context(option);
      if (context.isPresent()) {
        Contexts.check(context.get(), findings);
        dialing = new Dialing.HandWritten(context.get().value());
      } else {
        findings.add(mistake(option));
      }
    }
    return dialing;
  }

  private static Problem mistake(NodeItem.ExtensionOption option) {
    Name name = option.first();
    return name.text().equals(DIAL)
        ? new WrongValue(
            option.value().span(),
            DIAL,
            "`context` and its name in quotes, as in `dial context \"ext-local\"`",
            Optional.empty())
        : new UnknownSetting(
            name.span(),
            name.text(),
            "`extensions`",
            Similar.to(name.text(), ImmutableList.of(DIAL)));
  }

  /** The text of {@code dial context "…"}. */
  private static Optional<Text> context(NodeItem.ExtensionOption option) {
    if (!option.first().text().equals(DIAL)) {
      return Optional.empty();
    }
    return switch (option.value()) {
      case Value.Quoted(Text text)
          when option.second().filter(word -> word.text().equals("context")).isPresent() ->
          Optional.of(text);
      case Value.Tagged(Span _, Name(Span _, String tag), Text text)
          when tag.equals("context") && option.second().isEmpty() ->
          Optional.of(text);
      case Value.Quoted _,
          Value.Tagged _,
          Value.Word _,
          Value.Number _,
          Value.BracketAddress _,
          Value.Call _,
          Value.Items _,
          Value.Except _,
          Value.Pair _ ->
          Optional.empty();
    };
  }

  private Optional<Phone> phone(
      Item item, NodeItem.Phone written, Map<DialedNumber, Span> provisioned) {
    var settings =
        new SettingReader(patterns, findings, item.namespace())
            .read(written.settings(), Place.PHONE, Place.PHONE.toString());
    if (!settings.has(SettingTable.PHONE_SECRET)) {
      findings.add(
          new MissingSetting(
              written.number().span(),
              "extension `" + written.number().text() + "`",
              "`secret`",
              "it is " + SettingTable.PHONE_SECRET.doc()));
    }
    var number = patterns.number(written.number(), "an `extension`");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var first = provisioned.putIfAbsent(number.get(), written.number().span());
    if (first != null) {
      findings.add(
          item.here(
              new DeclaredTwice(
                  written.number().span(), "extension", number.get().digits(), first)));
      return Optional.empty();
    }
    var secret = settings.get(SettingTable.PHONE_SECRET);
    secret.ifPresent(
        given ->
            secrets.use(
                given,
                Optional.of(number.get().digits()),
                item.with().map(Taken::span).orElse(written.number().span())));
    return Optional.of(
        new Phone(
            number.get(),
            written.label().map(Text::value),
            secret,
            Origins.of(written.span(), written.doc())));
  }

  private static Rule extension(Optional<NodeName> node, NodeItem.Phone written, Phone phone) {
    var pattern = new StrippedPattern(DialPattern.single(phone.number().digits()), 0);
    return new Rule(
        Rule.Kind.EXTENSION,
        node.orElse(NOWHERE),
        phone.origin(),
        ImmutableList.of(new RulePattern(pattern, written.number().span(), Optional.empty())),
        false,
        Audience.ANY,
        new Action.Ring(new Dialing.Endpoint()));
  }
}
