package io.tengen.benchmarks;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What {@code tengen bench net} measures: every back end that this machine has, the search on top
 * of it, and PyTorch where there is one. Each workload is made when its turn comes, and closed
 * after it.
 */
public final class NetworkSuite {
  private static final int PLANES = 17;
  private static final int[] SIZES = {9, 19};

  private final int blocks;
  private final int filters;
  private final int threads;
  private final List<Integer> batches;

  /**
   * A suite.
   *
   * @param blocks basic residual blocks, in [1, 100]
   * @param filters of each, in [4, 2048]
   * @param threads each with a single-threaded instance, in [1, 1024]
   * @param batches sizes of batches, each in [1, 1024]
   */
  public NetworkSuite(int blocks, int filters, int threads, List<Integer> batches) {
    if (threads < 1 || threads > 1024) {
      throw new IllegalArgumentException("threads is " + threads + ", but must be in [1, 1024]");
    }
    for (int batch : batches) {
      if (batch < 1 || batch > 1024) {
        throw new IllegalArgumentException("batch is " + batch + ", but must be in [1, 1024]");
      }
    }
    this.blocks = blocks;
    this.filters = filters;
    this.threads = threads;
    this.batches = List.copyOf(batches);
  }

  /**
   * Goes through the workloads.
   *
   * @param backends the names of the back ends to measure; all where there are none
   * @param measure gets each one while it is open
   * @return what could not be measured, and why; one line each
   */
  public List<String> forEach(List<String> backends, Consumer<Workload> measure) {
    List<String> missing = new ArrayList<>();
    List<BackendProvider> here = new ArrayList<>();
    List<BackendProvider> wanted =
        backends.isEmpty() ? Backends.all() : backends.stream().map(Backends::choose).toList();
    for (BackendProvider provider : wanted) {
      provider
          .unavailableBecause()
          .ifPresentOrElse(
              reason -> missing.add(provider.name() + ": " + reason), () -> here.add(provider));
    }
    boolean wantsPyTorch = backends.isEmpty();
    boolean hasPyTorch = wantsPyTorch;
    for (int size : SIZES) {
      NetworkConfig config = NetworkConfig.forPoints(PLANES, size, blocks, filters);
      float[] parameters = Dl4jNetwork.initialParameters(config, 1);
      for (int batch : batches) {
        for (BackendProvider provider : here) {
          measureInference(provider, config, parameters, batch, measure);
          measureSearch(provider, config, parameters, batch, measure);
        }
        hasPyTorch = hasPyTorch && measurePyTorch(size, batch, measure);
      }
    }
    if (wantsPyTorch && !hasPyTorch) {
      missing.add("pytorch: /usr/bin/python3 cannot run it; it needs the module torch");
    }
    return missing;
  }

  private void measureInference(
      BackendProvider provider,
      NetworkConfig config,
      float[] parameters,
      int batch,
      Consumer<Workload> measure) {
    try (InferenceWorkload workload =
        new InferenceWorkload(
            name(provider.name(), config.height(), batch),
            config,
            provider.open(config, parameters),
            batch,
            threads)) {
      measure.accept(workload);
    }
  }

  /** The whole search: planes, network, tree. To be compared with the network alone. */
  private void measureSearch(
      BackendProvider provider,
      NetworkConfig config,
      float[] parameters,
      int batch,
      Consumer<Workload> measure) {
    GoGame game = new GoGame(config.height(), Ruleset.CHINESE.rules());
    try (InferenceModel model = provider.open(config, parameters);
        NetworkSearchWorkload workload =
            new NetworkSearchWorkload(
                "  in a search, " + name(provider.name(), config.height(), batch),
                game,
                model,
                batch,
                threads)) {
      measure.accept(workload);
    }
  }

  private boolean measurePyTorch(int size, int batch, Consumer<Workload> measure) {
    return PyTorch.measure(
        name("pytorch", size, batch),
        new PyTorch.Task(PyTorch.Mode.INFER, blocks, filters, size, batch, threads),
        measure);
  }

  private static String name(String what, int size, int batch) {
    return String.format(Locale.ROOT, "%s %dx%d, batch %d", what, size, size, batch);
  }
}
