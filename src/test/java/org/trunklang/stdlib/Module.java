package org.trunklang.stdlib;

import com.google.common.collect.ImmutableList;

/**
 * A file of {@code stdlib/numbers}.
 *
 * @param about what a reader has to know before the declarations, a line each
 */
record Module(String name, ImmutableList<String> about, ImmutableList<Entry> entries) {
  String fileName() {
    return name + ".trunk";
  }
}
