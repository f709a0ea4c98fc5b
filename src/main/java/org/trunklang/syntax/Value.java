package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import org.trunklang.source.Span;

/** The value of a setting as written; what it may be depends on the setting. */
public sealed interface Value {
  Span span();

  /** {@code yes}, {@code rfc4733}, {@code pbx.example.net}. */
  record Word(Name name) implements Value {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /**
   * A token that begins like a number: {@code 199}, {@code 60s}, {@code 10.0.0.0/8}, {@code 2XX}.
   */
  record Number(Span span, String text) implements Value {}

  /** An address in brackets, {@code [2001:db8::1]}, perhaps with a port or a mask. */
  record BracketAddress(Span span, String text) implements Value {}

  record Quoted(Text text) implements Value {
    @Override
    public Span span() {
      return text.span();
    }
  }

  /** {@code env("NAME")}, {@code file("path")}. */
  record Call(Span span, Name function, Text argument) implements Value {}

  /** A word with a string, {@code plain "secret"}. */
  record Tagged(Span span, Name tag, Text text) implements Value {}

  /** {@code [ulaw, alaw]}, or without brackets {@code 0X., 1X.}. */
  record Items(Span span, ImmutableList<Value> values) implements Value {}

  /** {@code 0X. except 09X.}: the second one is taken out of the first. */
  record Except(Span span, Value from, Value exceptions) implements Value {}

  /** Two values side by side, as in {@code address NODE ADDR}. */
  record Pair(Span span, Value first, Value second) implements Value {}
}
