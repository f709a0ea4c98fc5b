package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.asterisk.Dialplan.Context;

/**
 * The dialplan of a node. Calls enter at the {@linkplain EntryContexts context of their caller}; a
 * row there has one priority, which goes to the {@linkplain Routes context of what the rule does};
 * that dials by way of {@link DialContext}, perhaps after {@link LookUps}.
 */
final class DialplanEmitter {
  private DialplanEmitter() {}

  static Dialplan emit(Site site) {
    var decks = new Decks();
    var lookUps = new LookUps(site, decks);
    var routes = new Routes(new RouteSteps(site, lookUps));
    // Each asks the next ones for the contexts that it needs.
    var entries = new EntryContexts(site, decks, routes).contexts();
    var done = routes.contexts();
    var lookedUp = lookUps.contexts();
    var contexts =
        ImmutableList.<Context>builder()
            .addAll(entries)
            .addAll(decks.parts())
            .addAll(done)
            .addAll(lookedUp)
            .add(DialContext.context(site))
            .add(HopContext.context(site))
            .add(Refusals.context());
    return new Dialplan(
        Heads.dialplan(site),
        site.isFull() ? ImmutableList.of(general()) : ImmutableList.of(),
        contexts.build(),
        site.isFull() ? Optional.of("extensions-local.conf") : Optional.empty());
  }

  private static Section general() {
    return Section.named(Note.NONE, "general")
        .set("static", "yes")
        .set("writeprotect", "yes")
        .set("autofallthrough", "yes")
        .set("extenpatternmatchnew", "no")
        .set("clearglobalvars", "no")
        .build();
  }
}
