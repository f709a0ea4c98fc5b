package org.trunklang.model;

import java.util.Optional;
import org.trunklang.numbers.DialedNumber;

/** A phone that the source provisions: {@code extension 201 "Reception" { secret … }}. */
public record Phone(
    DialedNumber number, Optional<String> label, Optional<Secret> secret, Origin origin) {}
