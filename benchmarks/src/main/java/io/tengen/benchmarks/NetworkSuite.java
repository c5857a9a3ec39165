package io.tengen.benchmarks;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.evaluator.Backends;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code tengen bench net} measures: every back end that this machine has. */
public final class NetworkSuite implements AutoCloseable {
  private static final int PLANES = 17;
  private static final int[] SIZES = {9, 19};
  private static final int[] BATCHES = {1, 8, 32};

  private final List<InferenceWorkload> workloads = new ArrayList<>();

  /**
   * Makes the networks ready.
   *
   * @param blocks basic residual blocks
   * @param filters of each
   * @param threads each with a single-threaded instance, in [1, 1024]
   */
  public NetworkSuite(int blocks, int filters, int threads) {
    if (threads < 1 || threads > 1024) {
      throw new IllegalArgumentException("threads is " + threads + ", but must be in [1, 1024]");
    }
    // The board's size makes no difference to the parameters.
    float[] parameters =
        Dl4jNetwork.initialParameters(
            NetworkConfig.forPoints(PLANES, SIZES[0], blocks, filters), 1);
    for (int size : SIZES) {
      NetworkConfig config = NetworkConfig.forPoints(PLANES, size, blocks, filters);
      for (int batch : BATCHES) {
        for (BackendProvider provider : Backends.all()) {
          if (provider.unavailableBecause().isEmpty()) {
            String name =
                String.format(
                    Locale.ROOT, "%s %dx%d, batch %d", provider.name(), size, size, batch);
            workloads.add(
                new InferenceWorkload(
                    name, config, provider.open(config, parameters), batch, threads));
          }
        }
      }
    }
  }

  /** The workloads, back ends side by side. */
  public List<Workload> workloads() {
    return List.copyOf(workloads);
  }

  @Override
  public void close() {
    workloads.forEach(InferenceWorkload::close);
  }
}
