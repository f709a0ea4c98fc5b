package org.trunklang.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.Parser;

/** How long a network of 1,000 nodes and 100,000 lines takes to read, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParserBenchmark {
  private SourceFile source = SourceFile.of("network.trunk", "");

  @Setup
  public void setUp() {
    source = SourceFile.of("network.trunk", LargeNetwork.text(1_000, 100_000));
  }

  /** The line table alone. */
  @Benchmark
  public Object lines() {
    return SourceFile.of("network.trunk", source.text());
  }

  /** All tokens, comments included. */
  @Benchmark
  public Object tokens() {
    return Lexer.tokens(source);
  }

  /** The whole tree. */
  @Benchmark
  public Object tree() {
    return Parser.parse(source);
  }
}
