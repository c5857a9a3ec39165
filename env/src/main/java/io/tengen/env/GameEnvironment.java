package io.tengen.env;

/**
 * A {@link Game} as an {@link Environment}: the agent takes one seat, a {@link MovePolicy} the
 * other, and the opponent's reply is part of the step.
 *
 * <p>The reward is 0 until the game ends, then the return of the agent's seat. The observation is
 * what the game shows to the player to move, which is the agent except at the end.
 */
public final class GameEnvironment implements Environment<float[]> {
  private final Game game;
  private final int seat;
  private final MovePolicy opponent;
  private final Space.Box observations;
  private final Space.Discrete actions;
  private final State state;
  private final State start;
  private RandomStream random = new RandomStream(0);
  private boolean running;

  /**
   * Seats an agent.
   *
   * @param game the game
   * @param seat the agent's player number: 0 moves first, 1 second
   * @param opponent who plays the other seat; a move of theirs that is not legal fails the step
   */
  public GameEnvironment(Game game, int seat, MovePolicy opponent) {
    if (seat != 0 && seat != 1) {
      throw new IllegalArgumentException("seat is " + seat + ", but must be 0 or 1");
    }
    this.game = game;
    this.seat = seat;
    this.opponent = opponent;
    this.observations = Space.Box.uniform(0, 1, game.observationShape());
    this.actions = new Space.Discrete(game.actionCount());
    this.start = game.newInitialState();
    this.state = start.copy();
  }

  /** The agent's player number: 0 moves first, 1 second. */
  public int seat() {
    return seat;
  }

  /** The current position, live: read it, do not play on it. */
  public State state() {
    return state;
  }

  @Override
  public Space<float[]> observationSpace() {
    return observations;
  }

  @Override
  public Space.Discrete actionSpace() {
    return actions;
  }

  @Override
  public float[] reset(long seed) {
    random = new RandomStream(seed);
    state.copyFrom(start);
    letOpponentMove();
    running = !state.isTerminal();
    return observe();
  }

  @Override
  public Step<float[]> step(int action) {
    if (!running) {
      throw new IllegalStateException("the game is over or has not begun; reset first");
    }
    state.apply(action);
    letOpponentMove();
    running = !state.isTerminal();
    return new Step<>(observe(), state.returnFor(seat), !running, false);
  }

  private void letOpponentMove() {
    while (!state.isTerminal() && state.currentPlayer() != seat) {
      state.apply(opponent.choose(state, random));
    }
  }

  private float[] observe() {
    float[] observation = new float[observations.length()];
    state.writeObservation(observation, 0);
    return observation;
  }

  @Override
  public int legalActions(int[] out) {
    return state.legalActions(out);
  }

  @Override
  public String render() {
    return state.toString();
  }

  @Override
  public String actionName(int action) {
    return game.actionName(action);
  }
}
