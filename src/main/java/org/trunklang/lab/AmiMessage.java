package org.trunklang.lab;

import com.google.common.collect.ImmutableListMultimap;
import java.util.stream.Collectors;

/** What Asterisk's manager interface says in one piece: an answer or an event. */
record AmiMessage(ImmutableListMultimap<String, String> fields) {

  /** The field's value, or nothing when it has none; the lines of one that is repeated. */
  String get(String field) {
    return fields.get(field).stream().collect(Collectors.joining("\n"));
  }

  boolean isEvent(String name) {
    return get("Event").equals(name);
  }
}
