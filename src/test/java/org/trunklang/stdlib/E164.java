package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code std/numbers/e164}. */
final class E164 {
  /** Country codes of no country. That of premium rate numbers, 979, is another module's. */
  private static final ImmutableMap<String, ImmutableList<String>> GLOBAL =
      ImmutableMap.<String, ImmutableList<String>>builder()
          .put("freephone", ImmutableList.of("800"))
          .put("shared-cost", ImmutableList.of("808"))
          .put("inmarsat", ImmutableList.of("870"))
          .put("personal", ImmutableList.of("878"))
          .put("satellite", ImmutableList.of("881"))
          .put("networks", ImmutableList.of("882", "883"))
          .put("relief", ImmutableList.of("888"))
          .buildOrThrow();

  private E164() {}

  static Module module() {
    var entries = ImmutableList.<Entry>builder();
    Entry all =
        Entry.of(
            "all",
            "Every assigned country code, with as many digits as its numbers can have",
            Stream.of("442079460000"),
            all(),
            List.of());
    entries.add(all);
    for (Region region : regions()) {
      Region main = region.sharers().getFirst();
      List<Pattern> outer = region.id().equals(main.id()) ? all.patterns() : patterns(main, all);
      entries.add(
          Entry.of(
              region.word(),
              RegionNames.of(region) + ", country code " + region.countryCode(),
              examples(region),
              numbers(region),
              outer));
    }
    GLOBAL.forEach((name, codes) -> entries.add(global(name, codes, all.patterns())));
    return new Module(
        "e164",
        ImmutableList.of(
            "International telephone numbers: country code first, without + and without 00 or 011,",
            "as in `route 00| e164.all -> carrier`. A name for each country and territory by its",
            "ISO 3166 code, and for the codes that belong to no country.",
            "",
            "A country has the numbers that libphonenumber holds for possible there, assigned or"
                + " not.",
            "Where countries share a code and their first digits tell them apart, each has its own"
                + " (7",
            "is ru and kz). Where not, the country that the code is named for has all of them (44"
                + " is",
            "gb), and the others have those assigned to them alone (je), so that a rule for je"
                + " wins",
            "against one for gb. Of the code 1, us has the area codes of the United States and the",
            "numbers of no place, premium rate (900) excepted."),
        entries.build());
  }

  private static ImmutableList<Pattern> patterns(Region main, Entry all) {
    return Pattern.covering(
        NumbersReader.read(numbers(main)), all.patterns(), ImmutableSet.copyOf(all.patterns()));
  }

  /** Those that have numbers of their own: Western Sahara's are all Morocco's too. */
  private static List<Region> regions() {
    return Region.all().stream()
        .filter(region -> !NumbersReader.read(numbers(region)).isEmpty())
        .toList();
  }

  private static Stream<String> examples(Region region) {
    return Stream.of(NumberKind.FIXED, NumberKind.MOBILE)
        .flatMap(region::examples)
        .map(number -> region.countryCode() + number);
  }

  private static Entry global(String name, List<String> codes, List<Pattern> outer) {
    var regions = codes.stream().map(Region::of).toList();
    return Entry.of(
        name,
        "Of no country, code " + String.join(" and ", codes),
        regions.stream()
            .flatMap(
                region ->
                    Arrays.stream(NumberKind.values())
                        .flatMap(region::examples)
                        .map(number -> region.countryCode() + number)),
        Numbers.either(regions.stream().map(region -> code(region, region.general())).toList()),
        outer);
  }

  /** For each country code the lengths of its numbers; which digits they have is left open. */
  private static Numbers all() {
    var library = PhoneNumberUtil.getInstance();
    return Numbers.either(
        Stream.concat(
                library.getSupportedRegions().stream(),
                library.getSupportedGlobalNetworkCallingCodes().stream().map(String::valueOf))
            .sorted()
            .map(Region::of)
            .map(region -> code(region, Numbers.matching("\\d{1,17}").ofLength(lengths(region))))
            .toList());
  }

  private static Set<Integer> lengths(Region region) {
    return new TreeSet<>(NumbersReader.read(region.general()).lengths());
  }

  /** The region's own numbers in international form, as the comment of the module tells. */
  static Numbers numbers(Region region) {
    List<Region> sharers = region.sharers();
    Region main = sharers.getFirst();
    if (region.id().equals("US")) {
      return code(region, region.valid().except(region.of(NumberKind.PREMIUM)));
    }
    if (region.id().equals(main.id())) {
      return code(region, region.beginning().map(region.general()::and).orElse(region.general()));
    }
    Numbers earlier =
        Numbers.either(
            sharers.stream()
                .takeWhile(other -> !other.id().equals(region.id()))
                .map(E164::claimed)
                .toList());
    return code(region, claimed(region).except(earlier));
  }

  /** What libphonenumber takes for the region's when it looks at the regions one by one. */
  private static Numbers claimed(Region region) {
    return region
        .beginning()
        .map(beginning -> region.general().and(beginning))
        .orElseGet(region::valid);
  }

  static Numbers code(Region region, Numbers national) {
    return national.after(String.valueOf(region.countryCode()));
  }
}
