package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/** {@code std/numbers/uk}. */
final class UnitedKingdom {
  private static final Region UK = Region.of("GB");

  private UnitedKingdom() {}

  static Module module() {
    return new Module(
        "uk",
        ImmutableList.of(
            "Telephone numbers of the United Kingdom, as they are dialed there: with the 0.",
            "Emergency numbers are in std/numbers/emergency (emergency.gb)."),
        new NationalPlan(UK, numbers -> numbers.after("0"), UK.general().after("0").outline())
            .kind(NumberKind.FIXED, "Fixed lines, 01 and 02")
            .kind(NumberKind.MOBILE, "Mobile phones of Great Britain and Northern Ireland")
            .numbers(
                "islands",
                "Fixed lines and mobile phones of Guernsey, Jersey and the Isle of Man, often at a"
                    + " price of their own",
                Stream.of("01481256789", "07781123456"),
                islands().after("0"))
            .kind(NumberKind.COMPANY, "Companies and public bodies, at the price of 01 and 02")
            .kind(NumberKind.VOIP, "Internet telephony without a place")
            .kind(NumberKind.TOLLFREE, "Free for the caller")
            .kind(NumberKind.PERSONAL, "Personal numbers, which follow their owner and can be dear")
            .kind(NumberKind.PAGER, "Pagers")
            .kind(NumberKind.PREMIUM, "Numbers with a service charge: 084, 087 and 09")
            .numbers(
                "service",
                "Short numbers for everybody, from 1: police without emergency, health, speaking"
                    + " clock, directory enquiries",
                Stream.of("101"),
                UK.services().and(Numbers.matching("1\\d{0,9}")))
            .entries());
  }

  private static Numbers islands() {
    return Numbers.either(
            Stream.of("GG", "IM", "JE")
                .map(Region::of)
                .flatMap(
                    island -> Stream.of(island.of(NumberKind.FIXED), island.of(NumberKind.MOBILE)))
                .toList())
        .except(UK.valid());
  }
}
