package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.trunklang.check.NodeDraft.Item;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;
import org.trunklang.syntax.Digits;
import org.trunklang.syntax.SetList;

/** The patterns and numbers that rules, settings and claims are written with. */
final class Patterns {
  private final PatternReader reader;
  private final Sets sets;
  private final Findings findings;
  private final IdentityHashMap<SetList, ImmutableList<RulePattern>> shared =
      new IdentityHashMap<>();

  Patterns(Names names, Findings findings) {
    this.reader = new PatternReader(findings);
    this.sets = new Sets(names, reader, findings);
    this.findings = findings;
  }

  /** Reads the prefixes that no rule uses too. */
  void readAllPrefixes() {
    sets.readAllPrefixes();
  }

  /** What each prefix comes to, by the place of its name. */
  ImmutableMap<Span, ImmutableList<RulePattern>> prefixes() {
    return sets.prefixes();
  }

  /** The patterns of a list of an item; those of a profile are read for its first node only. */
  ImmutableList<RulePattern> list(SetList list, Item item) {
    if (item.with().isEmpty()) {
      return sets.patterns(list, item.namespace());
    }
    var known = shared.get(list);
    if (known == null) {
      known = sets.patterns(list, item.namespace());
      shared.put(list, known);
    }
    return known;
  }

  /** The patterns of a list that may hold no strip; those with one are left out. */
  ImmutableList<RulePattern> withoutStrip(SetList list, Optional<String> namespace, String what) {
    return withoutStrip(list, sets.patterns(list, namespace), what);
  }

  ImmutableList<RulePattern> withoutStrip(SetList list, Item item, String what) {
    return withoutStrip(list, list(list, item), what);
  }

  private ImmutableList<RulePattern> withoutStrip(
      SetList list, ImmutableList<RulePattern> all, String what) {
    if (all.stream().allMatch(pattern -> pattern.stripped().strip() == 0)) {
      return all;
    }
    var kept = ImmutableList.<RulePattern>builder();
    Span reported = null;
    for (RulePattern pattern : all) {
      if (pattern.stripped().strip() == 0) {
        kept.add(pattern);
      } else if (!pattern.span().equals(reported)) {
        reported = pattern.span();
        findings.add(StripProblems.of(list.sets(), pattern, what));
      }
    }
    return kept.build();
  }

  /** A single number; {@code what} it is, in a sentence. */
  Optional<DialedNumber> number(Digits digits, String what) {
    return reader.number(digits, what);
  }

  Optional<DialedNumber> number(Span span, String text, String what) {
    return reader.number(span, text, what);
  }
}
