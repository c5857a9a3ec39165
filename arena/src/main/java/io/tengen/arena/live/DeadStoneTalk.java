package io.tengen.arena.live;

import io.tengen.arena.match.DeadStoneRuling;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.match.Results;
import io.tengen.go.Board;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Two players agreeing on which stones are dead. To be used by one thread at a time. */
final class DeadStoneTalk {
  /** More often nobody can want to play on who does not want to gain time. */
  private static final int MOST_RESUMES = 5;

  private final Map<Integer, Set<Integer>> named = new HashMap<>();
  private int resumes;
  private long since;

  /**
   * None yet.
   *
   * @param resumes how often play was resumed
   */
  DeadStoneTalk(int resumes) {
    this.resumes = resumes;
  }

  /** Begins. */
  void begin(long now) {
    named.clear();
    since = now;
  }

  /** When the players have had time enough. */
  long timeUp() {
    return since + LiveGames.SCORING_TIME.toNanos();
  }

  /** What the players have named, live. */
  Map<Integer, Set<Integer>> named() {
    return named;
  }

  /**
   * All stones of the chains that some stones are of, by action.
   *
   * @throws RefusedActionException when one of them is no stone
   */
  static Set<Integer> chains(GoState state, Set<Integer> actions) {
    Board board = state.board();
    Points points = board.points();
    BitSet stones =
        DeadStoneRuling.points(board, actions)
            .orElseThrow(
                () ->
                    new RefusedActionException(
                        RefusedActionException.Code.NO_STONE,
                        "not all of the points that are named have a stone"));
    Set<Integer> all = new TreeSet<>();
    for (int stone = stones.nextSetBit(0); stone >= 0; stone = stones.nextSetBit(stone + 1)) {
      int other = stone;
      do {
        all.add(points.actionOf(other));
        other = board.nextInChain(other);
      } while (other != stone);
    }
    return all;
  }

  /** Keeps what a player names. */
  void name(int side, Set<Integer> actions) {
    named.put(side, actions);
  }

  /** How the game ends if a player names these; nothing when the other does not agree. */
  Optional<GameEnd> agreed(GoState state, int side, Set<Integer> actions) {
    Set<Integer> others = named.get(1 - side);
    if (others == null) {
      return Optional.empty();
    }
    Board board = state.board();
    return DeadStoneRuling.points(board, actions)
        .flatMap(
            one ->
                DeadStoneRuling.points(board, others)
                    .flatMap(other -> DeadStoneRuling.agreed(board, one, other)))
        .map(ruling -> counted(state, ruling));
  }

  /** How the game ends if they do not agree any more. */
  GameEnd ruled(GoState state) {
    return counted(
        state,
        DeadStoneRuling.of(
            state, Optional.ofNullable(named.get(0)), Optional.ofNullable(named.get(1))));
  }

  private static GameEnd counted(GoState state, DeadStoneRuling ruling) {
    return Results.counted(state, ruling.dead(), ruling.detail());
  }

  /**
   * Fails unless play may be resumed once more.
   *
   * @throws RefusedActionException when it was resumed too often
   */
  void requireResumable() {
    if (resumes >= MOST_RESUMES) {
      throw new RefusedActionException(
          RefusedActionException.Code.RESUMED_TOO_OFTEN,
          "play was resumed %d times already; name the dead stones, or wait for the estimate"
              .formatted(resumes));
    }
  }

  /** Ends without an agreement: play is resumed. */
  void resume() {
    named.clear();
    resumes++;
  }
}
