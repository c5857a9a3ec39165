package io.tengen.go.gtp;

import io.tengen.go.Board;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Rules;
import java.util.List;

/**
 * What the commands of an engine work on: the rules, the game and the clock. Whatever fails leaves
 * everything as it was, and its {@link GtpFailure} has what to answer. Owned by one thread, the
 * engine's.
 */
public final class GtpSession {
  private GtpGame game;
  private GtpClock clock = GtpClock.UNKNOWN;

  /**
   * A session with an empty board.
   *
   * @throws IllegalArgumentException unless the size is 2 to 25
   */
  public GtpSession(int size, Rules rules) {
    game = GtpGame.empty(size, rules);
  }

  /** Points along an edge. */
  public int size() {
    return state().board().size();
  }

  /** What is played by. */
  public Rules rules() {
    return game.rules();
  }

  /** The present position; read it, or copy it. */
  public GoState state() {
    return game.state();
  }

  /** What is known of the time. */
  public GtpClock clock() {
    return clock;
  }

  /** Sets what is known of the time. */
  public void setClock(GtpClock clock) {
    this.clock = clock;
  }

  /**
   * Empties the board and changes its size.
   *
   * @throws GtpFailure unless the size is 2 to 25
   */
  public void start(int size) throws GtpFailure {
    if (size < GoGame.MIN_SIZE || size > GoGame.MAX_SIZE) {
      throw new GtpFailure(
          "unacceptable size, must be " + GoGame.MIN_SIZE + " to " + GoGame.MAX_SIZE);
    }
    game = GtpGame.empty(size, rules());
  }

  /** Goes on from a position: a handicap, a loaded record. */
  public void start(Rules rules, Board position, int firstPlayer, int handicapStones)
      throws GtpFailure {
    start(rules, position, firstPlayer, handicapStones, List.of());
  }

  /** Goes on from a position and some moves, all of them or none. */
  public void start(
      Rules rules, Board position, int firstPlayer, int handicapStones, List<GtpMove> moves)
      throws GtpFailure {
    try {
      GtpGame started = new GtpGame(rules, position, firstPlayer, handicapStones);
      moves.forEach(started::play);
      game = started;
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new GtpFailure(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Changes the rules, komi among them, of the game that is going on.
   *
   * @throws GtpFailure when they forbid a move that was played
   */
  public void setRules(Rules rules) throws GtpFailure {
    try {
      game = game.withRules(rules);
    } catch (IllegalArgumentException e) {
      throw new GtpFailure("the game is illegal under these rules: " + e.getMessage());
    }
  }

  /**
   * Plays a point or a pass, whoever's turn it is.
   *
   * @throws GtpFailure when that is illegal or the game has too many moves
   */
  public void play(int colour, int point) throws GtpFailure {
    try {
      game.play(new GtpMove(colour, point));
    } catch (IllegalArgumentException e) {
      throw new GtpFailure("illegal move");
    } catch (IllegalStateException e) {
      throw new GtpFailure(String.valueOf(e.getMessage()));
    }
  }

  /** Plays the engine's own choice: what was said of its time left was true before it thought. */
  public void playChosen(int colour, int point) throws GtpFailure {
    play(colour, point);
    clock = clock.withLeft(colour, null);
  }

  /** A copy of the present position with the colour to move, even if the game was over. */
  public GoState stateFor(int colour) throws GtpFailure {
    try {
      return game.stateFor(colour);
    } catch (IllegalStateException e) {
      throw new GtpFailure(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Takes the last move back.
   *
   * @throws GtpFailure when there is none
   */
  public void undo() throws GtpFailure {
    if (!game.undo()) {
      throw new GtpFailure("cannot undo");
    }
  }
}
