package org.trunklang.stdlib;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the regions are called in English, in ASCII. Kept in a file, because the names that a JDK
 * knows change from one JDK to the next.
 */
final class RegionNames {
  private static final ImmutableMap<String, String> NAMES = read();

  private RegionNames() {}

  static String of(Region region) {
    String name = NAMES.get(region.word());
    if (name == null) {
      throw new IllegalStateException("regions.txt has no name for " + region.word());
    }
    return name;
  }

  private static ImmutableMap<String, String> read() {
    try {
      var file = Resources.getResource(RegionNames.class, "regions.txt");
      return Resources.readLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> Splitter.on(' ').limit(2).splitToList(line))
          .collect(toImmutableMap(parts -> parts.get(0), parts -> parts.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
