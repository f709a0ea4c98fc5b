package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;

/** What stands between the braces of an item. */
record Options(ImmutableList<Setting> settings, ImmutableList<Allow> allows) {
  static final Options NONE = new Options(ImmutableList.of(), ImmutableList.of());
}
