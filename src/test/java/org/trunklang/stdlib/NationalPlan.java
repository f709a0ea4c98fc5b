package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Collects the prefixes of a country, with numbers as they are dialed there. The first prefix is
 * {@code national}, and no pattern of another crosses the border of one of its patterns.
 */
final class NationalPlan {
  private final Region region;
  private final UnaryOperator<Numbers> dialed;
  private final Entry national;
  private final ImmutableList.Builder<Entry> entries = ImmutableList.builder();

  /**
   * @param dialed makes national numbers into those that are dialed
   * @param form of all numbers, as they are dialed
   */
  NationalPlan(Region region, UnaryOperator<Numbers> dialed, Numbers form) {
    this.region = region;
    this.dialed = dialed;
    this.national =
        Entry.of(
            "national",
            "The form of every national number, given out or not",
            examples(NumberKind.FIXED),
            form,
            List.of());
    entries.add(national);
  }

  NationalPlan kind(NumberKind kind, String doc) {
    return numbers(kind.word(), doc, examples(kind), dialed.apply(region.of(kind)));
  }

  /** Numbers as they are dialed, of no kind that libphonenumber has. */
  NationalPlan numbers(String name, String doc, Stream<String> examples, Numbers numbers) {
    entries.add(Entry.of(name, doc, examples, numbers, national.patterns()));
    return this;
  }

  private Stream<String> examples(NumberKind kind) {
    return region.examples(kind).flatMap(number -> Stream.of("0" + number, number));
  }

  ImmutableList<Entry> entries() {
    return entries.build();
  }
}
