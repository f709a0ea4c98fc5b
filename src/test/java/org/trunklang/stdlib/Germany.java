package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/** {@code std/numbers/germany}. */
final class Germany {
  private static final Region DE = Region.of("DE");

  private Germany() {}

  static Module module() {
    return new Module(
        "germany",
        ImmutableList.of(
            "Telephone numbers of Germany, as they are dialed there: with the 0. Their lengths"
                + " vary,",
            "also within one town, so that a number can be the beginning of another.",
            "Emergency numbers are in std/numbers/emergency (emergency.de)."),
        new NationalPlan(DE, numbers -> numbers.after("0"), DE.general().after("0").outline())
            .kind(NumberKind.FIXED, "Fixed lines, and 032 without a place")
            .kind(NumberKind.MOBILE, "Mobile phones: 015, 016, 017")
            .kind(NumberKind.VOICEMAIL, "Mailboxes of mobile phones")
            .kind(NumberKind.TOLLFREE, "Free for the caller: 0800")
            .kind(NumberKind.SHARED_COST, "Service numbers and mass calls: 0180, 0137, 0138")
            .kind(NumberKind.PERSONAL, "Personal numbers, which follow their owner: 0700")
            .kind(NumberKind.COMPANY, "Companies and closed user groups: 018")
            .kind(NumberKind.PAGER, "Pagers: 016")
            .kind(NumberKind.PREMIUM, "Premium rate: 0900, and the dear part of 0137")
            .numbers(
                "service",
                "Short numbers for everybody: public authorities, help lines, directory enquiries",
                Stream.of("115"),
                DE.services())
            .entries());
  }
}
