package org.trunklang.check;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.problem.AccountTaken;
import org.trunklang.model.Action;
import org.trunklang.model.Audience;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.numbers.Symbols;
import org.trunklang.source.Span;

/**
 * The parties that register with a node, by the names under which they do. One that is a number can
 * be called.
 */
final class Accounts {
  private final ImmutableListMultimap<NodeName, Rule> rules;
  private final ImmutableSetMultimap<NodeName, DialedNumber> numbers;

  private Accounts(
      ImmutableListMultimap<NodeName, Rule> rules,
      ImmutableSetMultimap<NodeName, DialedNumber> numbers) {
    this.rules = rules;
    this.numbers = numbers;
  }

  static Accounts of(Trunks trunks, Map<NodeName, NodeDraft> nodes, Findings findings) {
    var rules = ImmutableListMultimap.<NodeName, Rule>builder();
    var numbers = ImmutableSetMultimap.<NodeName, DialedNumber>builder();
    Map<Taken, Span> taken = new HashMap<>();
    Map<Taken, Span> inAnyCase = new HashMap<>();
    for (Trunks.Declared declared : trunks.trunks()) {
      var end = registrar(declared.trunk());
      var account = declared.trunk().settings().account();
      if (end.isEmpty() || account.isEmpty()) {
        continue;
      }
      var node = end.get().at();
      taken.putIfAbsent(new Taken(node, account.get()), declared.accountPlace());
      var first =
          inAnyCase.putIfAbsent(
              new Taken(node, Ascii.toLowerCase(account.get())), declared.accountPlace());
      if (first != null) {
        findings.add(
            new AccountTaken(
                declared.accountPlace(),
                account.get(),
                node.text(),
                first,
                "another trunk registers under it"));
        continue;
      }
      if (!Symbols.areDialable(account.get())) {
        continue;
      }
      var number = DialedNumber.of(account.get());
      var draft = nodes.get(node);
      if (draft != null && draft.singles().contains(number)) {
        findings.add(
            new AccountTaken(
                declared.accountPlace(),
                account.get(),
                node.text(),
                phone(draft, number),
                "this extension has that number"));
        continue;
      }
      numbers.put(node, number);
      rules.put(node, rule(declared, end.get(), number));
    }
    checkAgainstTrunkNames(trunks, taken, findings);
    return new Accounts(rules.build(), numbers.build());
  }

  private record Taken(NodeName node, String name) {}

  /** The end that the other party registers with. */
  private static Optional<TrunkEnd> registrar(Trunk trunk) {
    return switch (trunk.shape()) {
      case REGISTERED, CUSTOMER -> Optional.of(trunk.ends().getLast());
      case PEERS, MESH_PAIR, OUTBOUND -> Optional.empty();
    };
  }

  private static Span phone(NodeDraft draft, DialedNumber number) {
    for (NodeDraft.Extensions each : draft.extensions()) {
      var pattern = each.pattern().stripped().pattern();
      if (pattern.isSingle() && pattern.matches(number)) {
        return each.pattern().span();
      }
    }
    return draft.declared();
  }

  private static Rule rule(Trunks.Declared declared, TrunkEnd end, DialedNumber number) {
    var pattern = new StrippedPattern(DialPattern.single(number.digits()), 0);
    return new Rule(
        Rule.Kind.ACCOUNT,
        end.at(),
        declared.trunk().origin(),
        ImmutableList.of(new RulePattern(pattern, declared.name(), Optional.empty())),
        false,
        Audience.ANY,
        new Action.CallAccount(end));
  }

  /** At its node an account names the party as a trunk names its far end. */
  private static void checkAgainstTrunkNames(
      Trunks trunks, Map<Taken, Span> taken, Findings findings) {
    if (taken.isEmpty()) {
      return;
    }
    for (Trunks.Declared declared : trunks.trunks()) {
      var registrar = registrar(declared.trunk());
      for (TrunkEnd end : declared.ends()) {
        var account = taken.get(new Taken(end.at(), end.label()));
        if (account != null && !registrar.equals(Optional.of(end))) {
          findings.add(
              new AccountTaken(
                  account,
                  end.label(),
                  end.at().text(),
                  declared.name(),
                  "a trunk of that name ends there"));
        }
      }
    }
    for (var entry : taken.entrySet()) {
      String name = entry.getKey().name;
      int dot = name.indexOf('.');
      var mesh =
          dot < 0 ? Optional.<Trunks.DeclaredMesh>empty() : trunks.mesh(name.substring(0, dot));
      if (mesh.isPresent()
          && mesh.get().members().contains(entry.getKey().node)
          && mesh.get().members().contains(new NodeName(name.substring(dot + 1)))) {
        findings.add(
            new AccountTaken(
                entry.getValue(),
                name,
                entry.getKey().node.text(),
                mesh.get().name(),
                "a trunk of this mesh has that name there"));
      }
    }
  }

  /** The rules by which accounts of a node are called, in the order of the trunks. */
  ImmutableList<Rule> rules(NodeName node) {
    return rules.get(node);
  }

  boolean isAccount(NodeName node, DialedNumber number) {
    return numbers.containsEntry(node, number);
  }
}
