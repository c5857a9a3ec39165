package io.tengen.agents.network.training.games;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import io.tengen.go.Ruleset;
import java.util.Arrays;

/** Goes to positions of packed games. Holds scratch space; not thread-safe. */
final class PositionReplay {
  private final GoGame withSuicide;
  private final GoGame withoutSuicide;
  private final Board start;
  private final int[] colours;

  PositionReplay(int boardSize) {
    // Under simple ko, since players of superko rules did not always keep them.
    this.withSuicide =
        new GoGame(
            boardSize,
            Ruleset.TROMP_TAYLOR.rules().withKo(KoRule.SIMPLE).withSuicide(true),
            Integer.MAX_VALUE);
    this.withoutSuicide =
        new GoGame(boardSize, withSuicide.rules().withSuicide(false), Integer.MAX_VALUE);
    this.start = new Board(boardSize);
    this.colours = new int[start.points().count()];
  }

  /** The state before a move, from 0, with the turn being that of whoever made the move. */
  GoState before(PackedGame game, int move) {
    GoGame rules = game.isSuicideLegal() ? withSuicide : withoutSuicide;
    start.clear();
    if (game.stones().length > 0) {
      Arrays.fill(colours, Colour.EMPTY);
      for (short stone : game.stones()) {
        colours[stone >> 1] = stone & 1;
      }
      start.setUp(colours);
    }
    GoState state = rules.newState(start, game.firstPlayer(), 0);
    for (int i = 0; i < move; i++) {
      state.setCurrentPlayer(game.colour(i));
      state.apply(game.action(i));
      // Passes do not end a game while there are more moves.
      state.resume();
    }
    state.setCurrentPlayer(game.colour(move));
    return state;
  }
}
