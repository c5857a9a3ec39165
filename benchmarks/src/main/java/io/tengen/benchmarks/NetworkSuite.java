package io.tengen.benchmarks;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code tengen bench net} measures: every back end that this machine has, the search on top
 * of it, and PyTorch where there is one. Each workload is made when its turn comes, and closed
 * after it.
 */
public final class NetworkSuite implements Suite {
  private static final int PLANES = 17;
  private static final int[] SIZES = {9, 19};
  private static final String ONEDNN = "onednn";
  private static final String ONEDNN_BF16 = "onednn-bf16";
  private static final String ONNX = "onnx";

  /** How many times ONNX Runtime's rate ours should reach, in floats and in bf16. */
  private static final Map<String, Double> AGAINST_ONNX = Map.of(ONEDNN, 1.0, ONEDNN_BF16, 1.8);

  /** How much of the evaluations a second should be left in a search. */
  private static final double LEFT_IN_SEARCH = 85;

  private final int blocks;
  private final int filters;
  private final int threads;
  private final List<Integer> batches;
  private final List<String> backends;

  /**
   * A suite.
   *
   * @param blocks basic residual blocks, in [1, 100]
   * @param filters of each, in [4, 2048]
   * @param threads each with a single-threaded instance, in [1, 1024]
   * @param batches sizes of batches, each in [1, 1024]
   * @param backends the names of the back ends to measure; all, and PyTorch, where there are none
   * @throws IllegalArgumentException when a number is out of range or a back end unknown
   */
  public NetworkSuite(
      int blocks, int filters, int threads, List<Integer> batches, List<String> backends) {
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
    this.backends = List.copyOf(backends);
  }

  @Override
  public String command() {
    return "net";
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT,
        "Networks evaluated: %dx%d, heads included, %d threads",
        blocks,
        filters,
        threads);
  }

  @Override
  public void measure(Recorder recorder) {
    List<BackendProvider> wanted =
        backends.isEmpty() ? Backends.all() : backends.stream().map(Backends::choose).toList();
    for (BackendProvider provider : wanted) {
      provider
          .unavailableBecause()
          .ifPresent(reason -> recorder.notMeasured(provider.name() + ": " + reason));
    }
    List<BackendProvider> here =
        wanted.stream().filter(provider -> provider.unavailableBecause().isEmpty()).toList();
    boolean wantsPyTorch = backends.isEmpty();
    boolean hasPyTorch = wantsPyTorch;
    for (int size : SIZES) {
      NetworkConfig config = NetworkConfig.forPoints(PLANES, size, blocks, filters);
      float[] parameters = Dl4jNetwork.initialParameters(config, 1);
      for (int batch : batches) {
        measureBackends(here, config, parameters, batch, recorder);
        hasPyTorch = hasPyTorch && measurePyTorch(size, batch, recorder);
      }
    }
    if (wantsPyTorch && !hasPyTorch) {
      recorder.notMeasured("pytorch: /usr/bin/python3 cannot run it; it needs the module torch");
    }
  }

  private void measureBackends(
      List<BackendProvider> here,
      NetworkConfig config,
      float[] parameters,
      int batch,
      Recorder recorder) {
    Map<String, Double> rates = new LinkedHashMap<>();
    for (BackendProvider provider : here) {
      double alone = measureInference(provider, config, parameters, batch, recorder);
      double searching = measureSearch(provider, config, parameters, batch, recorder);
      rates.put(provider.name(), alone);
      recorder.add(
          Figure.atLeast(
              "left in a search, " + name(provider.name(), config.height(), batch),
              "percent",
              100 * searching / alone,
              LEFT_IN_SEARCH));
    }
    Double onnx = rates.get(ONNX);
    rates.forEach(
        (name, rate) -> {
          Double target = AGAINST_ONNX.get(name);
          if (onnx != null && target != null) {
            recorder.add(
                Figure.atLeast(
                    name(name + " against onnx,", config.height(), batch),
                    "times",
                    rate / onnx,
                    target));
          }
        });
  }

  /** Answers the evaluations a second. */
  private double measureInference(
      BackendProvider provider,
      NetworkConfig config,
      float[] parameters,
      int batch,
      Recorder recorder) {
    try (InferenceWorkload workload =
        new InferenceWorkload(
            name(provider.name(), config.height(), batch),
            config,
            provider.open(config, parameters),
            batch,
            threads)) {
      return recorder.time(workload).perSecond();
    }
  }

  /** The whole search: planes, network, tree. To be compared with the network alone. */
  private double measureSearch(
      BackendProvider provider,
      NetworkConfig config,
      float[] parameters,
      int batch,
      Recorder recorder) {
    GoGame game = new GoGame(config.height(), Ruleset.CHINESE.rules());
    try (InferenceModel model = provider.open(config, parameters);
        NetworkSearchWorkload workload =
            new NetworkSearchWorkload(
                "in a search, " + name(provider.name(), config.height(), batch),
                game,
                model,
                batch,
                threads)) {
      return recorder.time(workload).perSecond();
    }
  }

  private boolean measurePyTorch(int size, int batch, Recorder recorder) {
    return PyTorch.measure(
            name("pytorch", size, batch),
            new PyTorch.Task(PyTorch.Mode.INFER, blocks, filters, size, batch, threads),
            recorder)
        .isPresent();
  }

  private static String name(String what, int size, int batch) {
    return String.format(Locale.ROOT, "%s %dx%d, batch %d", what, size, size, batch);
  }
}
