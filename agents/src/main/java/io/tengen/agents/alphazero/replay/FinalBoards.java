package io.tengen.agents.alphazero.replay;

import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Scoring;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose each point was at the end of games of Go, and the score, as self-play counts them: by area,
 * every stone on the board alive. Found by playing a game's moves again when it is first asked for.
 * Not thread-safe.
 */
final class FinalBoards {
  private static final BitSet NONE_DEAD = new BitSet();

  private final WindowContent content;
  private final GoGame game;
  private final GoState start;
  private final GoState state;
  private final @Nullable FinalBoard[] known;

  /**
   * The end of a game.
   *
   * @param owners of the points, row by row: 1 black's, -1 white's, 0 nobody's
   * @param margin black's points above white's with the komi of that game
   */
  @SuppressWarnings("ArrayRecordComponent") // Kept here and read by the sampler alone.
  record FinalBoard(byte[] owners, float margin) {}

  FinalBoards(WindowContent content, GoGame game) {
    this.content = content;
    this.game = game;
    this.start = game.newInitialState();
    this.state = game.newInitialState();
    this.known = new @Nullable FinalBoard[content.games()];
  }

  /**
   * The end of a game of the content; null where it was resigned, and nobody knows.
   *
   * @throws IllegalArgumentException when it cannot be played again
   */
  @Nullable FinalBoard of(int number) {
    CompactGame played = content.game(number);
    if (played.isResigned()) {
      return null;
    }
    FinalBoard end = known[number];
    if (end == null) {
      end = replay(played);
      known[number] = end;
    }
    return end;
  }

  private FinalBoard replay(CompactGame played) {
    state.copyFrom(start);
    for (int ply = 0; ply < played.plies(); ply++) {
      state.apply(played.action(ply));
    }
    int[] colours = Scoring.ownership(state.board(), NONE_DEAD);
    byte[] owners = new byte[colours.length];
    int blackMargin = 0;
    for (int point = 0; point < owners.length; point++) {
      owners[point] =
          switch (colours[point]) {
            case Colour.BLACK -> 1;
            case Colour.WHITE -> -1;
            default -> 0;
          };
      blackMargin += owners[point];
    }
    return new FinalBoard(owners, (float) (blackMargin - komi(played)));
  }

  /** Games of a run may have been played with other komi than its own. */
  private double komi(CompactGame played) {
    return Double.isNaN(played.komi()) ? game.rules().komi() : played.komi();
  }
}
