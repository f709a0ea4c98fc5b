package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.trunklang.check.problem.UnknownWord;
import org.trunklang.diagnostics.Similar;
import org.trunklang.model.Protocol;
import org.trunklang.syntax.Name;

/** Reads the word that says what a trunk speaks. */
final class Protocols {
  private static final ImmutableList<String> WORDS =
      Arrays.stream(Protocol.values())
          .map(Protocol::toString)
          .collect(ImmutableList.toImmutableList());

  private Protocols() {}

  static Optional<Protocol> find(Name word) {
    for (Protocol protocol : Protocol.values()) {
      if (protocol.toString().equals(word.text())) {
        return Optional.of(protocol);
      }
    }
    return Optional.empty();
  }

  static Optional<Protocol> read(Name word, Findings findings) {
    var protocol = find(word);
    if (protocol.isEmpty()) {
      findings.add(
          new UnknownWord(
              word.span(),
              word.text(),
              "protocol",
              WORDS,
              OtherWords.protocol(word.text()).or(() -> Similar.to(word.text(), WORDS))));
    }
    return protocol;
  }
}
