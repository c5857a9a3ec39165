package io.tengen.agents.learning;

import org.jspecify.annotations.Nullable;

/**
 * Everything that determines a run of an algorithm that learns by acting.
 *
 * @param kind always {@link #KIND}; tells this run from those of other agents
 * @param task what is learned, a name in {@link LearningTasks}
 * @param algorithm how it is learned
 * @param run how long and how it is kept
 */
public record LearningConfig(String kind, String task, AlgorithmConfig algorithm, Run run) {
  /** The kind of all these runs. */
  public static final String KIND = "learning";

  public LearningConfig {
    if (!KIND.equals(kind)) {
      throw new IllegalArgumentException("kind is '" + kind + "', but must be '" + KIND + "'");
    }
    LearningTasks.require(task);
  }

  /** What is learned and how, for people: {@code cartpole-v1 by ppo}. */
  public String title() {
    return task + " by " + algorithm.algorithm();
  }

  /**
   * Length, randomness, judging and keeping. An update is never cut in two: what is to happen after
   * so many steps happens after the first update that has them.
   *
   * @param seed the source of all randomness in the run
   * @param steps the run ends after as many environment steps, 1 to 1,000,000,000,000
   * @param evaluateEvery steps between two evaluations, from 1 on; there is also one at the end
   * @param evaluationEpisodes episodes of an evaluation, 1 to 10,000; it acts without exploring, in
   *     an environment of its own
   * @param goal an evaluation with this mean return or more is repeated with {@code goalEpisodes}
   *     new episodes; if they have it too, the run is solved and ends; null for never
   * @param goalEpisodes 1 to 100,000; usually 100
   * @param checkpointMinutes minutes between two checkpoints, above 0
   * @param reportEvery steps between two lines of the metrics, from 1 on
   */
  public record Run(
      long seed,
      long steps,
      long evaluateEvery,
      int evaluationEpisodes,
      @Nullable Double goal,
      int goalEpisodes,
      double checkpointMinutes,
      long reportEvery) {
    private static final long MOST_STEPS = 1_000_000_000_000L;

    public Run {
      requireRange("steps", steps, MOST_STEPS);
      requireRange("evaluateEvery", evaluateEvery, MOST_STEPS);
      requireRange("evaluationEpisodes", evaluationEpisodes, 10_000);
      requireRange("goalEpisodes", goalEpisodes, 100_000);
      requireRange("reportEvery", reportEvery, MOST_STEPS);
      if (goal != null && !Double.isFinite(goal)) {
        throw new IllegalArgumentException("goal is " + goal + ", but must be finite, or none");
      }
      if (!(checkpointMinutes > 0 && checkpointMinutes < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "checkpointMinutes is " + checkpointMinutes + ", but must be above 0 and finite");
      }
    }

    /**
     * The usual keeping.
     *
     * @param goal null for none
     */
    public static Run of(long steps, @Nullable Double goal) {
      return new Run(0, steps, Math.max(1, steps / 30), 20, goal, 100, 1, Math.max(1, steps / 100));
    }

    private static void requireRange(String name, long value, long most) {
      if (value < 1 || value > most) {
        throw new IllegalArgumentException(name + " is " + value + ", but must be 1 to " + most);
      }
    }
  }
}
