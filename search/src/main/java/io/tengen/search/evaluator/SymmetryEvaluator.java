package io.tengen.search.evaluator;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.Symmetries;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Shows every position to another evaluator through a symmetry of the game drawn at random, and
 * takes the policy back, and the score and the ownership where they are told: the errors of a
 * network that is not quite symmetric average out over a tree (AlphaGo Zero, methods, "Expand and
 * evaluate").
 *
 * <p>The other evaluator must judge by what {@link State} tells: the observation, the legal
 * actions. It gets views of positions, not the game's own class of states.
 */
public final class SymmetryEvaluator implements Evaluator {
  private final Evaluator evaluator;
  private final Symmetries symmetries;
  private final IntUnaryOperator choice;
  private final List<TransformedState> views = new ArrayList<>();
  private final Evaluations answers;

  /**
   * A decorator.
   *
   * @param evaluator who is asked; closed with this
   * @param game the game of all positions
   * @param seed of the draws: each thread's evaluator needs its own
   */
  public SymmetryEvaluator(Evaluator evaluator, Game game, long seed) {
    this(evaluator, game, drawn(game.symmetries().count(), seed));
  }

  /**
   * A decorator that is told which symmetry to show each position through, for whoever wants that
   * not to depend on the company of other positions in the batch.
   *
   * @param evaluator who is asked; closed with this
   * @param game the game of all positions
   * @param choice from the number of a position in its batch to that of a symmetry
   */
  public SymmetryEvaluator(Evaluator evaluator, Game game, IntUnaryOperator choice) {
    this.evaluator = evaluator;
    this.symmetries = game.symmetries();
    this.choice = choice;
    this.answers = Evaluations.withDetails(game.actionCount(), 1);
  }

  private static IntUnaryOperator drawn(int count, long seed) {
    RandomStream random = new RandomStream(seed);
    return row -> random.nextInt(count);
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    int count = states.size();
    while (views.size() < count) {
      views.add(new TransformedState(symmetries, states.get(views.size())));
    }
    for (int i = 0; i < count; i++) {
      views.get(i).show(states.get(i), symmetries.require(choice.applyAsInt(i)));
    }
    evaluator.evaluate(count == views.size() ? views : views.subList(0, count), answers);
    AnswerCount.require(count, answers);
    out.begin(count);
    float[] policies = out.policies();
    float[] images = answers.policies();
    for (int i = 0; i < count; i++) {
      int symmetry = views.get(i).symmetry();
      int to = out.policyOffset(i);
      int from = answers.policyOffset(i);
      for (int action = 0; action < out.actionCount(); action++) {
        policies[to + action] = images[from + symmetries.action(symmetry, action)];
      }
      out.setValue(i, answers.value(i));
      if (out.hasDetails()) {
        takeDetails(i, symmetry, out);
      }
    }
  }

  /** Who played first in random games is not told: their evaluators ask for their own states. */
  private void takeDetails(int row, int symmetry, Evaluations out) {
    out.setScore(row, answers.score(row));
    if (answers.hasOwnership(row)) {
      int to = out.policyOffset(row);
      int from = answers.policyOffset(row);
      for (int action = 0; action < out.actionCount(); action++) {
        out.ownership()[to + action] =
            answers.ownership()[from + symmetries.action(symmetry, action)];
      }
    }
  }

  @Override
  public void close() {
    evaluator.close();
  }
}
