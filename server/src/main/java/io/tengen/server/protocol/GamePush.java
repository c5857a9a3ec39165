package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in a game that the client plays or watches. */
public sealed interface GamePush extends Push {

  /**
   * The whole game as it stands: when the client begins to play or watch it, and when it resumes.
   */
  @JsonTypeName("game")
  record Game(GameView game) implements GamePush {}

  /**
   * A move.
   *
   * @param game its number
   * @param ply how many moves were played before it
   * @param side who played it
   * @param used how long it took, in milliseconds
   * @param board after it
   * @param captures in Go, how many stones each side has captured, else null
   * @param clocks after it
   * @param toMove whose turn it is now, null when nobody's
   */
  @JsonTypeName("moved")
  record Moved(
      long game,
      int ply,
      int side,
      String move,
      long used,
      String board,
      @Nullable List<Integer> captures,
      List<ClockView> clocks,
      @Nullable Integer toMove)
      implements GamePush {
    /** Copies. */
    public Moved {
      captures = captures == null ? null : List.copyOf(captures);
      clocks = List.copyOf(clocks);
    }
  }

  /**
   * It is the client's turn; a program needs no other message to play.
   *
   * @param ply that its move will have
   * @param legal the names of the moves that it has
   */
  @JsonTypeName("yourTurn")
  record YourTurn(long game, int ply, List<ClockView> clocks, List<String> legal)
      implements GamePush {
    /** Copies. */
    public YourTurn {
      clocks = List.copyOf(clocks);
      legal = List.copyOf(legal);
    }
  }

  /** A side asks to take its last move back. */
  @JsonTypeName("undoAsked")
  record UndoAsked(long game, int side) implements GamePush {}

  /**
   * The other side does not want that, or one of the two has moved on.
   *
   * @param side that had asked
   */
  @JsonTypeName("undoRefused")
  record UndoRefused(long game, int side) implements GamePush {}

  /** Moves were taken back; this is what is left. */
  @JsonTypeName("undone")
  record Undone(GameView game) implements GamePush {}

  /**
   * A side says which stones are dead.
   *
   * @param points by name
   */
  @JsonTypeName("deadProposed")
  record DeadProposed(long game, int side, List<String> points) implements GamePush {
    /** Copies. */
    public DeadProposed {
      points = List.copyOf(points);
    }
  }

  /** The stones are not counted; this is the game that goes on. */
  @JsonTypeName("playResumed")
  record PlayResumed(GameView game) implements GamePush {}

  /**
   * The game is over.
   *
   * @param result as {@code B+3.5}
   * @param reason as {@code RESIGNATION}
   * @param detail in one line, may be empty
   * @param winner 0 or 1, or null
   */
  @JsonTypeName("ended")
  record Ended(long game, String result, String reason, String detail, @Nullable Integer winner)
      implements GamePush {}

  /**
   * What a search thinks so far.
   *
   * @param ply after how many moves
   * @param value of who is to move, in [-1, 1]
   * @param moves the best first
   * @param policy the network's probability of each action, by number: the cells row by row, then
   *     the pass
   * @param ownership of each cell, from -1 (the second's) to 1 (the first's), row by row; null
   *     unless asked for and known
   * @param done whether this is the last word
   */
  @JsonTypeName("analysis")
  record Analysis(
      long game,
      int ply,
      int visits,
      double value,
      List<AnalysedMove> moves,
      List<Float> policy,
      @Nullable List<Float> ownership,
      boolean done)
      implements GamePush {
    /** Copies. */
    public Analysis {
      moves = List.copyOf(moves);
      policy = List.copyOf(policy);
      ownership = ownership == null ? null : List.copyOf(ownership);
    }
  }

  /**
   * A search broke down.
   *
   * @param text why, for people
   */
  @JsonTypeName("analysisFailed")
  record AnalysisFailed(long game, int ply, String text) implements GamePush {}

  /**
   * One move of an analysis.
   *
   * @param winrate of who is to move, in [0, 1]
   * @param prior the probability that it had before the search, in [0, 1]
   * @param pv what is expected after it, itself first
   */
  record AnalysedMove(String move, int visits, double winrate, double prior, List<String> pv) {
    /** Copies. */
    public AnalysedMove {
      pv = List.copyOf(pv);
    }
  }

  /**
   * Somebody says something.
   *
   * @param from their name
   */
  @JsonTypeName("chat")
  record Chat(long game, String from, String text) implements GamePush {}
}
