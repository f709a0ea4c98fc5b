package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code std/numbers/nanp}. */
final class Nanp {
  private static final Region US = Region.of("US");
  private static final Region CANADA = Region.of("CA");
  private static final ImmutableSet<String> TERRITORIES =
      ImmutableSet.of("AS", "GU", "MP", "PR", "VI");

  /** The plan's own definition: area code and exchange begin with 2 to 9. */
  private static final Numbers ALL = Numbers.matching("[2-9]\\d{2}[2-9]\\d{6}");

  private Nanp() {}

  static Module module() {
    Entry all = entry("all", "Every ten-digit number", "2015550123", ALL, List.of());
    ImmutableList<Entry> places = places(all.patterns());
    return new Module(
        "nanp",
        ImmutableList.of(
            "The North American Numbering Plan: United States, Canada, and most of the Caribbean.",
            "Ten digits without the 1, except where said.",
            "Emergency numbers are in std/numbers/emergency (emergency.us, emergency.ca).",
            "",
            "us, canada, territories and caribbean hold the area codes in use. They and the other",
            "names for ten digits lie within all, so that a rule for them wins against one for"
                + " all."),
        ImmutableList.<Entry>builder()
            .add(
                all,
                entry(
                    "long-distance",
                    "Every number with the 1 in front",
                    "12015550123",
                    ALL.after("1"),
                    List.of()),
                entry(
                    "seven-digit",
                    "Numbers without area code, where the telephone company still takes them",
                    "5550123",
                    Numbers.matching("[2-9]\\d{6}"),
                    List.of()))
            .addAll(places)
            .add(
                entry(
                    "tollfree",
                    "Free for the caller",
                    "8002345678",
                    US.of(NumberKind.TOLLFREE).and(ALL),
                    all.patterns()),
                entry(
                    "premium",
                    "Premium rate: 900",
                    "9002345678",
                    US.of(NumberKind.PREMIUM).and(ALL),
                    all.patterns()),
                exchange976(places),
                entry(
                    "personal",
                    "Numbers without a place: personal numbers and machines",
                    "5002345678",
                    Numbers.either(US.of(NumberKind.PERSONAL), CANADA.of(NumberKind.PERSONAL))
                        .and(ALL),
                    all.patterns()),
                entry(
                    "service",
                    "Three-digit services, 911 excepted: directory, repair, relay, crisis line",
                    "411",
                    Numbers.either(US.shortCodes(), CANADA.shortCodes())
                        .and(Numbers.matching("[2-8]11|988")),
                    List.of()))
            .build());
  }

  private static ImmutableList<Entry> places(List<Pattern> outer) {
    return ImmutableList.of(
        entry(
            "us",
            "The fifty states and Washington DC",
            "2015550123",
            US.of(NumberKind.FIXED),
            outer),
        entry("canada", "Canada", "5062345678", CANADA.of(NumberKind.FIXED), outer),
        entry(
            "territories",
            "American Samoa, Guam, Northern Mariana Islands, Puerto Rico, US Virgin Islands",
            "7872345678",
            byAreaCode(TERRITORIES::contains),
            outer),
        entry(
            "caribbean",
            "The other countries of the plan, from Anguilla to the Turks and Caicos Islands:"
                + " calls abroad that look like national ones",
            "8762345678",
            byAreaCode(id -> !TERRITORIES.contains(id) && !id.equals("US") && !id.equals("CA")),
            outer));
  }

  private static Entry exchange976(List<Entry> places) {
    return entry(
        "exchange-976",
        "Paid services in the exchange 976 of every area code in use, which libphonenumber"
            + " does not tell from other numbers",
        "2129761234",
        Numbers.either(places.stream().map(Entry::numbers).toList())
            .and(Numbers.matching("\\d{3}976\\d{4}")),
        places.stream().flatMap(place -> place.patterns().stream()).toList());
  }

  /** Regions that have area codes to themselves. */
  private static Numbers byAreaCode(Predicate<String> which) {
    return Numbers.either(
            US.sharers().stream()
                .filter(region -> which.test(region.id()))
                .map(region -> region.beginning().orElseThrow())
                .toList())
        .and(ALL);
  }

  private static Entry entry(
      String name, String doc, String example, Numbers numbers, List<Pattern> outer) {
    return Entry.of(name, doc, Stream.of(example), numbers, outer);
  }
}
