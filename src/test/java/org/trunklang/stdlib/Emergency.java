package org.trunklang.stdlib;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;

/** {@code std/numbers/emergency}. */
final class Emergency {
  private Emergency() {}

  static Module module() {
    return new Module(
        "emergency",
        ImmutableList.of(
            "Emergency numbers of the countries and territories of the world, as dialed there, by",
            "ISO 3166 code. Each number stands by itself, so that the names can be used after",
            "`emergency` in a node. Some numbers work in parts of a country only: ask the"
                + " carrier."),
        Region.all().stream()
            .filter(region -> !NumbersReader.read(region.emergency()).isEmpty())
            .map(
                region ->
                    Entry.ofSingles(region.word(), RegionNames.of(region), region.emergency()))
            .collect(toImmutableList()));
  }
}
