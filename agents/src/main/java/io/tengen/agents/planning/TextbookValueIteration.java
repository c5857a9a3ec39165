package io.tengen.agents.planning;

/**
 * Value iteration as the textbook prints it (Russell and Norvig, "Artificial Intelligence", 3rd
 * edition, figure 17.4): from 0, from one array into another, until the largest change falls below
 * tolerance * (1 - gamma) / gamma, answering the values from before that last sweep.
 *
 * <p>Slower and a little less exact than {@link ValueIteration}; it is here because published
 * tables were made this way. The utilities of the 4x3 world at gamma 0.9, for one, are those at
 * tolerance 0.01, up to 0.001 short of the true ones; this reproduces all their digits. Its {@link
 * Solution#bound()} can exceed the tolerance and says by how much.
 */
public final class TextbookValueIteration implements Planner {

  @Override
  public String name() {
    return "textbook";
  }

  @Override
  public Solution solve(
      TransitionTable table, PlanningSettings settings, PlanningProgress progress) {
    double gamma = settings.gamma();
    // The printed rule divides by gamma and stops at no change at all for gamma 1.
    double threshold = settings.tolerance() * (gamma == 0 || gamma == 1 ? 1 : (1 - gamma) / gamma);
    double[] current = new double[table.stateCount()];
    double[] next = new double[table.stateCount()];
    for (int sweeps = 1; sweeps <= settings.maxSweeps(); sweeps++) {
      double change = 0;
      for (int state = 0; state < current.length; state++) {
        next[state] = table.bestBackup(state, current, gamma);
        change = Math.max(change, Math.abs(next[state] - current[state]));
      }
      progress.onSweep(sweeps, change);
      if (change < threshold) {
        return Solution.of(table, current, gamma, sweeps);
      }
      double[] spare = current;
      current = next;
      next = spare;
    }
    throw PlanningException.unfinished("textbook value iteration", settings);
  }
}
