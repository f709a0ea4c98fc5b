package org.trunklang.lsp.caret;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.trunklang.check.SettingHelp;

/** What can stand at a place. */
public sealed interface Wanted {
  /** A word of the language, or a sign: exactly this text. */
  record Word(String text) implements Wanted {}

  /** The same of a setting that is in no table, and that its block can have once. */
  record Once(String text) implements Wanted {}

  /** A token that is not named in the grammar. */
  enum Token implements Wanted {
    /** The name that a declaration gives. */
    NEW_NAME,
    NODE,
    /** A node at the end of the trunk that it is written in. */
    END,
    /** A trunk that ends at the node it is written in, a mesh, or a member of one. */
    TRUNK_HERE,
    /** The same, and calls come by it that a route can admit. */
    CALLING_TRUNK,
    /** The same, and calls can be sent to it. */
    DESTINATION_TRUNK,
    TRUNK,
    /** A trunk, or a member of a mesh, that a call comes by. */
    ARRIVING_TRUNK,
    /** A trunk, a mesh, or a node that may fail. */
    WHAT_FAILS,
    PREFIX,
    PROFILE,
    PROTOCOL,
    MODULE,
    /** The path of a file. */
    FILE,
    /** The code of a diagnostic. */
    CODE,
    NUMBER,
    /** A pattern that ends in its strip. */
    HEAD,
    TEXT
  }

  /** The name of a setting. */
  record SettingOf(Owner owner) implements Wanted {}

  /** A word as value of a setting. */
  record ValueOf(Owner owner, String setting) implements Wanted {}

  /** Whose setting it is, as far as the place alone tells. */
  enum Owner {
    NODE(new SettingHelp.Owner.Node()),
    ASTERISK(new SettingHelp.Owner.Asterisk()),
    PHONE(new SettingHelp.Owner.Phone()),
    RULE(new SettingHelp.Owner.Rule()),
    TRUNK(new SettingHelp.Owner.OfTrunk(Optional.empty(), Optional.empty()));

    private final ImmutableSet<String> settings;

    Owner(SettingHelp.Owner owner) {
      this.settings =
          SettingHelp.of(owner).stream()
              .map(SettingHelp::word)
              .collect(ImmutableSet.toImmutableSet());
    }

    /** Whether it has a setting of that name, whatever its protocol. */
    boolean has(String setting) {
      return settings.contains(setting);
    }
  }
}
