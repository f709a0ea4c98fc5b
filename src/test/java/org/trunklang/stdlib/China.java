package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/** {@code std/numbers/china}. */
final class China {
  private static final Region CN = Region.of("CN");

  /** Area codes with the 0; mobile phones; what is dialed alike in the whole country. */
  private static final Numbers FORM =
      Numbers.matching("0[1-9]\\d{6,11}|1[3-9]\\d{9}|[48]00\\d{7}|95\\d{8,9}|1[06]\\d{6}");

  private China() {}

  static Module module() {
    return new Module(
        "china",
        ImmutableList.of(
            "Telephone numbers of mainland China, as they are dialed there: an area code with the"
                + " 0,",
            "mobile phones and nationwide numbers without it.",
            "Emergency numbers are in std/numbers/emergency (emergency.cn)."),
        new NationalPlan(CN, CN::asWritten, FORM)
            .kind(
                NumberKind.FIXED, "Fixed lines with their area code, and short numbers behind one")
            .kind(NumberKind.MOBILE, "Mobile phones")
            .kind(NumberKind.TOLLFREE, "Free for the caller: 800")
            .kind(NumberKind.SHARED_COST, "Shared cost: 400, 950, and 96 behind an area code")
            .kind(NumberKind.PREMIUM, "Premium rate: 160 and 168")
            .numbers(
                "service",
                "Short numbers for everybody: traffic accidents, government, directory enquiries,"
                    + " carriers, banks",
                Stream.of("122"),
                CN.services())
            .entries());
  }
}
