package org.trunklang.stdlib;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A prefix that a module declares.
 *
 * @param doc what the numbers are, without the full stop
 * @param example one of the numbers, real where there is a real one
 * @param numbers what the prefix has to hold
 * @param set the same, read
 * @param patterns what it does hold, in the order of the file
 * @param listed what stands in the file: the patterns, or names that have them
 */
record Entry(
    String name,
    String doc,
    String example,
    Numbers numbers,
    DigitSet set,
    ImmutableList<Pattern> patterns,
    ImmutableList<String> listed) {

  /** A name within wider ones, or beside them, which have the patterns {@code wider}. */
  static Entry of(
      String name, String doc, Stream<String> examples, Numbers numbers, List<Pattern> wider) {
    return of(name, doc, examples, numbers, wider, wider);
  }

  /** See {@link Pattern#covering(DigitSet, List, java.util.Set)}. */
  static Entry of(
      String name,
      String doc,
      Stream<String> examples,
      Numbers numbers,
      List<Pattern> borders,
      List<Pattern> wider) {
    DigitSet set = NumbersReader.read(numbers);
    var patterns = Pattern.covering(set, borders, ImmutableSet.copyOf(wider));
    return of(name, doc, examples, numbers, set, patterns);
  }

  /** Every number by itself. */
  static Entry ofSingles(String name, String doc, Numbers numbers) {
    DigitSet set = NumbersReader.read(numbers);
    return of(name, doc, Stream.of(), numbers, set, Pattern.singles(set));
  }

  private static Entry of(
      String name,
      String doc,
      Stream<String> examples,
      Numbers numbers,
      DigitSet set,
      ImmutableList<Pattern> patterns) {
    String example = examples.filter(set::contains).findFirst().orElseGet(set::first);
    var listed = patterns.stream().map(Pattern::text).collect(toImmutableList());
    return new Entry(name, doc, example, numbers, set, patterns, listed);
  }

  /** All that some other prefixes hold, each number once: by their names where that is possible. */
  static Entry ofNames(String name, String doc, Collection<Entry> parts) {
    var listed = ImmutableList.<String>builder();
    var patterns = ImmutableList.<Pattern>builder();
    DigitSet held = DigitSet.NONE;
    for (Entry part : parts) {
      if (part.set.and(held).isEmpty()) {
        listed.add(part.name);
        patterns.addAll(part.patterns);
      } else {
        var added = Pattern.covering(part.set.minus(held), part.patterns, ImmutableSet.of());
        added.forEach(pattern -> listed.add(pattern.text()));
        patterns.addAll(added);
      }
      held = held.or(part.set);
    }
    return new Entry(
        name,
        doc,
        parts.iterator().next().example,
        Numbers.either(parts.stream().map(Entry::numbers).collect(toImmutableList())),
        held,
        patterns.build(),
        listed.build());
  }
}
