package io.tengen.env.board;

import io.tengen.env.Game;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Positions of games, from how a person would write them. */
final class Positions {
  private Positions() {}

  /** The position after actions given by their names, parted by blanks. */
  static State after(Game game, String actionNames) {
    State state = game.newInitialState();
    play(state, actionNames);
    return state;
  }

  /** Plays actions given by their names, parted by blanks. */
  static void play(State state, String actionNames) {
    for (String name : Arrays.asList(actionNames.split(" "))) {
      state.apply(actionCalled(state.game(), name));
    }
  }

  static int actionCalled(Game game, String name) {
    for (int action = 0; action < game.actionCount(); action++) {
      if (game.actionName(action).equals(name)) {
        return action;
      }
    }
    throw new IllegalArgumentException("no action of " + game.name() + " is called " + name);
  }

  /** The names of the legal actions, parted by blanks. */
  static String legalNames(State state) {
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    return String.join(
        " ", Arrays.stream(legal, 0, count).mapToObj(state.game()::actionName).toList());
  }

  /**
   * The position that a diagram shows, of a game whose actions are its squares: both players take
   * turns to place their stones in reading order, so that the last stone ends the last line.
   *
   * @param diagram a line a row, with {@code x} for player 0 and {@code o} for player 1
   */
  static State fromDiagram(Game game, String diagram) {
    List<List<Integer>> stones = List.of(squaresOf('x', diagram), squaresOf('o', diagram));
    int plies = stones.get(0).size() + stones.get(1).size();
    State state = game.newInitialState();
    for (int ply = 0; ply < plies; ply++) {
      state.apply(stones.get(ply % 2).get(ply / 2));
    }
    return state;
  }

  /** The squares, row-major from the top left, on which a diagram has a character. */
  static List<Integer> squaresOf(char stone, String diagram) {
    String squares = diagram.replace("\n", "");
    List<Integer> found = new ArrayList<>();
    for (int square = 0; square < squares.length(); square++) {
      if (squares.charAt(square) == stone) {
        found.add(square);
      }
    }
    return found;
  }
}
