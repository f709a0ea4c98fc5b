package org.trunklang.check;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/** The one way to write an IPv6 address (RFC 5952), so that equal addresses are equal texts. */
final class Ipv6 {
  private static final int GROUPS = 8;

  private Ipv6() {}

  /** Rewrites an address that is known to be one. */
  static String canonical(String address) {
    int gap = address.indexOf("::");
    List<Integer> groups = groups(gap < 0 ? address : address.substring(0, gap));
    List<Integer> after = gap < 0 ? List.of() : groups(address.substring(gap + 2));
    while (groups.size() + after.size() < GROUPS) {
      groups.add(0);
    }
    groups.addAll(after);
    return write(groups);
  }

  private static List<Integer> groups(String text) {
    var groups = new ArrayList<Integer>();
    for (String group : Splitter.on(':').omitEmptyStrings().split(text)) {
      if (group.indexOf('.') >= 0) {
        var bytes = Splitter.on('.').splitToStream(group).map(Integer::parseInt).toList();
        groups.add(bytes.get(0) * 256 + bytes.get(1));
        groups.add(bytes.get(2) * 256 + bytes.get(3));
      } else {
        groups.add(Integer.parseInt(group, 16));
      }
    }
    return groups;
  }

  private static String write(List<Integer> groups) {
    int start = 0;
    int longest = 1; // a lone zero is written out
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups.get(end) == 0) {
        end++;
      }
      if (end - i > longest) {
        start = i;
        longest = end - i;
      }
    }
    if (longest == 1) {
      return join(groups);
    }
    return join(groups.subList(0, start)) + "::" + join(groups.subList(start + longest, GROUPS));
  }

  private static String join(List<Integer> groups) {
    var text = new StringBuilder();
    for (int group : groups) {
      text.append(text.isEmpty() ? "" : ":").append(Integer.toHexString(group));
    }
    return Ascii.toLowerCase(text.toString());
  }
}
