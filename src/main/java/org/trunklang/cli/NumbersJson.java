package org.trunklang.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.trunklang.numbers.NumberSet;

/** Sets of numbers, for programs. */
final class NumbersJson {
  private NumbersJson() {}

  /** The members {@code numbers}, {@code counts} and {@code open} of an object. */
  static void write(JsonWriter json, NumberSet numbers, List<String> patterns) throws IOException {
    json.name("numbers").beginArray();
    for (String pattern : patterns) {
      json.value(pattern);
    }
    json.endArray();
    json.name("counts").beginObject();
    for (var count : NumbersText.counts(numbers).entrySet()) {
      json.name(count.getKey().toString()).value(count.getValue());
    }
    json.endObject();
    json.name("open").value(numbers.isOpen());
  }
}
