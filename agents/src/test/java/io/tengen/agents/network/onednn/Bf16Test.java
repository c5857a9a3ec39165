package io.tengen.agents.network.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.BlockKind;
import io.tengen.agents.network.FamousGame;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.TrainingBackend.Losses;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.go.GoState;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What bfloat16 loses beside floats: its 8 bits of mantissa are off by 0.2% a rounding. */
class Bf16Test {
  private static final int SIZE = 7;
  private static final int BATCH = 16;
  private static final int STEPS = 60;

  /** Small, and so are the steps: with a tanh at its ends the smallest rounding tells. */
  private static final double VALUE_WEIGHT = 0.25;

  /** Losses are compared by their means over so many steps. */
  private static final int WINDOW = 10;

  @ParameterizedTest
  @EnumSource(BlockKind.class)
  void answersAreNearThoseInFloatsOnPositionsOfARealGame(BlockKind kind) {
    Assumptions.assumeTrue(OneDnn.supportsBf16(), "this processor has no bf16");
    NetworkConfig config = NetworkConfig.forPoints(17, 19, 2, 16).withKind(kind);
    float[] parameters = SampleNetworks.parameters(config, 31);
    List<GoState> positions = FamousGame.positions(20, 49, 70);
    int count = positions.size();
    float[] planes = FamousGame.planes(positions);
    float[] logits = new float[count * config.actions()];
    float[] values = new float[count];
    evaluate(config, parameters, Precision.F32, planes, logits, values);
    float[] roundedLogits = new float[logits.length];
    float[] roundedValues = new float[count];
    evaluate(config, parameters, Precision.BF16, planes, roundedLogits, roundedValues);
    double errors = 0;
    double squares = 0;
    for (int i = 0; i < logits.length; i++) {
      errors += Math.pow(logits[i] - roundedLogits[i], 2);
      squares += Math.pow(logits[i], 2);
    }
    double relative = Math.sqrt(errors / squares);
    assertTrue(relative > 0, "nothing was rounded");
    assertTrue(relative < 0.05, "logits are off by " + relative + " of their size");
    for (int i = 0; i < count; i++) {
      assertEquals(values[i], roundedValues[i], 0.05, "value of " + i);
    }
  }

  private static void evaluate(
      NetworkConfig config,
      float[] parameters,
      Precision precision,
      float[] planes,
      float[] logits,
      float[] values) {
    try (OneDnnModel model = new OneDnnModel(Lowering.of(config), parameters, precision);
        InferenceBackend instance =
            model.newInstance(config.height(), config.width(), values.length)) {
      instance.evaluate(values.length, planes, logits, values);
    }
  }

  @Test
  void theTaskIsLearnedInFloats() {
    double[] losses = losses(Precision.F32);
    assertTrue(losses[losses.length - 1] < 0.5 * losses[0], Arrays.toString(losses));
  }

  @Test
  void lossesFallAsInFloats() {
    Assumptions.assumeTrue(OneDnn.supportsBf16(), "this processor has no bf16");
    double[] floats = losses(Precision.F32);
    double[] rounded = losses(Precision.BF16);
    for (int i = 0; i < floats.length; i++) {
      assertEquals(
          floats[i],
          rounded[i],
          0.05 * floats[i] + 0.05,
          "floats " + Arrays.toString(floats) + ", bf16 " + Arrays.toString(rounded));
    }
  }

  /** The mean losses of each window while a network learns, by plain momentum. */
  private static double[] losses(Precision precision) {
    NetworkConfig config = NetworkConfig.forPoints(3, SIZE, 2, 16);
    LayerGraph graph = Lowering.of(config);
    float[] parameters = Dl4jNetwork.initialParameters(config, 5);
    float[] gradient = new float[parameters.length];
    float[] velocity = new float[parameters.length];
    double[] losses = new double[STEPS / WINDOW];
    SplittableRandom random = new SplittableRandom(6);
    TrainingBatch batch = TrainingBatch.ofSize(BATCH, config.planesLength(), config.actions());
    try (OneDnnTraining training =
        new OneDnnTraining(graph, SIZE, SIZE, 1, VALUE_WEIGHT, precision)) {
      for (int step = 0; step < STEPS; step++) {
        fill(batch, random);
        Losses seen = training.gradient(parameters, batch, gradient);
        losses[step / WINDOW] += (seen.policy() + VALUE_WEIGHT * seen.value()) / WINDOW;
        for (int i = 0; i < parameters.length; i++) {
          velocity[i] = 0.9f * velocity[i] + gradient[i];
          parameters[i] -= 0.003f * velocity[i];
        }
      }
    }
    return losses;
  }

  /** The move to find is the only stone of the first plane; who wins has more of the others. */
  private static void fill(TrainingBatch batch, SplittableRandom random) {
    Arrays.fill(batch.policies(), 0);
    for (int n = 0; n < BATCH; n++) {
      boolean isWon = random.nextBoolean();
      int first = n * batch.planesLength();
      Arrays.fill(batch.planes(), first, first + SIZE * SIZE, 0);
      for (int i = SIZE * SIZE; i < batch.planesLength(); i++) {
        batch.planes()[first + i] = random.nextInt(10) < (isWon ? 5 : 2) ? 1 : 0;
      }
      int point = random.nextInt(SIZE * SIZE);
      batch.planes()[first + point] = 1;
      batch.policies()[n * batch.actionCount() + point] = 1;
      batch.values()[n] = isWon ? 1 : -1;
    }
  }
}
