package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.NodeDraft.Item;
import org.trunklang.check.problem.BadPattern;
import org.trunklang.check.problem.BadSet;
import org.trunklang.check.problem.CyclicPrefix;
import org.trunklang.check.problem.ListedTwice;
import org.trunklang.check.problem.NotOneNumber;
import org.trunklang.check.problem.PatternTooLong;
import org.trunklang.check.problem.StripNotHere;
import org.trunklang.check.problem.StripThroughPrefix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.PatternParser;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Digits;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.PatternExpr;

/**
 * Reads patterns, prefixes and numbers. A list is read once, however many nodes take it from a
 * profile; the patterns of a prefix once, however many rules name it.
 */
final class Patterns {
  private static final ImmutableSet<Kind> PREFIX = ImmutableSet.of(Kind.PREFIX);

  private final Names names;
  private final Findings findings;
  private final Map<String, StrippedPattern> byText = new HashMap<>();
  private final Map<String, ImmutableList<Member>> prefixes = new HashMap<>();
  private final IdentityHashMap<List<PatternExpr>, ImmutableList<RulePattern>> shared =
      new IdentityHashMap<>();

  /** The prefixes that are being read, the outermost first. */
  private final List<String> way = new ArrayList<>();

  /** A pattern of a prefix, and where it stands. */
  private record Member(StrippedPattern pattern, Optional<Span> at) {}

  Patterns(Names names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  /** Reads the prefixes that no rule uses too. */
  void readAllPrefixes() {
    names.ofKind(Kind.PREFIX).forEach(this::members);
  }

  /** The patterns of a list of an item; those of a profile are read for its first node only. */
  ImmutableList<RulePattern> list(ImmutableList<PatternExpr> list, Item item) {
    if (item.with().isEmpty()) {
      return list(list, item.namespace());
    }
    var known = shared.get(list);
    if (known == null) {
      known = list(list, item.namespace());
      shared.put(list, known);
    }
    return known;
  }

  /** The patterns of a list, prefixes replaced by what they hold. */
  private ImmutableList<RulePattern> list(
      ImmutableList<PatternExpr> list, Optional<String> namespace) {
    Map<StrippedPattern, Span> seen = list.size() > 1 ? new HashMap<>() : Map.of();
    var patterns = ImmutableList.<RulePattern>builder();
    for (PatternExpr set : list) {
      boolean named = !(set instanceof PatternExpr.Written);
      for (Member member : members(set, namespace)) {
        if (list.size() > 1) {
          var first = seen.putIfAbsent(member.pattern, set.span());
          if (first != null) {
            findings.add(new ListedTwice(set.span(), twice(set.span(), first, member), first));
            continue;
          }
        }
        patterns.add(
            new RulePattern(member.pattern, set.span(), named ? member.at : Optional.empty()));
      }
    }
    return patterns.build();
  }

  /** What to call a pattern that a list has twice: the prefix, where that is what stands twice. */
  private static String twice(Span again, Span first, Member member) {
    String text = again.text();
    return "`" + (text.equals(first.text()) ? text : member.pattern) + "`";
  }

  /** The patterns of a list that may hold no strip; those with one are left out. */
  ImmutableList<RulePattern> withoutStrip(
      ImmutableList<PatternExpr> list, Optional<String> namespace, String what) {
    return withoutStrip(list, list(list, namespace), what);
  }

  ImmutableList<RulePattern> withoutStrip(ImmutableList<PatternExpr> list, Item item, String what) {
    return withoutStrip(list, list(list, item), what);
  }

  private ImmutableList<RulePattern> withoutStrip(
      ImmutableList<PatternExpr> list, ImmutableList<RulePattern> all, String what) {
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
        findings.add(strip(list, pattern, what));
      }
    }
    return kept.build();
  }

  private static Problem strip(ImmutableList<PatternExpr> list, RulePattern pattern, String what) {
    for (PatternExpr set : list) {
      if (set.span().equals(pattern.span()) && set instanceof PatternExpr.Named(Name name)) {
        return new StripThroughPrefix(name.span(), what, name.text(), pattern.definedAt());
      }
    }
    var span = pattern.span();
    int bar = span.text().indexOf('|');
    var tight = bar < 0 ? span : new Span(span.file(), span.start() + bar, span.start() + bar + 1);
    return new StripNotHere(tight, what);
  }

  private ImmutableList<Member> members(PatternExpr set, Optional<String> namespace) {
    return switch (set) {
      case PatternExpr.Written written ->
          read(written)
              .map(pattern -> ImmutableList.of(new Member(pattern, Optional.of(written.span()))))
              .orElse(ImmutableList.of());
      case PatternExpr.Named(Name name) ->
          names
              .find(name, namespace, PREFIX)
              .map(prefix -> members(prefix, name))
              .orElse(ImmutableList.of());
      case PatternExpr.After(Span _, PatternExpr.Written head, PatternExpr rest) ->
          after(head, members(rest, namespace));
    };
  }

  private ImmutableList<Member> after(PatternExpr.Written head, ImmutableList<Member> rest) {
    var read = readAny(head);
    if (read.isEmpty()) {
      return ImmutableList.of();
    }
    var behind = ImmutableList.<Member>builderWithExpectedSize(rest.size());
    boolean fits = true;
    for (Member member : rest) {
      if (read.get().pattern().length() + member.pattern.pattern().length()
          > DialedNumber.MAX_LENGTH) {
        fits = false;
      } else {
        behind.add(new Member(read.get().then(member.pattern), member.at));
      }
    }
    if (!fits) {
      findings.add(new PatternTooLong(head.span(), DialedNumber.MAX_LENGTH + 1));
    }
    return behind.build();
  }

  private ImmutableList<Member> members(Symbol prefix, Name reference) {
    if (way.contains(prefix.text())) {
      var cycle =
          ImmutableList.<String>builder()
              .addAll(way.subList(way.indexOf(prefix.text()), way.size()))
              .add(prefix.text())
              .build();
      findings.add(new CyclicPrefix(reference.span(), prefix.text(), cycle));
      return ImmutableList.of();
    }
    return members(prefix);
  }

  private ImmutableList<Member> members(Symbol prefix) {
    var known = prefixes.get(prefix.text());
    if (known != null) {
      return known;
    }
    way.add(prefix.text());
    var declaration = (Decl.Prefix) prefix.declaration();
    var members = ImmutableList.<Member>builder();
    for (RulePattern pattern : list(declaration.patterns(), prefix.namespace())) {
      var at = pattern.definedAt().or(() -> Optional.of(pattern.span()));
      members.add(new Member(pattern.stripped(), at.filter(_ -> prefix.namespace().isEmpty())));
    }
    way.removeLast();
    var read = members.build();
    prefixes.put(prefix.text(), read);
    return read;
  }

  /** A pattern that is whole. After one that ends in its strip, the parser has missed the rest. */
  private Optional<StrippedPattern> read(PatternExpr.Written written) {
    return readAny(written).filter(_ -> !written.text().endsWith("|"));
  }

  private Optional<StrippedPattern> readAny(PatternExpr.Written written) {
    return readAny(written.span(), written.text());
  }

  private Optional<StrippedPattern> readAny(Span span, String text) {
    var known = byText.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    return switch (PatternParser.parse(text)) {
      case PatternParser.Result.Read(StrippedPattern pattern) -> {
        if (pattern.pattern().length() > DialedNumber.MAX_LENGTH) {
          findings.add(new PatternTooLong(span, pattern.pattern().length()));
          yield Optional.empty();
        }
        byText.put(text, pattern);
        yield Optional.of(pattern);
      }
      case PatternParser.Result.Mistake(PatternParser.Kind kind, int start, int end) -> {
        report(span, text, kind, start, end);
        yield Optional.empty();
      }
    };
  }

  private void report(Span span, String text, PatternParser.Kind kind, int start, int end) {
    // A text that was mended before it came here no longer lies letter by letter over its span.
    boolean exact = span.end() - span.start() == text.length();
    var at = exact ? new Span(span.file(), span.start() + start, span.start() + end) : span;
    switch (kind) {
      case UNCLOSED_SET, EMPTY_SET, REVERSED_RANGE, RANGE_OF_MARKS, NEGATED_SET ->
          findings.add(new BadSet(at, kind));
      case EMPTY, UNKNOWN_CHARACTER, TAIL_NOT_LAST, SECOND_STRIP, STRIP_FIRST, STRAY_DASH ->
          findings.add(new BadPattern(at, text.substring(start, end), kind));
    }
  }

  /** A single number. */
  Optional<DialedNumber> number(Digits digits, String what) {
    return number(digits.span(), digits.text(), what);
  }

  Optional<DialedNumber> number(Span span, String text, String what) {
    boolean plain = !text.startsWith("_") && text.indexOf('|') < 0;
    if (PatternParser.parse(text) instanceof PatternParser.Result.Read(StrippedPattern pattern)
        && plain
        && pattern.pattern().isSingle()) {
      if (pattern.pattern().length() > DialedNumber.MAX_LENGTH) {
        findings.add(new PatternTooLong(span, pattern.pattern().length()));
        return Optional.empty();
      }
      return Optional.of(only(pattern.pattern()));
    }
    findings.add(new NotOneNumber(span, what));
    return Optional.empty();
  }

  /** The one number of a pattern that has one. */
  static DialedNumber only(DialPattern single) {
    return DialedNumber.of(single.literalPrefix());
  }
}
