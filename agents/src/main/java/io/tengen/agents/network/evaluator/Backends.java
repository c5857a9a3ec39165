package io.tengen.agents.network.evaluator;

import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.dl4j.Dl4jProvider;
import io.tengen.agents.network.onednn.OneDnnProvider;
import io.tengen.agents.network.onednn.Precision;
import io.tengen.agents.network.onnx.OnnxProvider;
import io.tengen.env.catalogue.NearestName;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can evaluate a network, and which of it does: the one that was asked for by name, or the
 * first that this machine has. Training chooses likewise, in {@code training.TrainingProvider}.
 */
public final class Backends {
  /** Lets the machine decide. */
  public static final String BEST = "best";

  /** Lets the machine decide, and lets it round. */
  public static final String FASTEST = "fastest";

  private static final BackendProvider BF16 = new OneDnnProvider(Precision.BF16);

  /** In the order of preference. */
  private static final List<BackendProvider> ALL =
      List.of(
          // The fastest in floats.
          new OneDnnProvider(Precision.F32),
          // On platforms without oneDNN's natives.
          new OnnxProvider(),
          // Slower by a factor of ten and more: the reference.
          new Dl4jProvider(),
          // It rounds, so it must be asked for by name: last, behind what needs the same natives.
          BF16);

  private Backends() {}

  /** All of them, whether or not this machine has them. */
  public static List<BackendProvider> all() {
    return ALL;
  }

  /** The names that {@link #choose} takes. */
  public static List<String> names() {
    return Stream.concat(ALL.stream().map(BackendProvider::name), Stream.of(BEST, FASTEST))
        .toList();
  }

  /**
   * A back end by name, or the fastest that this machine has.
   *
   * @param name one of the names, {@value #BEST} for the fastest in floats, or {@value #FASTEST}
   *     for bf16 where the processor has it, and floats elsewhere
   * @throws IllegalArgumentException when there is none of that name here; says why
   */
  public static BackendProvider choose(String name) {
    if (name.equals(FASTEST) && BF16.unavailableBecause().isEmpty()) {
      return BF16;
    }
    if (name.equals(BEST) || name.equals(FASTEST)) {
      return ALL.stream()
          .filter(provider -> provider.unavailableBecause().isEmpty())
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(noneHere()));
    }
    for (BackendProvider provider : ALL) {
      if (provider.name().equals(name)) {
        provider
            .unavailableBecause()
            .ifPresent(
                reason -> {
                  throw new IllegalArgumentException("backend " + name + ": " + reason);
                });
        return provider;
      }
    }
    throw new IllegalArgumentException(NearestName.unknown("backend", name, names()));
  }

  private static String noneHere() {
    StringBuilder reasons = new StringBuilder("this machine can run no network:");
    for (BackendProvider provider : ALL) {
      reasons
          .append(' ')
          .append(provider.name())
          .append(": ")
          .append(provider.unavailableBecause().orElse(""))
          .append(';');
    }
    return reasons.toString();
  }
}
