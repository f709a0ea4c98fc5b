package org.trunklang.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sets say of a number what libphonenumber itself says of it, asked as its users ask it. */
class LibphonenumberTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  /** Mobile phones and fixed lines cannot be told apart everywhere. */
  private static final ImmutableMap<PhoneNumberType, Set<NumberKind>> TWO_KINDS =
      ImmutableMap.of(
          PhoneNumberType.FIXED_LINE_OR_MOBILE, Set.of(NumberKind.FIXED, NumberKind.MOBILE));

  @ParameterizedTest
  @CsvSource({"GB, uk", "DE, germany", "CN, china"})
  void a_number_of_a_name_dialed_in_the_country_has_that_kind(String id, String name)
      throws NumberParseException {
    Module module = StandardLibrary.module(name);
    Set<String> samples = samples(module);
    for (NumberKind kind : NumberKind.values()) {
      for (Entry entry : entry(module, kind.word()).stream().toList()) {
        for (String dialed : samples) {
          if (entry.set().contains(dialed)) {
            assertTrue(
                kinds(LIBRARY.parse(dialed, id)).contains(kind),
                () -> dialed + " in " + entry.name());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"GB, uk", "DE, germany"})
  void a_number_is_in_a_name_exactly_when_it_has_that_kind(String id, String name) {
    Module module = StandardLibrary.module(name);
    int countryCode = Region.of(id).countryCode();
    for (String dialed : samples(module)) {
      if (dialed.startsWith("0")) {
        PhoneNumber number = number(countryCode, dialed.substring(1));
        Set<NumberKind> said =
            id.equals(LIBRARY.getRegionCodeForNumber(number)) ? kinds(number) : Set.of();
        for (NumberKind kind : NumberKind.values()) {
          entry(module, kind.word())
              .ifPresent(
                  entry ->
                      assertEquals(
                          said.contains(kind),
                          entry.set().contains(dialed),
                          () -> dialed + " in " + entry.name()));
        }
      }
    }
  }

  @Test
  void a_number_is_premium_rate_exactly_when_it_has_that_type() {
    Module module = StandardLibrary.module("premium-rate");
    Entry all = module.entries().getFirst();
    for (String international : samples(module)) {
      boolean said =
          countryCode(international)
              .map(code -> number(code, international.substring(String.valueOf(code).length())))
              .map(LIBRARY::getNumberType)
              .filter(PhoneNumberType.PREMIUM_RATE::equals)
              .isPresent();
      // Where regions share a code, one's fixed lines may look like another's premium rate.
      if (said) {
        assertTrue(all.set().contains(international), international);
      } else if (all.set().contains(international)) {
        assertTrue(
            countryCode(international)
                .filter(code -> LIBRARY.getRegionCodesForCountryCode(code).size() > 1)
                .isPresent(),
            international);
      }
    }
  }

  @Test
  void every_example_is_in_e164_all_and_in_its_region_save_900_in_the_us() {
    Module module = StandardLibrary.module("e164");
    Entry all = module.entries().getFirst();
    for (Region region : Region.all()) {
      for (NumberKind kind : NumberKind.values()) {
        region
            .examples(kind)
            .filter(n -> NumbersReader.read(region.of(kind)).contains(n))
            .forEach(
                national -> {
                  String number = region.countryCode() + national;
                  assertTrue(all.set().contains(number), number);
                  String home =
                      LIBRARY.getRegionCodeForNumber(number(region.countryCode(), national));
                  Entry entry = entry(module, Region.of(home).word()).orElseThrow();
                  boolean excepted = home.equals("US") && kind == NumberKind.PREMIUM;
                  assertEquals(!excepted, entry.set().contains(number), () -> home + " " + number);
                });
      }
    }
  }

  @Test
  void an_emergency_number_is_one_for_libphonenumber_too_and_no_other_up_to_three_digits_is() {
    var shortNumbers = ShortNumberInfo.getInstance();
    Module module = StandardLibrary.module("emergency");
    for (Entry country : module.entries()) {
      String id = Ascii.toUpperCase(country.name());
      for (int length = 1; length <= 3; length++) {
        for (int value = 0; value < Math.pow(10, length); value++) {
          String number = String.format("%0" + length + "d", value);
          assertEquals(
              shortNumbers.isEmergencyNumber(number, id),
              country.set().contains(number),
              () -> number + " in " + id);
        }
      }
      for (Pattern pattern : country.patterns()) {
        assertTrue(
            shortNumbers.isEmergencyNumber(pattern.text(), id), () -> pattern.text() + " in " + id);
      }
    }
  }

  @Test
  void five_regions_have_no_emergency_number_that_libphonenumber_knows() {
    Module module = StandardLibrary.module("emergency");
    assertEquals(
        List.of("GN", "GQ", "IO", "TA", "TK"),
        Region.all().stream()
            .map(Region::id)
            .filter(id -> entry(module, Ascii.toLowerCase(id)).isEmpty())
            .toList());
  }

  @Test
  void every_valid_number_of_the_plan_is_in_nanp_all_except_loose_ones_of_one_country() {
    DigitSet all = entry(StandardLibrary.module("nanp"), "all").orElseThrow().set();
    for (Region region : Region.of("US").sharers()) {
      DigitSet outside = NumbersReader.read(region.valid()).ofLength(10).minus(all);
      assertEquals(region.id().equals("DO"), !outside.isEmpty(), region::id);
    }
  }

  /** Members of each pattern, and numbers that are a digit longer, shorter or other. */
  private static Set<String> samples(Module module) {
    var random = new Random(module.name().hashCode());
    var samples = new TreeSet<String>();
    for (Entry entry : module.entries()) {
      for (Pattern pattern : entry.patterns()) {
        for (int i = 0; i < 3; i++) {
          String member = member(pattern, random);
          int place = random.nextInt(member.length());
          samples.add(member);
          samples.add(member + random.nextInt(10));
          samples.add(member.substring(0, member.length() - 1));
          samples.add(
              member.substring(0, place) + random.nextInt(10) + member.substring(place + 1));
        }
      }
    }
    samples.removeIf(sample -> sample.length() < 3);
    return samples;
  }

  private static String member(Pattern pattern, Random random) {
    var member = new StringBuilder();
    for (DigitClass place : pattern.places()) {
      var digits = place.digits().toList();
      member.append(digits.get(random.nextInt(digits.size())));
    }
    return member.toString();
  }

  private static Optional<Entry> entry(Module module, String name) {
    return module.entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  private static Set<NumberKind> kinds(PhoneNumber number) {
    PhoneNumberType type = LIBRARY.getNumberType(number);
    Set<NumberKind> two = TWO_KINDS.get(type);
    return two != null
        ? two
        : Set.copyOf(
            Arrays.stream(NumberKind.values()).filter(kind -> kind.type() == type).toList());
  }

  private static Optional<Integer> countryCode(String international) {
    for (int length = 1; length <= 3; length++) {
      int code = Integer.parseInt(international.substring(0, length));
      if (LIBRARY.getSupportedCallingCodes().contains(code)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** As parsed, but without guesses about prefixes. */
  private static PhoneNumber number(int countryCode, String national) {
    int zeros = 0;
    while (zeros < national.length() - 1 && national.charAt(zeros) == '0') {
      zeros++;
    }
    var number = new PhoneNumber();
    number.setCountryCode(countryCode);
    number.setNationalNumber(national.isEmpty() ? 0 : Long.parseLong(national));
    if (zeros > 0) {
      number.setItalianLeadingZero(true);
      number.setNumberOfLeadingZeros(zeros);
    }
    return number;
  }
}
