package org.trunklang.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
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
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.Symbols;

/** Sets made of a million prefixes of seven to ten digits, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    // Two million patterns take half a gigabyte themselves.
    jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class NumberSetBenchmark {
  private ImmutableList<DialPattern> prefixes = ImmutableList.of();
  private ImmutableList<DialPattern> others = ImmutableList.of();

  @Setup
  public void setUp() {
    prefixes = prefixes(new Random(1), 1_000_000);
    others = prefixes(new Random(2), 1_000_000);
  }

  private static ImmutableList<DialPattern> prefixes(Random random, int count) {
    Set<String> digits = new HashSet<>();
    while (digits.size() < count) {
      int length = 7 + random.nextInt(4);
      digits.add(
          Long.toString(
              random.nextLong((long) Math.pow(10, length - 1), (long) Math.pow(10, length))));
    }
    return digits.stream()
        .sorted()
        .map(NumberSetBenchmark::prefix)
        .collect(ImmutableList.toImmutableList());
  }

  private static DialPattern prefix(String digits) {
    var positions = ImmutableIntArray.builder(digits.length());
    digits.chars().forEach(digit -> positions.add(Symbols.mask((char) digit)));
    return DialPattern.of(positions.build(), DialPattern.Tail.ONE_OR_MORE);
  }

  /** A set of a million prefixes, in a space of its own. */
  @Benchmark
  public Object build() {
    return new NumberSpace().of(prefixes);
  }

  /** What two such sets have between them; in a space that has not seen it, both are built too. */
  @Benchmark
  public Object buildTwoAndUnite() {
    var fresh = new NumberSpace();
    return fresh.of(prefixes).union(fresh.of(others));
  }

  /** The numbers that only the first of two such sets has. */
  @Benchmark
  public Object buildTwoAndSubtract() {
    var fresh = new NumberSpace();
    return fresh.of(prefixes).minus(fresh.of(others));
  }
}
