package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunklang.check.problem.CyclicPrefix;
import org.trunklang.check.problem.ListedTwice;
import org.trunklang.check.problem.PatternTooLong;
import org.trunklang.check.problem.TooManyPatterns;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.PatternExpr;
import org.trunklang.syntax.SetList;

/**
 * What lists of patterns and prefixes come to. Each prefix is read once,
 * however many lists name it.
 */
final class Sets {
  /** A few heads before prefixes of prefixes make more patterns than a machine can hold. */
  private static final int MOST_PATTERNS = 1_000_000;

  private static final ImmutableSet<Kind> PREFIX = ImmutableSet.of(Kind.PREFIX);

  private final Names names;
  private final PatternReader reader;
  private final Findings findings;

  /** Of each, its patterns; those of the library stand nowhere. */
  private final Map<String, ImmutableList<RulePattern>> prefixes = new HashMap<>();

  /** The prefixes that wait for those they name, the outermost first. */
  private final Set<String> waiting = new LinkedHashSet<>();

  private int patternsMade = 0;
  private boolean full = false;

  /** What makes two patterns of a list the same. */
  private record Same(StrippedPattern pattern, ImmutableList<DialPattern> exceptions) {}

  /** A prefix that is being read, and the prefixes that it names and that were not looked at. */
  private record Frame(Symbol prefix, Iterator<Symbol> named) {}

  Sets(Names names, PatternReader reader, Findings findings) {
    this.names = names;
    this.reader = reader;
    this.findings = findings;
  }

  /** Reads the prefixes that no rule uses too. */
  void readAllPrefixes() {
    names.ofKind(Kind.PREFIX).forEach(this::readPrefix);
  }

  /** What each prefix comes to, by the place of its name. */
  ImmutableMap<Span, ImmutableList<RulePattern>> prefixes() {
    return names
        .ofKind(Kind.PREFIX)
        .collect(ImmutableMap.toImmutableMap(Symbol::span, this::readPrefix));
  }

  /** The patterns of a list, prefixes replaced by what they hold, without what is excepted. */
  ImmutableList<RulePattern> patterns(SetList list, Optional<String> namespace) {
    var patterns = patterns(list.sets(), namespace);
    return list.exceptions().isEmpty() || patterns.isEmpty()
        ? patterns
        : Exceptions.take(
            patterns, list.exceptions(), patterns(list.exceptions(), namespace), findings);
  }

  private ImmutableList<RulePattern> patterns(
      ImmutableList<PatternExpr> list, Optional<String> namespace) {
    boolean several = list.size() > 1;
    Map<Same, Span> seen = several ? new HashMap<>() : Map.of();
    var patterns = ImmutableList.<RulePattern>builder();
    for (PatternExpr set : list) {
      boolean named = !(set instanceof PatternExpr.Written);
      boolean twice = false;
      for (RulePattern member : members(set, namespace)) {
        var first =
            several
                ? seen.putIfAbsent(new Same(member.stripped(), member.exceptions()), set.span())
                : null;
        if (first == null) {
          patterns.add(
              new RulePattern(
                  member.stripped(),
                  member.exceptions(),
                  set.span(),
                  named ? member.definedAt() : Optional.empty()));
        } else if (!twice) {
          twice = true;
          findings.add(new ListedTwice(set.span(), twice(set.span(), first, member), first));
        }
      }
    }
    return patterns.build();
  }

  /** What to call a pattern that a list has twice: the prefix, where that is what stands twice. */
  private static String twice(Span again, Span first, RulePattern member) {
    String text = again.text();
    return "`" + (text.equals(first.text()) ? text : member.stripped()) + "`";
  }

  private ImmutableList<RulePattern> members(PatternExpr set, Optional<String> namespace) {
    if (full) {
      return ImmutableList.of();
    }
    var members =
        switch (set) {
          case PatternExpr.Written written ->
              reader
                  .whole(written)
                  .map(
                      pattern ->
                          ImmutableList.of(
                              new RulePattern(pattern, set.span(), Optional.of(set.span()))))
                  .orElse(ImmutableList.of());
          case PatternExpr.Named(Name name) ->
              names
                  .find(name, namespace, PREFIX)
                  .map(prefix -> members(prefix, name))
                  .orElse(ImmutableList.of());
          case PatternExpr.After(Span _, PatternExpr.Written head, PatternExpr rest) ->
              after(head, members(rest, namespace));
        };
    patternsMade += members.size();
    if (patternsMade > MOST_PATTERNS) {
      findings.add(new TooManyPatterns(set.span(), MOST_PATTERNS));
      full = true;
      return ImmutableList.of();
    }
    return members;
  }

  private ImmutableList<RulePattern> after(
      PatternExpr.Written head, ImmutableList<RulePattern> rest) {
    var read = reader.read(head);
    if (read.isEmpty()) {
      return ImmutableList.of();
    }
    int length = read.get().pattern().length();
    var behind = ImmutableList.<RulePattern>builderWithExpectedSize(rest.size());
    int longest = 0;
    for (RulePattern member : rest) {
      int whole = length + member.stripped().pattern().length();
      if (whole <= DialedNumber.MAX_LENGTH) {
        behind.add(
            new RulePattern(
                read.get().then(member.stripped()),
                Exceptions.behind(read.get().pattern(), member.exceptions()),
                member.span(),
                member.definedAt()));
      }
      longest = Math.max(longest, whole);
    }
    if (longest > DialedNumber.MAX_LENGTH) {
      findings.add(new PatternTooLong(head.span(), longest));
    }
    return behind.build();
  }

  private ImmutableList<RulePattern> members(Symbol prefix, Name reference) {
    if (waiting.contains(prefix.text())) {
      var cycle =
          ImmutableList.<String>builder()
              .addAll(waiting.stream().dropWhile(each -> !each.equals(prefix.text())).iterator())
              .add(prefix.text())
              .build();
      findings.add(new CyclicPrefix(reference.span(), prefix.text(), cycle));
      return ImmutableList.of();
    }
    return readPrefix(prefix);
  }

  /** Reads what a prefix names before the prefix itself; prefixes can be nested very deep. */
  private ImmutableList<RulePattern> readPrefix(Symbol outermost) {
    var known = prefixes.get(outermost.text());
    if (known != null) {
      return known;
    }
    Deque<Frame> frames = new ArrayDeque<>();
    begin(outermost, frames);
    ImmutableList<RulePattern> read = ImmutableList.of();
    while (!frames.isEmpty()) {
      var frame = frames.getLast();
      if (frame.named.hasNext()) {
        var next = frame.named.next();
        if (!prefixes.containsKey(next.text()) && !waiting.contains(next.text())) {
          begin(next, frames);
        }
      } else {
        read = readItself(frame.prefix);
        prefixes.put(frame.prefix.text(), read);
        waiting.remove(frame.prefix.text());
        frames.removeLast();
      }
    }
    return read;
  }

  private void begin(Symbol prefix, Deque<Frame> frames) {
    waiting.add(prefix.text());
    var named =
        ((Decl.Prefix) prefix.declaration())
            .patterns()
            .all()
            .flatMap(set -> named(set, prefix.namespace()).stream())
            .iterator();
    frames.addLast(new Frame(prefix, named));
  }

  /** The prefix that a set names, if it names one. What is wrong with the name is told later. */
  private Optional<Symbol> named(PatternExpr set, Optional<String> namespace) {
    return set.prefix()
        .flatMap(name -> names.get(name, namespace))
        .filter(symbol -> symbol.kind() == Kind.PREFIX);
  }

  private ImmutableList<RulePattern> readItself(Symbol prefix) {
    var declaration = (Decl.Prefix) prefix.declaration();
    boolean shown = prefix.namespace().isEmpty();
    var members = ImmutableList.<RulePattern>builder();
    for (RulePattern pattern : patterns(declaration.patterns(), prefix.namespace())) {
      var at = pattern.definedAt().or(() -> Optional.of(pattern.span()));
      members.add(
          new RulePattern(
              pattern.stripped(),
              pattern.exceptions(),
              pattern.span(),
              shown ? at : Optional.empty()));
    }
    return members.build();
  }
}
