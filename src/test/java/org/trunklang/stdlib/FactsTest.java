package org.trunklang.stdlib;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.PatternParser;

/**
 * Facts about telephone numbers that somebody looked up, not computed. The files are read with the
 * compiler's parser and matched with its patterns.
 */
class FactsTest {

  @ParameterizedTest(name = "{0} holds {1}")
  @CsvSource({
    "emergency.gb, 112 999",
    "emergency.de, 110 112",
    "emergency.cn, 110 119 120",
    "emergency.us, 911",
    "emergency.fr, 112 15 17 18",
    "emergency.jp, 110 119",
    "emergency.au, 000 112",
    "emergency.nz, 111",
    "emergency.ch, 112 117 118 144",
    "emergency.in, 112",
    "china.service, 122 10086 95588 12345",
    "china.mobile, 13800138000 18612345678",
    "china.fixed, 01012345678 02112345678 075512345678",
    "china.tollfree, 8008100000",
    "china.shared-cost, 4008123123",
    "uk.mobile, 07400123456 07912345678",
    "uk.fixed, 02079460000 01134960000",
    "uk.tollfree, 08001111 0800123456 08081570000",
    "uk.premium, 09012345678 08712345678",
    "uk.personal, 07012345678",
    "uk.islands, 01534456789 07781123456 01624756789",
    "uk.service, 101 111 116123 118118",
    "uk.national, 02079460000 07400123456 01481256789",
    "germany.fixed, 03012345678 08912345 06221123456",
    "germany.mobile, 015112345678 01711234567",
    "germany.tollfree, 08001234567",
    "germany.premium, 09001234567",
    "germany.service, 115 116117 11833",
    "germany.national, 03012345678 01711234567 040123456",
    "nanp.all, 2125550123 9005550123 8005550123 8765550123",
    "nanp.long-distance, 12125550123",
    "nanp.us, 2125550123 4155550123",
    "nanp.canada, 4165550123 6045550123",
    "nanp.territories, 7875550123 6715550123",
    "nanp.caribbean, 8765550123 2425550123 4415550123",
    "nanp.tollfree, 8005550123 8885550123",
    "nanp.premium, 9005550123",
    "nanp.exchange-976, 2129761234",
    "nanp.service, 211 411 711 988",
    "e164.all, 442079460000 12125550123 8613800138000 4930123456 80012345678",
    "e164.gb, 442079460000",
    "e164.je, 441534456789",
    "e164.us, 12125550123 18005550123",
    "e164.ca, 14165550123",
    "e164.jm, 18765550123",
    "e164.it, 390612345678",
    "e164.satellite, 881612345678",
    "premium-rate.gb, 449012345678",
    "premium-rate.us, 19005550123",
    "premium-rate.all, 449012345678 19005550123 979123456789",
  })
  void holds(String name, String numbers) {
    for (String number : Splitter.on(' ').split(numbers)) {
      assertEquals(true, isIn(name, number), number);
    }
  }

  @ParameterizedTest(name = "{0} does not hold {1}")
  @CsvSource({
    "emergency.us, 999 9110 11",
    "emergency.gb, 911 110 111 101",
    "emergency.de, 115 911",
    "emergency.cn, 122 911 1100",
    "china.mobile, 12800138000 1380013800 138001380000 013800138000",
    "china.premium, 4008123123",
    "uk.mobile, 07012345678 0740012345 074001234567 447400123456 7400123456 07781123456",
    "uk.fixed, 07400123456 2079460000 03001234567",
    "uk.tollfree, 08451234567",
    "uk.national, 002079460000 999 4412345678",
    "germany.mobile, 03012345678 1711234567",
    "germany.premium, 08001234567",
    "germany.national, 110 112 0 00441234567",
    "nanp.all, 1125550123 2121550123 212555012 12125550123 911",
    "nanp.us, 4165550123 8765550123 8005550123",
    "nanp.canada, 2125550123",
    "nanp.premium, 9001550123 8005550123",
    "nanp.service, 911 111 011",
    "e164.all, 0442079460000 21012345678 999 112",
    "e164.us, 14165550123 18765550123",
    "e164.gb, 12125550123",
    "premium-rate.all, 442079460000 18005550123",
  })
  void does_not_hold(String name, String numbers) {
    for (String number : Splitter.on(' ').split(numbers)) {
      assertEquals(false, isIn(name, number), number);
    }
  }

  private static boolean isIn(String name, String number) {
    List<String> parts = Splitter.on('.').splitToList(name);
    var prefixes = ModuleFile.prefixes(StandardLibrary.module(parts.get(0)));
    return requireNonNull(prefixes.get(parts.get(1)), name).stream()
        .map(FactsTest::pattern)
        .anyMatch(pattern -> pattern.matches(number));
  }

  private static DialPattern pattern(String text) {
    return switch (PatternParser.parse(text)) {
      case PatternParser.Result.Read(var read) -> read.pattern();
      case PatternParser.Result.Mistake mistake -> throw new AssertionError(text + " " + mistake);
    };
  }
}
