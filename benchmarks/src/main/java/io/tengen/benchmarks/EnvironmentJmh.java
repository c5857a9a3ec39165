package io.tengen.benchmarks;

import io.tengen.env.board.ConnectFour;
import io.tengen.env.control.CartPole;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The environments' workloads under JMH; an operation is a batch of the workload. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EnvironmentJmh {
  private final Workload vector = new VectorCartPoleWorkload();
  private final Workload single = new EpisodeWorkload("CartPole", CartPole.v1(), 0);
  private final Workload connectFour = new GameWorkload(new ConnectFour());

  /** 65,536 steps of CartPole through the vector interface. */
  @Benchmark
  public long vectorCartPole() {
    return vector.runBatch();
  }

  /** 20,000 steps of CartPole through {@code step}. */
  @Benchmark
  public long singleCartPole() {
    return single.runBatch();
  }

  /** 100 random games of Connect Four. */
  @Benchmark
  public long connectFourGames() {
    return connectFour.runBatch();
  }
}
