package org.trunklang.stdlib;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code std/numbers/premium-rate}. */
final class PremiumRate {
  private PremiumRate() {}

  /** Its patterns stay within those of the international numbers. */
  static Module module(Module e164) {
    var byRegion = new ArrayList<Entry>();
    for (Region region : Region.all()) {
      Numbers numbers = E164.code(region, region.of(NumberKind.PREMIUM));
      if (!NumbersReader.read(numbers).isEmpty()) {
        byRegion.add(
            Entry.of(
                region.word(),
                RegionNames.of(region),
                region.examples(NumberKind.PREMIUM).map(n -> region.countryCode() + n),
                numbers,
                borders(region, e164, byRegion),
                wider(region, e164)));
      }
    }
    Region international = Region.of("979");
    byRegion.add(
        Entry.of(
            "international",
            "Premium rate numbers of no country",
            international.examples(NumberKind.PREMIUM).map(n -> "979" + n),
            E164.code(international, international.of(NumberKind.PREMIUM)),
            wider(international, e164)));
    return new Module(
        "premium-rate",
        ImmutableList.of(
            "Premium rate numbers in international form: country code first, without + and without",
            "00 or 011, as in `route 00| premium-rate.all -> reject`. A name for each country that",
            "has them, by its ISO 3166 code. Their patterns lie within those of std/numbers/e164,"
                + " so",
            "that a rule for them wins against one for e164.all or for a country. A pattern in two",
            "halves, as [0-4] and [5-9], is there to be narrower than one of e164.",
            "",
            "all is the other names together: in one node, a rule for it and one for gb that says",
            "something else are in conflict.",
            "",
            "Not every country is there, and carriers charge more for other numbers too: this list",
            "lowers a risk, it does not remove it."),
        ImmutableList.<Entry>builder()
            .add(Entry.ofNames("all", "Every premium rate number below", mainFirst(byRegion)))
            .addAll(byRegion)
            .build());
  }

  /** Regions with the same country code may share numbers. */
  private static List<Pattern> borders(Region region, Module e164, List<Entry> done) {
    var borders = ImmutableList.<Pattern>builder();
    for (Region sharer : region.sharers()) {
      done.stream().filter(named(sharer)).forEach(entry -> borders.addAll(entry.patterns()));
    }
    return borders.addAll(wider(region, e164)).build();
  }

  /** Narrow before wide: of the regions with the same code, the one it is named for comes last. */
  private static List<Pattern> wider(Region region, Module e164) {
    var wider = ImmutableList.<Pattern>builder();
    for (Region sharer : region.sharers().reverse()) {
      e164.entries().stream()
          .filter(named(sharer))
          .forEach(entry -> wider.addAll(entry.patterns()));
    }
    return wider.addAll(e164.entries().getFirst().patterns()).build();
  }

  private static Predicate<Entry> named(Region region) {
    return entry -> entry.name().equals(region.word());
  }

  /**
   * Regions that add nothing to the one their code is named for come after it, and are left out.
   */
  private static List<Entry> mainFirst(List<Entry> entries) {
    var mains =
        Region.all().stream()
            .map(region -> region.sharers().getFirst().word())
            .collect(toImmutableSet());
    return Stream.concat(
            entries.stream().filter(entry -> !isSharer(entry, mains)),
            entries.stream().filter(entry -> isSharer(entry, mains)))
        .toList();
  }

  private static boolean isSharer(Entry entry, Set<String> mains) {
    return !mains.contains(entry.name()) && !entry.name().equals("international");
  }
}
