package io.tengen.agents.learning;

import io.tengen.env.Environment;
import io.tengen.env.GameEnvironment;
import io.tengen.env.RandomStream;
import io.tengen.env.Space;
import io.tengen.env.Step;

/** A game in which the agent moves first or second, as the seed of the episode says. */
final class EitherSeat implements Environment<float[]> {
  /** Of the random streams of an episode, the one that draws the seat. */
  private static final long SEAT_KEY = -1;

  private final GameEnvironment first;
  private final GameEnvironment second;
  private GameEnvironment current;

  /** The same game in both seats. */
  EitherSeat(GameEnvironment first, GameEnvironment second) {
    this.first = first;
    this.second = second;
    this.current = first;
  }

  @Override
  public Space<float[]> observationSpace() {
    return first.observationSpace();
  }

  @Override
  public Space.Discrete actionSpace() {
    return first.actionSpace();
  }

  @Override
  public float[] reset(long seed) {
    current = RandomStream.derived(seed, SEAT_KEY).nextInt(2) == 0 ? first : second;
    return current.reset(seed);
  }

  @Override
  public Step<float[]> step(int action) {
    return current.step(action);
  }

  @Override
  public int legalActions(int[] out) {
    return current.legalActions(out);
  }

  @Override
  public String render() {
    return current.render();
  }

  @Override
  public String actionName(int action) {
    return current.actionName(action);
  }

  /** The game in the seat of this episode. */
  @Override
  public Environment<?> unwrapped() {
    return current;
  }
}
