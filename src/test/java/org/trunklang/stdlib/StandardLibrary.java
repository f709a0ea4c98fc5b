package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;

/** The modules of numbers, made afresh from libphonenumber's metadata. */
final class StandardLibrary {
  /** Writes the files again. The run fails when a file has changed, so that the change is read. */
  static final String COMMAND = "mvn test -Dtest=StandardLibraryTest -Dstdlib=write";

  private static final ImmutableList<Module> MODULES = make();

  private StandardLibrary() {}

  static ImmutableList<Module> modules() {
    return MODULES;
  }

  static Module module(String name) {
    return MODULES.stream().filter(module -> module.name().equals(name)).findFirst().orElseThrow();
  }

  private static ImmutableList<Module> make() {
    Module e164 = E164.module();
    return ImmutableList.of(
        e164,
        Nanp.module(),
        China.module(),
        UnitedKingdom.module(),
        Germany.module(),
        Emergency.module(),
        PremiumRate.module(e164));
  }
}
