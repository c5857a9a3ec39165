package io.tengen.benchmarks;

import io.tengen.env.RandomStream;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import io.tengen.go.analysis.Eyes;
import java.util.ArrayList;
import java.util.List;

/** Games and middle-game positions to measure on: random 19x19 games that fill no eyes. */
final class GoPositions {
  static final int SIZE = 19;
  private static final int GAMES = 40;
  private static final int MIDDLE_GAME = 120;
  private static final int MOVES = 250;

  private GoPositions() {}

  /** The game of the measurements under a ko rule. */
  static GoGame game(KoRule ko) {
    return new GoGame(SIZE, Ruleset.TROMP_TAYLOR.rules().withKo(ko));
  }

  /** The actions of some games, each 250 long, legal under every ko rule. */
  static List<int[]> games() {
    List<int[]> games = new ArrayList<>();
    for (int seed = 0; seed < GAMES; seed++) {
      RandomStream random = new RandomStream(seed);
      GoState state = game(KoRule.POSITIONAL_SUPERKO).newInitialState();
      int[] actions = new int[MOVES];
      for (int ply = 0; ply < MOVES; ply++) {
        actions[ply] = sensibleAction(state, random);
        state.apply(actions[ply]);
      }
      games.add(actions);
    }
    return games;
  }

  private static int sensibleAction(GoState state, RandomStream random) {
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal) - 1;
    Points points = state.board().points();
    while (true) {
      int action = legal[random.nextInt(count)];
      if (!Eyes.isSimpleEye(state.board(), points.pointOf(action), state.currentPlayer())) {
        return action;
      }
    }
  }

  /** The positions of those games after 120 moves. */
  static List<GoState> middleGames(KoRule ko) {
    List<GoState> states = new ArrayList<>();
    for (int[] actions : games()) {
      GoState state = game(ko).newInitialState();
      for (int ply = 0; ply < MIDDLE_GAME; ply++) {
        state.apply(actions[ply]);
      }
      states.add(state);
    }
    return states;
  }
}
