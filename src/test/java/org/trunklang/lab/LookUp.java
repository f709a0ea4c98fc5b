package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.trunklang.asterisk.EntryTable;
import org.trunklang.model.Caller;
import org.trunklang.model.Mesh;
import org.trunklang.model.Node;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Selection;

/** A number dialed by a caller of a node: who takes it is asked of Trunk, and of a server. */
record LookUp(EntryTable table, DialedNumber number) {

  /** So many for every caller of a node, and for what rules look up themselves. */
  static ImmutableList<LookUp> of(GeneratedNetwork network, Node node, int count) {
    var random = new SplittableRandom(network.seed() * 31 + node.name().hashCode());
    ImmutableList<DialPattern> all =
        node.rules().stream()
            .flatMap(rule -> rule.patterns().stream().map(LookUp::numbers))
            .collect(toImmutableList());
    var lookUps = ImmutableList.<LookUp>builder();
    for (EntryTable table : tables(network, node)) {
      for (String number : numbers(table, all, count, random)) {
        lookUps.add(new LookUp(table, DialedNumber.of(number)));
      }
    }
    return lookUps.build();
  }

  private static DialPattern numbers(RulePattern pattern) {
    return pattern.stripped().pattern();
  }

  private static ImmutableList<EntryTable> tables(GeneratedNetwork network, Node node) {
    Routing routing = network.routing();
    var tables = ImmutableList.<EntryTable>builder();
    tables.add(EntryTable.of(routing, node.name(), Caller.PHONES));
    for (TrunkEnd end : network.network().endsAt(node.name())) {
      tables.add(EntryTable.of(routing, node.name(), new Caller.Via(end)));
    }
    tables.add(EntryTable.ownNumbers(routing, node.name()));
    for (Mesh mesh : network.network().meshes().values()) {
      if (mesh.members().contains(node.name())) {
        tables.add(EntryTable.advertised(routing, node.name(), mesh.name()));
      }
    }
    return tables.build();
  }

  private static ImmutableSet<String> numbers(
      EntryTable table, ImmutableList<DialPattern> all, int count, SplittableRandom random) {
    ImmutableList<DialPattern> own =
        table.rules().candidates().stream().map(Candidate::numbers).collect(toImmutableList());
    Set<String> numbers = new LinkedHashSet<>();
    for (int tries = 0; numbers.size() < count && tries < 4 * count; tries++) {
      // Also of rules that are closed to the caller: those numbers have to match nothing.
      boolean any = own.isEmpty() || random.nextInt(4) == 0;
      DialPattern pattern = PatternDraft.pick(random, any ? all : own);
      numbers.add(
          switch (random.nextInt(8)) {
            case 0 -> NumberDraft.anything(random);
            case 1, 2, 3 -> NumberDraft.nearMiss(pattern, random);
            default -> NumberDraft.member(pattern, random);
          });
    }
    return ImmutableSet.copyOf(numbers);
  }

  /** Whether several candidates match. */
  boolean isContested() {
    return !selection().losers().isEmpty();
  }

  private Selection selection() {
    return table.rules().select(number);
  }

  /** Whether Trunk says the same as a server that chose this extension, or none. */
  Agreement compare(Optional<String> extension) {
    Selection selection = selection();
    if (extension.isEmpty() && selection.winner().isEmpty()) {
      return Agreement.NONE;
    }
    Optional<Candidate> chosen = extension.flatMap(table::candidate);
    if (chosen.isEmpty() || selection.winner().isEmpty()) {
      return Agreement.DIFFERENT;
    }
    if (isOf(chosen.get(), selection.winner().get())) {
      return Agreement.SAME_RULE;
    }
    return doesTheSame(chosen.get(), selection) ? Agreement.SAME_EFFECT : Agreement.DIFFERENT;
  }

  /** Whether it is as specific as the winner and has the same effect. */
  private boolean doesTheSame(Candidate chosen, Selection selection) {
    Candidate winner = selection.winner().orElseThrow();
    return selection.losers().stream()
        .filter(loser -> loser.why().equals(new Selection.Why.Later(winner)))
        .anyMatch(
            loser ->
                isOf(chosen, loser.candidate())
                    && SameEffect.at(number, winner, loser.candidate()));
  }

  /** A row may be for a part of the candidate's numbers only. */
  private static boolean isOf(Candidate row, Candidate candidate) {
    return row.rule().equals(candidate.rule()) && row.pattern().equals(candidate.pattern());
  }

  /** What there is to say about it when it is wrong. */
  @Override
  public String toString() {
    return number + " in " + table + ": " + selection();
  }

  /** What comes of a comparison. */
  enum Agreement {
    /** Both name the same pattern of the same rule. */
    SAME_RULE,
    /** Two rules take the number and do the same: Trunk names the first, the server either. */
    SAME_EFFECT,
    /** Nobody takes it. */
    NONE,
    DIFFERENT
  }
}
