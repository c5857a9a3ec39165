package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.graph.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The parameters of a network with auxiliary heads that it plays with: those of policy and value,
 * in the order of the same network without such heads. Immutable.
 */
public final class PlayingParameters {
  private final List<Run> runs = new ArrayList<>();
  private final int count;
  private final int allCount;

  /** Parameters that lie in both networks one after the other. */
  private record Run(int from, int to, int length) {}

  /** Finds them by the names of the vertices. */
  public PlayingParameters(NetworkConfig config, AuxiliaryWeights auxiliary) {
    Map<String, Parameter> all =
        Lowering.places(NetworkDefinition.of(config, auxiliary), config.planes());
    Map<String, Parameter> playing = Lowering.places(NetworkDefinition.of(config), config.planes());
    for (Map.Entry<String, Parameter> place : playing.entrySet()) {
      Parameter from = Objects.requireNonNull(all.get(place.getKey()), place.getKey());
      runs.add(new Run(from.offset(), place.getValue().offset(), from.length()));
    }
    this.count = total(playing);
    this.allCount = total(all);
  }

  private static int total(Map<String, Parameter> places) {
    return places.values().stream().mapToInt(Parameter::length).sum();
  }

  /**
   * A copy without those of the auxiliary heads.
   *
   * @throws IllegalArgumentException when the network has more or fewer
   */
  public float[] of(float[] all) {
    requireLength(all, allCount);
    float[] playing = new float[count];
    for (Run run : runs) {
      System.arraycopy(all, run.from, playing, run.to, run.length);
    }
    return playing;
  }

  /**
   * Puts those of a network without auxiliary heads in place; those of the heads stay.
   *
   * @throws IllegalArgumentException when one of the networks has more or fewer
   */
  public void put(float[] playing, float[] all) {
    requireLength(playing, count);
    requireLength(all, allCount);
    for (Run run : runs) {
      System.arraycopy(playing, run.to, all, run.from, run.length);
    }
  }

  private static void requireLength(float[] parameters, int expected) {
    if (parameters.length != expected) {
      throw new IllegalArgumentException(
          parameters.length + " parameters, but a network of this shape has " + expected);
    }
  }
}
