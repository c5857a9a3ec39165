package io.tengen.agents.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.env.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlayingParametersTest {
  private static final AuxiliaryWeights BOTH = new AuxiliaryWeights(1, 1);

  static List<NetworkConfig> configs() {
    return SampleNetworks.all();
  }

  private static float[] random(int count) {
    RandomStream random = new RandomStream(2);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (0.1 + 0.3 * random.nextDouble());
    }
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("configs")
  void withoutItsHeadsANetworkSaysTheSame(NetworkConfig config) {
    LayerGraph whole = Lowering.of(config, BOTH);
    float[] all = random(whole.parameterCount());
    float[] planes = SampleNetworks.planes(config, 1, 3);
    float[] playing = new PlayingParameters(config, BOTH).of(all);
    SlowNetwork with = new SlowNetwork(whole, all, config.height(), config.width());
    SlowNetwork without =
        new SlowNetwork(Lowering.of(config), playing, config.height(), config.width());
    with.evaluate(planes, 0);
    without.evaluate(planes, 0);
    assertArrayEquals(with.logits(), without.logits(), 1e-12);
    assertEquals(with.value(), without.value(), 1e-12);
  }

  @Test
  void theyArePutBackBesideTheHeads() {
    NetworkConfig config = SampleNetworks.small();
    PlayingParameters places = new PlayingParameters(config, BOTH);
    float[] all = random(Lowering.of(config, BOTH).parameterCount());
    float[] playing = places.of(all);
    float[] zeros = new float[all.length];
    places.put(playing, zeros);
    assertArrayEquals(playing, places.of(zeros));
    // A 1x1 convolution from 8 planes and a dense layer from 6 numbers, with their biases.
    assertEquals(9 + 7, all.length - playing.length);
    int untouched = 0;
    for (float number : zeros) {
      untouched += number == 0 ? 1 : 0;
    }
    assertEquals(9 + 7, untouched);
    float[] same = all.clone();
    places.put(playing, same);
    assertArrayEquals(all, same);
  }

  @Test
  void withoutHeadsTheyAreAll() {
    NetworkConfig config = SampleNetworks.small();
    float[] all = random(Lowering.of(config).parameterCount());
    assertArrayEquals(all, new PlayingParameters(config, AuxiliaryWeights.NONE).of(all));
  }

  @Test
  void anotherNumberIsRefused() {
    NetworkConfig config = SampleNetworks.small();
    PlayingParameters places = new PlayingParameters(config, BOTH);
    int count = Lowering.of(config, BOTH).parameterCount();
    assertEquals(
        "3 parameters, but a network of this shape has " + count,
        assertThrows(IllegalArgumentException.class, () -> places.of(new float[3])).getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> places.put(new float[count], new float[count]));
    assertThrows(
        IllegalArgumentException.class,
        () -> places.put(places.of(new float[count]), new float[1]));
  }
}
