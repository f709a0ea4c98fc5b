package org.trunklang.bench;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.trunklang.check.Checker;
import org.trunklang.check.Unit;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Parser;

/**
 * Full traces through a network of 1,000 nodes, one thread: how many nanoseconds each. {@code
 * outside} calls make two hops, {@code offices} calls three or four.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
public class SimulatorBenchmark {
  private static final int NODES = 1000;
  private static final int CALLS = 4096;

  @Param({"outside", "offices"})
  public String calls = "";

  private Simulator simulator = Simulator.of(Routing.of(Network.EMPTY));
  private Place[] starts = {};
  private DialedNumber[] numbers = {};

  @Setup
  public void setUp() {
    var parsed = Parser.parse(SourceFile.of("network.trunk", LargeNetwork.text(NODES, 100_000)));
    var checked = Checker.check(ImmutableList.of(new Unit(parsed, Optional.empty())));
    var routing = Routing.of(checked.network());
    simulator = Simulator.of(routing);
    starts = new Place[CALLS];
    numbers = new DialedNumber[CALLS];
    var random = new Random(1);
    long hops = 0;
    for (int i = 0; i < CALLS; ) {
      starts[i] = routing.place(node(random), Caller.PHONES);
      numbers[i] = DialedNumber.of(calls.equals("outside") ? outside(random) : inside(random));
      Trace trace = simulator.simulate(starts[i], numbers[i], Down.NOTHING);
      if (trace.completes()) {
        hops += trace.hops().size();
        i++;
      }
    }
    System.out.printf("%s: %.2f hops a call%n", calls, (double) hops / CALLS);
  }

  private static NodeName node(Random random) {
    return new NodeName(LargeNetwork.node(random.nextInt(NODES)));
  }

  private static String inside(Random random) {
    return LargeNetwork.extension(random.nextInt(NODES), random.nextInt(1000));
  }

  private static String outside(Random random) {
    return "+" + (1000 + random.nextInt(600)) + (100_000 + random.nextInt(900_000));
  }

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void trace(Blackhole blackhole) {
    for (int i = 0; i < CALLS; i++) {
      Trace trace = simulator.simulate(starts[i], numbers[i], Down.NOTHING);
      blackhole.consume(trace);
    }
  }
}
