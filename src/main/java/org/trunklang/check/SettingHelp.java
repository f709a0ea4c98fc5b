package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.model.Protocol;
import org.trunklang.model.Trunk;

/**
 * What people are told of a setting, from the table of settings.
 *
 * @param takes its values, to follow "takes"
 * @param words those of its values that are words, or the words that its values begin with
 * @param otherwise what holds where it is not written
 * @param doc what it says
 * @param needed whether what it belongs to cannot do without it
 * @param repeatable whether it may stand more than once
 */
public record SettingHelp(
    String word,
    String takes,
    ImmutableList<String> words,
    String otherwise,
    String doc,
    boolean needed,
    boolean repeatable) {

  /** What settings belong to. */
  public sealed interface Owner {
    record Node() implements Owner {}

    /** The braces of {@code asterisk}. */
    record Asterisk() implements Owner {}

    record Phone() implements Owner {}

    /** The braces of a rule. */
    record Rule() implements Owner {}

    /** A trunk, a mesh, or a profile of them; what is not known of it excludes no setting. */
    record OfTrunk(Optional<Protocol> protocol, Optional<Trunk.Shape> shape) implements Owner {}
  }

  /** Those that may stand somewhere, in the order of the specification. */
  public static ImmutableList<SettingHelp> of(Owner owner) {
    return switch (owner) {
      case Owner.Node() -> of(Place.NODE);
      case Owner.Asterisk() -> of(Place.ASTERISK);
      case Owner.Phone() ->
          of(Place.PHONE, _ -> true, key -> key.equals(SettingTable.PHONE_SECRET));
      case Owner.Rule() -> of(Place.RULE);
      case Owner.OfTrunk(var protocol, var shape) ->
          of(
              Place.TRUNK,
              key ->
                  protocol.filter(one -> !key.protocols().contains(one)).isEmpty()
                      && shape.filter(one -> !key.shapes().contains(one)).isEmpty(),
              key -> shape.filter(key.neededBy()::contains).isPresent());
    };
  }

  private static ImmutableList<SettingHelp> of(Place place) {
    return of(place, _ -> true, _ -> false);
  }

  private static ImmutableList<SettingHelp> of(
      Place place, Predicate<SettingKey<?>> allowed, Predicate<SettingKey<?>> needed) {
    return SettingTable.ALL.stream()
        .filter(key -> key.place() == place && allowed.test(key))
        .map(key -> of(key, needed.test(key)))
        .collect(ImmutableList.toImmutableList());
  }

  private static SettingHelp of(SettingKey<?> key, boolean needed) {
    return new SettingHelp(
        key.word(),
        key.type().wanted(),
        key.type().words(),
        key.otherwise(),
        key.doc(),
        needed,
        key.repeatable());
  }
}
