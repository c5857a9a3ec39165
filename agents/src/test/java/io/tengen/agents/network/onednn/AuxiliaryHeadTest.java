package io.tengen.agents.network.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.BlockKind;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.Normalisation;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import io.tengen.agents.network.backend.AuxiliaryTargets;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBackend.Losses;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.dl4j.Dl4jTrainingBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Tensor;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Auxiliary heads in training: losses, gradients, and positions without targets. */
class AuxiliaryHeadTest {
  private static final double VALUE_WEIGHT = 1.5;
  private static final AuxiliaryWeights BOTH = new AuxiliaryWeights(0.75, 2);
  private static final int COUNT = 4;

  /** The second position has no targets; numbers stand where they would be all the same. */
  private static TrainingBatch batch(NetworkConfig config, LayerGraph graph, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int points = config.height() * config.width();
    TrainingBatch batch =
        TestBatches.random(graph, config.height(), config.width(), COUNT, random)
            .withAuxiliary(points);
    AuxiliaryTargets targets = batch.requireAuxiliary(points);
    for (int i = 0; i < targets.ownership().length; i++) {
      targets.ownership()[i] = random.nextInt(3) - 1;
    }
    for (int i = 0; i < COUNT; i++) {
      targets.scores()[i] = (float) random.nextDouble(-1.2, 1.2);
      targets.known()[i] = i == 1 ? 0 : 1;
    }
    assertEquals(COUNT - 1, targets.count());
    return batch;
  }

  private static float[] parameters(LayerGraph graph) {
    return GraphBuilder.parameters(graph, new SplittableRandom(3));
  }

  @Test
  void lossesAndGradientsAreThoseOfDl4j() {
    NetworkConfig small = SampleNetworks.small();
    assertMatchesDl4j(small, BOTH);
    assertMatchesDl4j(small, new AuxiliaryWeights(1, 0));
    assertMatchesDl4j(small, new AuxiliaryWeights(0, 1));
    assertMatchesDl4j(small.withKind(BlockKind.PRE_ACTIVATION), BOTH);
    assertMatchesDl4j(small.withKind(BlockKind.DENSE), BOTH);
    assertMatchesDl4j(NetworkConfig.forActions(2, 4, 6, 7, 1, 8).withHeads(2, 3, 5), BOTH);
  }

  private static void assertMatchesDl4j(NetworkConfig config, AuxiliaryWeights weights) {
    LayerGraph graph = Lowering.of(config, weights);
    TrainingBatch batch = batch(config, graph, 5);
    float[] parameters = parameters(graph);
    float[] dl4jParameters = parameters.clone();
    float[] gradient = new float[parameters.length];
    float[] dl4jGradient = new float[parameters.length];
    String what = config + " " + weights;
    try (OneDnnTraining training = training(graph, config, 1, weights);
        Dl4jTrainingBackend dl4j = new Dl4jTrainingBackend(config, VALUE_WEIGHT, weights)) {
      Losses losses = training.gradient(parameters, batch, gradient);
      Losses dl4jLosses = dl4j.gradient(dl4jParameters, batch, dl4jGradient);
      assertEquals(dl4jLosses.policy(), losses.policy(), 1e-4, what);
      assertEquals(dl4jLosses.value(), losses.value(), 1e-4, what);
      assertEquals(dl4jLosses.ownership(), losses.ownership(), 1e-4, what);
      assertEquals(dl4jLosses.score(), losses.score(), 1e-4, what);
      assertEquals(weights.hasOwnership(), losses.ownership() > 0.01, what + losses);
      assertEquals(weights.hasScore(), losses.score() > 0.01, what + losses);
    }
    assertArrayEquals(dl4jGradient, gradient, 1e-4f, what);
    assertArrayEquals(dl4jParameters, parameters, 1e-4f, what);
  }

  private static OneDnnTraining training(
      LayerGraph graph, NetworkConfig config, int workers, AuxiliaryWeights weights) {
    return new OneDnnTraining(
        graph, config.height(), config.width(), workers, VALUE_WEIGHT, weights, Precision.F32);
  }

  /** Weighted losses of ownership and score by their formulas, the means over the batch. */
  private static double auxiliaryLoss(
      NetworkConfig config, LayerGraph graph, float[] parameters, TrainingBatch batch) {
    SlowNetwork slow = new SlowNetwork(graph, parameters, config.height(), config.width());
    int points = config.height() * config.width();
    AuxiliaryTargets targets = batch.requireAuxiliary(points);
    Tensor ownership = Objects.requireNonNull(graph.ownership());
    Tensor score = Objects.requireNonNull(graph.score());
    double loss = 0;
    for (int i = 0; i < COUNT; i++) {
      slow.evaluate(batch.planes(), i * config.planesLength());
      double squares = 0;
      for (int point = 0; point < points; point++) {
        double error = slow.result(ownership)[point] - targets.ownership()[i * points + point];
        squares += error * error;
      }
      double scoreError = slow.result(score)[0] - targets.scores()[i];
      double both =
          BOTH.ownershipWeight() * squares / points + BOTH.scoreWeight() * scoreError * scoreError;
      loss += targets.known()[i] * both;
    }
    return loss / COUNT;
  }

  /** What the heads add to the gradient; without normalisation positions do not see each other. */
  @Test
  void whatTheyAddToTheGradientIsThatOfSmallDifferences() {
    NetworkConfig config = SampleNetworks.small().withNormalisation(Normalisation.NONE);
    LayerGraph graph = Lowering.of(config, BOTH);
    TrainingBatch batch = batch(config, graph, 6);
    float[] parameters = parameters(graph);
    float[] with = new float[parameters.length];
    float[] without = new float[parameters.length];
    try (OneDnnTraining training = training(graph, config, 1, BOTH)) {
      Losses losses = training.gradient(parameters, batch, with);
      assertEquals(
          auxiliaryLoss(config, graph, parameters, batch),
          BOTH.ownershipWeight() * losses.ownership() + BOTH.scoreWeight() * losses.score(),
          1e-4);
      Arrays.fill(batch.requireAuxiliary(25).known(), 0);
      training.gradient(parameters, batch, without);
    }
    batch = batch(config, graph, 6);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 30; i++) {
      int at = random.nextInt(parameters.length);
      float old = parameters[at];
      parameters[at] = old + 1e-3f;
      double high = auxiliaryLoss(config, graph, parameters, batch);
      double by = parameters[at];
      parameters[at] = old - 1e-3f;
      double low = auxiliaryLoss(config, graph, parameters, batch);
      by -= parameters[at];
      parameters[at] = old;
      assertEquals((high - low) / by, with[at] - without[at], 2e-3, "parameter " + at);
    }
  }

  @Test
  void nothingIsLearnedOfAPositionWithoutTargets() {
    NetworkConfig config = SampleNetworks.small();
    LayerGraph graph = Lowering.of(config, BOTH);
    TrainingBatch batch = batch(config, graph, 8);
    TrainingBatch other = batch(config, graph, 8);
    AuxiliaryTargets changed = other.requireAuxiliary(25);
    Arrays.fill(changed.ownership(), 25, 50, 5);
    changed.scores()[1] = -40;
    for (TrainingBackend training :
        new TrainingBackend[] {
          training(graph, config, 1, BOTH), new Dl4jTrainingBackend(config, VALUE_WEIGHT, BOTH)
        }) {
      try (training) {
        float[] one = new float[graph.parameterCount()];
        float[] two = new float[graph.parameterCount()];
        Losses losses = training.gradient(parameters(graph), batch, one);
        assertEquals(losses, training.gradient(parameters(graph), other, two));
        assertArrayEquals(one, two, 1e-9f);
        Arrays.fill(changed.known(), 0);
        Losses none = training.gradient(parameters(graph), other, two);
        assertEquals(0, none.ownership() + none.score());
        assertTrue(none.policy() > 0 && none.isFinite());
        changed.known()[0] = 1;
        changed.known()[2] = 1;
        changed.known()[3] = 1;
      }
    }
  }

  @Test
  void workersAddUpTheirShares() {
    NetworkConfig config = SampleNetworks.small().withNormalisation(Normalisation.NONE);
    LayerGraph graph = Lowering.of(config, BOTH);
    TrainingBatch batch = batch(config, graph, 9);
    float[] parameters = parameters(graph);
    float[] one = new float[parameters.length];
    float[] three = new float[parameters.length];
    try (OneDnnTraining single = training(graph, config, 1, BOTH);
        OneDnnTraining many = training(graph, config, 3, BOTH)) {
      Losses expected = single.gradient(parameters, batch, one);
      Losses actual = many.gradient(parameters, batch, three);
      assertEquals(expected.ownership(), actual.ownership(), 1e-6);
      assertEquals(expected.score(), actual.score(), 1e-6);
    }
    assertArrayEquals(one, three, 1e-5f);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    NetworkConfig config = SampleNetworks.small();
    LayerGraph graph = Lowering.of(config, BOTH);
    assertEquals(
        "the weights are AuxiliaryWeights[ownershipWeight=1.0, scoreWeight=0.0], but the graph has"
            + " other auxiliary heads",
        assertThrows(
                IllegalArgumentException.class,
                () -> training(graph, config, 1, new AuxiliaryWeights(1, 0)))
            .getMessage());
    float[] parameters = parameters(graph);
    TrainingBatch plain = TrainingBatch.ofSize(2, config.planesLength(), config.actions());
    for (TrainingBackend training :
        new TrainingBackend[] {
          training(graph, config, 1, BOTH), new Dl4jTrainingBackend(config, VALUE_WEIGHT, BOTH)
        }) {
      try (training) {
        assertEquals(
            "the batch has no auxiliary targets, but the network's auxiliary heads learn of 25"
                + " points",
            assertThrows(
                    IllegalArgumentException.class,
                    () -> training.gradient(parameters, plain, parameters.clone()))
                .getMessage());
        assertEquals(
            "the batch has auxiliary targets of 24 points, but the network's auxiliary heads learn"
                + " of 25 points",
            assertThrows(
                    IllegalArgumentException.class,
                    () ->
                        training.gradient(parameters, plain.withAuxiliary(24), parameters.clone()))
                .getMessage());
      }
    }
    for (double bad : new double[] {-0.5, 100.5, Double.NaN}) {
      assertEquals(
          "ownershipWeight is " + bad + ", but must be in [0, 100.0]; 0 is for no such head",
          assertThrows(IllegalArgumentException.class, () -> new AuxiliaryWeights(bad, 0))
              .getMessage());
      assertThrows(IllegalArgumentException.class, () -> new AuxiliaryWeights(0, bad));
    }
  }
}
