package io.tengen.agents.network.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tengen.agents.network.optimiser.AdamOptimiser;
import io.tengen.agents.network.optimiser.NesterovOptimiser;
import io.tengen.agents.network.optimiser.Optimiser;
import io.tengen.agents.network.training.games.GameSelection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that determines a run that learns from games.
 *
 * @param kind always {@link #KIND}; tells this run from those of other agents
 * @param data the files and directories of games
 * @param initialModel the model file or the name in the zoo whose weights it starts from; null for
 *     random ones
 * @param games which of them are learned from
 * @param network what is trained
 * @param learning how it is trained
 * @param run how long and how it is kept
 */
public record SupervisedConfig(
    String kind,
    List<String> data,
    @Nullable String initialModel,
    GameSelection games,
    NetworkShape network,
    Learning learning,
    Run run) {
  /** The kind of all runs that learn from games. */
  public static final String KIND = "supervised-go";

  public SupervisedConfig {
    if (!KIND.equals(kind)) {
      throw new IllegalArgumentException("kind is '" + kind + "', but must be '" + KIND + "'");
    }
    requireValue("data", data);
    requireValue("games", games);
    requireValue("network", network);
    requireValue("learning", learning);
    requireValue("run", run);
    data = List.copyOf(data);
  }

  /** The same, but starting from the weights of a model of this shape. */
  SupervisedConfig startingFrom(String model, NetworkShape shape) {
    return new SupervisedConfig(kind, data, model, games, shape, learning, run);
  }

  /** JSON can have null where no value may be missing. */
  private static void requireValue(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " has no value, but must have one");
    }
  }

  private static void requireRange(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " is " + text(value) + ", but must be " + text(least) + " to " + text(most));
    }
  }

  private static void requireAboveZero(String name, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          name + " is " + text(value) + ", but must be above 0 and at most " + text(most));
    }
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The rule that moves the parameters. */
  public enum Updater {
    /** Stochastic gradient descent with Nesterov's momentum. */
    NESTEROV,
    /** Adam (Kingma and Ba, 2015). */
    ADAM;

    /** What a configuration calls it. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Updater parse(String text) {
      for (Updater known : values()) {
        if (known.text().equals(text)) {
          return known;
        }
      }
      throw new IllegalArgumentException(
          "updater is '"
              + text
              + "', but must be one of "
              + Arrays.stream(values()).map(Updater::text).toList());
    }
  }

  /**
   * The rule and its constants.
   *
   * @param updater what moves the parameters
   * @param learningRate the highest rate, above 0 to 10
   * @param decay how it falls over the steps of the run
   * @param warmUp over how many first steps it rises in a straight line, 0 to 1,000,000
   * @param momentum how much of the direction is kept in a step, in [0, 1); Adam's first beta
   * @param l2 how strongly weights w are pulled towards 0: the loss has l2 / 2 * |w|^2 more, 0 to 1
   * @param clip gradients are shortened to this norm; null for never
   * @param valueWeight the weight of the squared error of values beside the cross-entropy of moves,
   *     0 to 100
   * @param averaging how much of the mean of the weights of past steps is kept in a step, in [0,
   *     1); the mean is what is validated and saved as the model
   */
  public record Learning(
      Updater updater,
      double learningRate,
      LearningRate decay,
      int warmUp,
      double momentum,
      double l2,
      @Nullable Double clip,
      double valueWeight,
      double averaging) {
    public Learning {
      requireValue("updater", updater);
      requireValue("decay", decay);
      requireAboveZero("learningRate", learningRate, 10);
      requireRange("warmUp", warmUp, 0, 1_000_000);
      requireRange("momentum", momentum, 0, 0.999_999);
      requireRange("l2", l2, 0, 1);
      if (clip != null) {
        requireAboveZero("clip", clip, 1e9);
      }
      requireRange("valueWeight", valueWeight, 0, 100);
      requireRange("averaging", averaging, 0, 0.999_999);
    }

    /** The rule, with Adam's further constants as its paper has them; has not seen a step. */
    Optimiser newOptimiser(int parameterCount) {
      return switch (updater) {
        case NESTEROV -> new NesterovOptimiser(parameterCount, momentum);
        case ADAM -> new AdamOptimiser(parameterCount, momentum, 0.999, 1e-8);
      };
    }
  }

  /**
   * Length, randomness and keeping.
   *
   * @param seed the source of all randomness in the run
   * @param batch positions a step, 1 to 65,536
   * @param steps how many steps, 1 to 1,000,000,000; null where epochs tell
   * @param epochs how many times every position is seen, above 0 to 10,000; null for as many as the
   *     steps make; where both are given the smaller counts
   * @param hours a process stops after so many hours, above 0 to 100,000, as if by Ctrl-C; null for
   *     never. It is not the length of the run: the learning rate falls by steps alone
   * @param threads how many threads compute gradients, 1 to 256; part of what the result depends on
   * @param backend what computes gradients: {@code onednn}, {@code onednn-bf16} with floats for the
   *     weights themselves, {@code dl4j}, {@code best} for the fastest in floats that the machine
   *     has, or {@code fastest} for bf16 where the processor has it
   * @param reportEvery steps between two lines of metrics, 1 to 1,000,000
   * @param validateEvery steps between two validations, 1 to 1,000,000,000
   * @param validationPositions how many held-out positions each looks at, 1 to 10,000,000
   * @param checkpointMinutes time between two checkpoints, 0 to 1,440
   */
  public record Run(
      long seed,
      int batch,
      @Nullable Long steps,
      @Nullable Double epochs,
      @Nullable Double hours,
      int threads,
      String backend,
      int reportEvery,
      int validateEvery,
      int validationPositions,
      double checkpointMinutes) {
    public Run {
      requireRange("batch", batch, 1, 65_536);
      if (steps == null && epochs == null) {
        throw new IllegalArgumentException("steps and epochs are both none; give one of them");
      }
      if (steps != null) {
        requireRange("steps", steps, 1, 1e9);
      }
      if (epochs != null) {
        requireAboveZero("epochs", epochs, 10_000);
      }
      if (hours != null) {
        requireAboveZero("hours", hours, 100_000);
      }
      requireRange("threads", threads, 1, 256);
      if (!TrainingProvider.names().contains(backend)) {
        throw new IllegalArgumentException(
            "backend is '" + backend + "', but must be one of " + TrainingProvider.names());
      }
      requireRange("reportEvery", reportEvery, 1, 1_000_000);
      requireRange("validateEvery", validateEvery, 1, 1e9);
      requireRange("validationPositions", validationPositions, 1, 10_000_000);
      requireRange("checkpointMinutes", checkpointMinutes, 0, 1_440);
    }

    /** How many steps the run has, with so many positions an epoch. */
    long totalSteps(long positions) {
      double byEpochs =
          epochs == null ? Double.POSITIVE_INFINITY : Math.ceil(epochs * positions / batch);
      return (long) Math.min(steps == null ? Double.POSITIVE_INFINITY : steps, byEpochs);
    }
  }
}
