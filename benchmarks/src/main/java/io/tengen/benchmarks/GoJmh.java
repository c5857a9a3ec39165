package io.tengen.benchmarks;

import io.tengen.go.KoRule;
import io.tengen.go.features.FeatureSet;
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

/** Go's workloads under JMH; an operation is a batch of the workload. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GoJmh {
  private final Workload playout9 = new PlayoutWorkload(9, 0);
  private final Workload playout19 = new PlayoutWorkload(19, 0);
  private final Workload simpleKo = new GoApplyWorkload(KoRule.SIMPLE);
  private final Workload superko = new GoApplyWorkload(KoRule.POSITIONAL_SUPERKO);
  private final Workload legalMask = new LegalMaskWorkload();
  private final Workload planes17 = new FeaturePlanesWorkload(FeatureSet.ZERO17, 3);
  private final Workload planes48 = new FeaturePlanesWorkload(FeatureSet.LEE48, 80);

  /** 200 playouts on 9x9. */
  @Benchmark
  public long playouts9x9() {
    return playout9.runBatch();
  }

  /** 200 playouts on 19x19. */
  @Benchmark
  public long playouts19x19() {
    return playout19.runBatch();
  }

  /** 10,000 moves under simple ko. */
  @Benchmark
  public long applySimpleKo() {
    return simpleKo.runBatch();
  }

  /** 10,000 moves under positional superko. */
  @Benchmark
  public long applySuperko() {
    return superko.runBatch();
  }

  /** 4,000 legal masks. */
  @Benchmark
  public long legalMasks() {
    return legalMask.runBatch();
  }

  /** 17 planes of 400 positions. */
  @Benchmark
  public long planes17() {
    return planes17.runBatch();
  }

  /** 48 planes of 400 positions. */
  @Benchmark
  public long planes48() {
    return planes48.runBatch();
  }
}
