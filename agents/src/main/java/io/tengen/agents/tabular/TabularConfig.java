package io.tengen.agents.tabular;

import org.jspecify.annotations.Nullable;

/**
 * Everything that determines a tabular training run.
 *
 * @param kind always {@link #KIND}; tells this run from those of other agents
 * @param task what is learned, a name in {@link TabularTasks}
 * @param learning how it is learned
 * @param run how long and how it is kept
 */
public record TabularConfig(String kind, String task, Learning learning, Run run) {
  /** The kind of all tabular runs. */
  public static final String KIND = "tabular";

  public TabularConfig {
    if (!KIND.equals(kind)) {
      throw new IllegalArgumentException("kind is '" + kind + "', but must be '" + KIND + "'");
    }
    requireValue("task", task);
    requireValue("learning", learning);
    requireValue("run", run);
    TabularTasks.require(task);
  }

  /** JSON can have null where no value may be missing. */
  private static void requireValue(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " has no value, but must have one");
    }
  }

  /**
   * The algorithm and its constants.
   *
   * @param algorithm which rule learns
   * @param alpha the step size, in [0, 1]
   * @param gamma the discount of a step, in [0, 1]
   * @param epsilon the probability of a random action, in [0, 1]
   * @param lambda how much of a trace is kept in a step, in [0, 1]; read by q-lambda alone
   * @param initialLow the table starts with uniform draws from here ...
   * @param initialHigh ... to here, not below the former
   */
  public record Learning(
      Algorithm algorithm,
      Schedule alpha,
      double gamma,
      Schedule epsilon,
      double lambda,
      double initialLow,
      double initialHigh) {
    public Learning {
      requireValue("algorithm", algorithm);
      requireSchedule("alpha", alpha);
      requireSchedule("epsilon", epsilon);
      requireUnit("gamma", gamma);
      requireUnit("lambda", lambda);
      if (!(initialLow <= initialHigh && Double.isFinite(initialHigh - initialLow))) {
        throw new IllegalArgumentException(
            "initialLow is "
                + initialLow
                + " and initialHigh "
                + initialHigh
                + ", but both must be finite and the former not above the latter");
      }
    }

    private static void requireSchedule(String name, Schedule schedule) {
      requireValue(name, schedule);
      if (!schedule.isWithin(0, 1)) {
        throw new IllegalArgumentException(
            name + " is " + schedule.text() + ", but must stay in [0, 1]");
      }
    }

    private static void requireUnit(String name, double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(name + " is " + value + ", but must be in [0, 1]");
      }
    }
  }

  /**
   * Length, randomness and keeping.
   *
   * @param seed the source of all randomness in the run
   * @param episodes the most episodes, 1 to 10,000,000
   * @param checkpointEvery episodes between two checkpoints, at least 1; one is also made every ten
   *     seconds
   * @param window the number of episodes in the moving mean, 1 to 1,000,000
   * @param solvedMean the run ends once the mean return of a full window is at least this; null for
   *     never
   */
  public record Run(
      long seed, int episodes, int checkpointEvery, int window, @Nullable Double solvedMean) {
    private static final int MOST_EPISODES = 10_000_000;
    private static final int WIDEST_WINDOW = 1_000_000;

    public Run {
      requireRange("episodes", episodes, MOST_EPISODES);
      requireRange("checkpointEvery", checkpointEvery, Integer.MAX_VALUE);
      requireRange("window", window, WIDEST_WINDOW);
      if (solvedMean != null && !Double.isFinite(solvedMean)) {
        throw new IllegalArgumentException(
            "solvedMean is " + solvedMean + ", but must be finite, or none");
      }
    }

    private static void requireRange(String name, int value, int most) {
      if (value < 1 || value > most) {
        throw new IllegalArgumentException(name + " is " + value + ", but must be 1 to " + most);
      }
    }
  }
}
