package io.tengen.arena.match;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;

/**
 * Where a game begins: with an opening and full clocks, or in the middle, where it was left.
 *
 * @param moves all that were played so far, the opening's first
 * @param openingPlies how many of them are the opening's and not the players'
 * @param firstClock what is on the clock of who moves first
 * @param secondClock what is on the other
 * @param firstUsed how long who moves first has thought so far
 * @param secondUsed how long the other has
 */
public record GameStart(
    List<Integer> moves,
    int openingPlies,
    Clock firstClock,
    Clock secondClock,
    Duration firstUsed,
    Duration secondUsed) {

  /** Copies the moves and checks the ranges. */
  public GameStart {
    moves = List.copyOf(moves);
    if (openingPlies < 0 || openingPlies > moves.size()) {
      throw new IllegalArgumentException(
          "the opening has %d plies, but must have 0 to %d, as many as there are moves"
              .formatted(openingPlies, moves.size()));
    }
    if (firstUsed.isNegative() || secondUsed.isNegative()) {
      throw new IllegalArgumentException(
          "the players have used %d and %d ms, but neither may be negative"
              .formatted(firstUsed.toMillis(), secondUsed.toMillis()));
    }
  }

  /** A new game with an opening. */
  public static GameStart of(List<Integer> opening, TimeControl time) {
    return new GameStart(
        opening, opening.size(), time.start(), time.start(), Duration.ZERO, Duration.ZERO);
  }

  /**
   * A move as it is kept.
   *
   * @param used how long the mover took; does not matter in an opening
   * @param clock the mover's, after the move; does not matter in an opening
   */
  public record TimedMove(int action, Duration used, Clock clock) {}

  /**
   * A game that was left after some moves.
   *
   * @throws IllegalArgumentException when one of them is illegal
   */
  public static GameStart resumed(
      RefereeSettings settings, int openingPlies, List<TimedMove> moves) {
    Clock[] clocks = {settings.time().start(), settings.time().start()};
    Duration[] used = {Duration.ZERO, Duration.ZERO};
    Game game = settings.game();
    State state = game.newInitialState();
    int[] legal = new int[game.actionCount()];
    for (int ply = 0; ply < moves.size(); ply++) {
      TimedMove move = moves.get(ply);
      int mover = state.currentPlayer();
      play(state, legal, ply, move.action());
      if (ply >= openingPlies) {
        clocks[mover] = move.clock();
        used[mover] = used[mover].plus(move.used());
      }
    }
    List<Integer> actions = moves.stream().map(TimedMove::action).toList();
    return new GameStart(actions, openingPlies, clocks[0], clocks[1], used[0], used[1]);
  }

  /** What is on the clock of a player, 0 or 1. */
  Clock clock(int player) {
    return player == 0 ? firstClock : secondClock;
  }

  /** How long a player, 0 or 1, has thought. */
  Duration used(int player) {
    return player == 0 ? firstUsed : secondUsed;
  }

  /**
   * Checks that a game can go on from here.
   *
   * @throws IllegalArgumentException when a move is illegal, or a clock is of another kind
   */
  public void require(RefereeSettings settings) {
    Game game = settings.game();
    State state = game.newInitialState();
    int[] legal = new int[game.actionCount()];
    for (int ply = 0; ply < moves.size(); ply++) {
      play(state, legal, ply, moves.get(ply));
    }
    for (Clock clock : List.of(firstClock, secondClock)) {
      if (!clock.control().equals(settings.time())) {
        throw new IllegalArgumentException(
            "a game cannot go on with a clock of %s, since its time is %s"
                .formatted(clock.control(), settings.time()));
      }
    }
  }

  private static void play(State state, int[] legal, int ply, int action) {
    if (!isLegal(state, legal, action)) {
      throw new IllegalArgumentException(
          "a game cannot go on from its stored moves: move %d, %s, is illegal in %s"
              .formatted(ply + 1, nameOf(state.game(), action), state.game().name()));
    }
    state.apply(action);
  }

  /**
   * Whether an action, be it no action at all, is legal.
   *
   * @param legal as long as the game has actions; overwritten
   */
  public static boolean isLegal(State state, int[] legal, int action) {
    int count = state.legalActions(legal);
    for (int i = 0; i < count; i++) {
      if (legal[i] == action) {
        return true;
      }
    }
    return false;
  }

  /** The name of an action, be it no action at all. */
  public static String nameOf(Game game, int action) {
    return action >= 0 && action < game.actionCount()
        ? game.actionName(action)
        : "action " + action;
  }
}
