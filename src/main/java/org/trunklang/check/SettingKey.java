package org.trunklang.check;

import com.google.common.collect.ImmutableSet;
import org.trunklang.model.Protocol;
import org.trunklang.model.Trunk;

/**
 * A setting of the language. Each is one row of {@link SettingTable}, and equal to itself alone.
 *
 * @param <T> what its value means
 */
final class SettingKey<T> {
  /** What a setting belongs to. */
  enum Place {
    NODE("a node"),
    ASTERISK("the braces of `asterisk`"),
    PHONE("an `extension`"),
    RULE("the braces of a `route` or `inbound`"),
    TRUNK("a trunk or mesh");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private final Place place;
  private final String word;
  private final ValueType<T> type;
  private final String otherwise;
  private final String doc;
  private final ImmutableSet<Protocol> protocols;
  private final ImmutableSet<Trunk.Shape> shapes;
  private final ImmutableSet<Trunk.Shape> neededBy;
  private final boolean repeatable;

  private SettingKey(
      Place place,
      String word,
      ValueType<T> type,
      String otherwise,
      String doc,
      ImmutableSet<Protocol> protocols,
      ImmutableSet<Trunk.Shape> shapes,
      ImmutableSet<Trunk.Shape> neededBy,
      boolean repeatable) {
    this.place = place;
    this.word = word;
    this.type = type;
    this.otherwise = otherwise;
    this.doc = doc;
    this.protocols = protocols;
    this.shapes = shapes;
    this.neededBy = neededBy;
    this.repeatable = repeatable;
  }

  /**
   * @param otherwise what holds where it is not written, as the specification says it
   * @param doc what it says, to follow "it is"
   */
  static <T> SettingKey<T> of(
      Place place, String word, ValueType<T> type, String otherwise, String doc) {
    return new SettingKey<>(
        place,
        word,
        type,
        otherwise,
        doc,
        ImmutableSet.copyOf(Protocol.values()),
        ImmutableSet.copyOf(Trunk.Shape.values()),
        ImmutableSet.of(),
        false);
  }

  /** The same for trunks of some protocols only. */
  SettingKey<T> on(Protocol... some) {
    return new SettingKey<>(
        place, word, type, otherwise, doc, ImmutableSet.copyOf(some), shapes, neededBy, repeatable);
  }

  /** The same for trunks of some shapes only. */
  SettingKey<T> in(Trunk.Shape... some) {
    return new SettingKey<>(
        place,
        word,
        type,
        otherwise,
        doc,
        protocols,
        ImmutableSet.copyOf(some),
        neededBy,
        repeatable);
  }

  /** The same where some shapes cannot do without it. */
  SettingKey<T> neededBy(Trunk.Shape... some) {
    return new SettingKey<>(
        place,
        word,
        type,
        otherwise,
        doc,
        protocols,
        shapes,
        ImmutableSet.copyOf(some),
        repeatable);
  }

  /** The same where it may stand more than once. */
  SettingKey<T> many() {
    return new SettingKey<>(place, word, type, otherwise, doc, protocols, shapes, neededBy, true);
  }

  Place place() {
    return place;
  }

  String word() {
    return word;
  }

  ValueType<T> type() {
    return type;
  }

  String otherwise() {
    return otherwise;
  }

  String doc() {
    return doc;
  }

  ImmutableSet<Protocol> protocols() {
    return protocols;
  }

  ImmutableSet<Trunk.Shape> shapes() {
    return shapes;
  }

  ImmutableSet<Trunk.Shape> neededBy() {
    return neededBy;
  }

  boolean repeatable() {
    return repeatable;
  }

  /** Whether a trunk has it. */
  boolean fits(Protocol protocol, Trunk.Shape shape) {
    return protocols.contains(protocol) && shapes.contains(shape);
  }

  @Override
  public String toString() {
    return word;
  }
}
