package org.trunklang.stdlib;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.NumberFormat;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadataCollection;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One country or territory, or one code shared by the world, and what libphonenumber knows about
 * its numbers. All numbers are national: without country code and trunk prefix.
 */
final class Region {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final Map<String, Region> KNOWN = new ConcurrentHashMap<>();

  private final String id;
  private final PhoneMetadata numbers;
  private final Optional<PhoneMetadata> shortNumbers;

  private Region(String id) {
    this.id = id;
    this.numbers = load("PhoneNumber", id).orElseThrow();
    this.shortNumbers = load("ShortNumber", id);
  }

  /** The region of an ISO 3166 code in capitals, or of a country code such as 800. */
  static Region of(String id) {
    return KNOWN.computeIfAbsent(id, Region::new);
  }

  /** Every country and territory, in the order of their ISO codes. */
  static ImmutableList<Region> all() {
    return LIBRARY.getSupportedRegions().stream()
        .sorted()
        .map(Region::of)
        .collect(toImmutableList());
  }

  /** The regions that share this one's country code, in the order libphonenumber asks them. */
  ImmutableList<Region> sharers() {
    return isGlobal()
        ? ImmutableList.of(this)
        : LIBRARY.getRegionCodesForCountryCode(countryCode()).stream()
            .map(Region::of)
            .collect(toImmutableList());
  }

  private boolean isGlobal() {
    return Character.isDigit(id.charAt(0));
  }

  String id() {
    return id;
  }

  /** The name of the region in the library: its ISO code in small letters. */
  String word() {
    return Ascii.toLowerCase(id);
  }

  int countryCode() {
    return numbers.getCountryCode();
  }

  /** The rough form of all its numbers, assigned or not. */
  Numbers general() {
    return described(numbers.getGeneralDesc());
  }

  /** The numbers that libphonenumber says are of this kind. */
  Numbers of(NumberKind kind) {
    Numbers earlier =
        Numbers.either(
            Arrays.stream(NumberKind.values())
                .filter(other -> other.compareTo(kind) < 0 && !areTwins(kind, other))
                .map(other -> described(other.of(numbers)))
                .collect(toImmutableList()));
    return described(kind.of(numbers)).and(general()).except(earlier);
  }

  private static boolean areTwins(NumberKind one, NumberKind other) {
    return one == NumberKind.MOBILE && other == NumberKind.FIXED;
  }

  /** The numbers of any kind. */
  Numbers valid() {
    return Numbers.either(
            Arrays.stream(NumberKind.values())
                .map(kind -> described(kind.of(numbers)))
                .collect(toImmutableList()))
        .and(general());
  }

  /** Where the country code is shared: how this region's numbers begin, if that tells them. */
  Optional<Numbers> beginning() {
    return numbers.getLeadingDigits().isEmpty()
        ? Optional.empty()
        : Optional.of(Numbers.matching("(?:" + numbers.getLeadingDigits() + ")\\d{0,17}"));
  }

  Numbers emergency() {
    return ofShortNumbers(PhoneMetadata::getEmergency);
  }

  /** Short numbers for everybody: no emergency, no text messages, of no one carrier. */
  Numbers services() {
    return ofShortNumbers(PhoneMetadata::getShortCode)
        .except(emergency())
        .except(ofShortNumbers(PhoneMetadata::getSmsServices))
        .except(ofShortNumbers(PhoneMetadata::getCarrierSpecific));
  }

  /** All short numbers. */
  Numbers shortCodes() {
    return ofShortNumbers(PhoneMetadata::getShortCode);
  }

  private Numbers ofShortNumbers(Function<PhoneMetadata, PhoneNumberDesc> part) {
    return shortNumbers
        .map(found -> described(part.apply(found)).and(described(found.getGeneralDesc())))
        .orElseGet(Numbers::none);
  }

  /** Numbers that libphonenumber gives as examples of a kind. */
  Stream<String> examples(NumberKind kind) {
    return Stream.of(kind.of(numbers).getExampleNumber()).filter(number -> !number.isEmpty());
  }

  /**
   * National numbers as they are dialed inside of the country: with the trunk prefix where
   * libphonenumber writes it, without it where it does not.
   */
  Numbers asWritten(Numbers national) {
    var parts = ImmutableList.<Numbers>builder();
    Numbers rest = national;
    for (NumberFormat format : numbers.getNumberFormatList()) {
      Numbers formatted = rest.and(formatted(format));
      boolean prefixed = format.getNationalPrefixFormattingRule().startsWith(trunkPrefix());
      parts.add(prefixed ? formatted.after(trunkPrefix()) : formatted);
      rest = rest.except(formatted(format));
    }
    return Numbers.either(parts.add(rest).build());
  }

  private String trunkPrefix() {
    return numbers.getNationalPrefix();
  }

  private static Numbers formatted(NumberFormat format) {
    Numbers form = Numbers.matching(format.getPattern());
    int last = format.getLeadingDigitsPatternCount() - 1;
    return last < 0
        ? form
        : form.and(Numbers.matching("(?:" + format.getLeadingDigitsPattern(last) + ")\\d{0,17}"));
  }

  /** Without a list of lengths the expression alone decides; the length -1 says there are none. */
  private static Numbers described(PhoneNumberDesc part) {
    if (part.getNationalNumberPattern().isEmpty()) {
      return Numbers.none();
    }
    Numbers numbers = Numbers.matching(part.getNationalNumberPattern());
    return part.getPossibleLengthList().isEmpty()
        ? numbers
        : numbers.ofLength(ImmutableList.copyOf(part.getPossibleLengthList()));
  }

  private static Optional<PhoneMetadata> load(String kind, String id) {
    String name = "data/" + kind + "MetadataProto_" + id;
    try (var in = PhoneNumberUtil.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      var collection = new PhoneMetadataCollection();
      collection.readExternal(new ObjectInputStream(in));
      return Optional.of(collection.getMetadataList().getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
