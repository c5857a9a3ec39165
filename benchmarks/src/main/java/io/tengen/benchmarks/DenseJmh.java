package io.tengen.benchmarks;

import io.tengen.agents.network.dense.Activation;
import io.tengen.agents.network.dense.DenseConfig;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Small fully connected networks under JMH; an operation is a batch. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DenseJmh {
  /** That of PPO or that of DQN. */
  @Param({"ppo", "dqn"})
  private String network = "";

  /** Who computes, and what. */
  @Param({"FORWARD", "GRADIENT", "DL4J_FORWARD", "DL4J_GRADIENT"})
  private String task = "";

  /** Samples of a batch. */
  @Param({"1", "4", "128", "512"})
  private int batch;

  private @Nullable DenseWorkload workload;

  /** Makes the workload of the parameters. */
  @Setup
  public void prepare() {
    DenseConfig config =
        network.equals("ppo")
            ? DenseConfig.orthogonal(4, List.of(64, 64), Activation.TANH, 2, 0.01)
            : DenseConfig.he(4, List.of(120, 84), 2);
    workload = new DenseWorkload(config, DenseWorkload.Task.valueOf(task), batch);
  }

  /** One batch. */
  @Benchmark
  public float batch() {
    return Objects.requireNonNull(workload).runOnce();
  }
}
