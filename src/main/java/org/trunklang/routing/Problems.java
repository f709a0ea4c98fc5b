package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Caller;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Contests.Contest;
import org.trunklang.routing.Overlaps.Pair;
import org.trunklang.routing.problem.AdvertisedTwice;
import org.trunklang.routing.problem.ConflictingRules;
import org.trunklang.routing.problem.Dialer;
import org.trunklang.routing.problem.DuplicateRule;
import org.trunklang.source.Span;

/**
 * Looks at every class of service for rules that get in each other's way: conflicts,
 * duplicates, numbers advertised twice. A pair of rules is reported once,
 * whatever callers and nodes have it.
 */
final class Problems {
  /** To share the work on fewer is more work than it saves. */
  private static final int FEW_CLASSES = 32;

  private final Routing routing;
  private final List<Problem> found = new ArrayList<>();
  private final Set<Places> reported = new HashSet<>();

  /** Of many equal rules there are far more pairs than rules that are too many. */
  private final Set<Span> duplicates = new HashSet<>();

  private enum Topic {
    CONFLICT,
    DUPLICATE,
    ADVERTISED
  }

  private record Places(Topic topic, Span first, Span second) {}

  private Problems(Routing routing) {
    this.routing = routing;
  }

  static ImmutableList<Problem> of(Routing routing) {
    var problems = new Problems(routing);
    problems.meetings().forEach(problems::look);
    problems.found.addAll(Imitations.of(routing));
    return ImmutableList.copyOf(problems.found);
  }

  /** The classes of service of a node, each with the first of its callers. */
  private Map<ClassOfService, Caller> callers(NodeName node) {
    var callers = new LinkedHashMap<ClassOfService, Caller>();
    callers.put(routing.classOfService(node, Caller.PHONES), Caller.PHONES);
    for (TrunkEnd end : routing.endsAt(node)) {
      var caller = new Caller.Via(end);
      callers.putIfAbsent(routing.classOfService(node, caller), caller);
    }
    return callers;
  }

  /** Where rules meet, for all callers of all nodes, in order. */
  private List<Meeting> meetings() {
    record Looking(ClassOfService classOfService, Dialer dialer) {}
    var all = new ArrayList<Looking>();
    for (NodeName node : routing.network().nodes().keySet()) {
      callers(node)
          .forEach((rules, caller) -> all.add(new Looking(rules, new Dialer(node, caller))));
    }
    var looking = all.size() < FEW_CLASSES ? all.stream() : all.parallelStream();
    return looking
        .filter(each -> each.classOfService.candidates().size() > 1)
        .map(each -> Meeting.of(each.classOfService, each.dialer))
        .toList();
  }

  /**
   * The candidates of a class of service that meet. To look for them takes long, and needs nothing
   * of what other classes show.
   *
   * @param written what candidates that are not derived show
   * @param derived what those show that are
   */
  private record Meeting(
      ClassOfService classOfService,
      Dialer dialer,
      Rivals.Found written,
      ImmutableList<Contest> derived) {
    static Meeting of(ClassOfService classOfService, Dialer dialer) {
      var overlaps = new Overlaps(classOfService.candidates());
      return new Meeting(
          classOfService,
          dialer,
          Rivals.among(overlaps, classOfService.candidates()),
          Contests.of(classOfService, overlaps));
    }
  }

  private void look(Meeting meeting) {
    for (Pair pair : meeting.written.repetitions()) {
      lookRepeated(pair, meeting.dialer);
    }
    for (Rivals.Conflict conflict : meeting.written.conflicts()) {
      reportConflict(conflict.pair(), meeting.dialer, conflict.number());
    }
    meeting.derived.forEach(contest -> reportAdvertised(contest, meeting.dialer));
    lookWithoutNumber(meeting.classOfService, meeting.dialer);
  }

  private void lookRepeated(Pair pair, Dialer dialer) {
    Places places = places(Topic.DUPLICATE, pair);
    boolean sameItem = places.first.equals(places.second);
    if (!sameItem && reported.add(places) && duplicates.add(pair.second().pattern().span())) {
      found.add(new DuplicateRule(pair.first().pattern(), pair.second().pattern(), dialer));
    }
  }

  private void reportConflict(Pair pair, Dialer dialer, DialedNumber number) {
    if (reported.add(places(Topic.CONFLICT, pair))) {
      found.add(
          new ConflictingRules(
              pair.first().pattern(),
              pair.second().pattern(),
              dialer,
              number,
              pair.haveSameNumbers(),
              Narrowed.settle(pair, number)));
    }
  }

  /** Rules that take a call without a number take every number; a narrower one helps there only. */
  private void lookWithoutNumber(ClassOfService classOfService, Dialer dialer) {
    var candidates =
        classOfService.candidates().stream().filter(c -> c.rule().takesNoNumber()).toList();
    var effects = new HashSet<Effect>();
    for (Candidate candidate : candidates) {
      if (effects.add(Effect.of(candidate)) && effects.size() > 1) {
        var pair = new Pair(candidates.getFirst(), candidate, DialPattern.ANY);
        reportConflict(pair, dialer, DialedNumber.NONE);
      }
    }
  }

  private void reportAdvertised(Contest contest, Dialer dialer) {
    Candidate taken = contest.taken();
    Candidate lost = contest.lost();
    if (!reported.contains(advertised(lost, taken)) && reported.add(advertised(taken, lost))) {
      found.add(
          new AdvertisedTwice(
              taken.pattern(),
              lost.pattern(),
              Contests.destination(taken),
              Contests.destination(lost),
              dialer,
              contest.number()));
    }
  }

  private static Places advertised(Candidate first, Candidate second) {
    return new Places(Topic.ADVERTISED, first.pattern().span(), second.pattern().span());
  }

  /** Of conflicts and duplicates, which are told by rule. */
  private static Places places(Topic topic, Pair pair) {
    return new Places(
        topic, pair.first().rule().origin().span(), pair.second().rule().origin().span());
  }
}
