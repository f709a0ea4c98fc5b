package org.trunklang.asterisk;

import static com.google.common.base.Preconditions.checkArgument;

/** The name of a class of music on hold, free of anything that means something in arguments. */
record Music(String name) {
  Music {
    checkArgument(isUsable(name), "music %s", name);
  }

  static boolean isUsable(String name) {
    return !name.isEmpty() && name.length() <= 79 && AsteriskText.isMadeOf(name, "._-");
  }

  /** As an option of {@code Dial}. */
  String option() {
    return "m(" + name + ")";
  }
}
