package io.tengen.arena.live;

import io.tengen.arena.match.GameEnd;
import io.tengen.env.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A game at a moment.
 *
 * @param version of the last event that it includes; 0 before the first
 * @param moves all of them, the opening's first, without those that were taken back
 * @param undoAskedBy the player who waits for an answer, 0 or 1; -1 when none does
 * @param dead while dead stones are agreed on, the actions of those that a player has named, by
 *     player, if it has
 * @param end how it ended, when it is over
 */
public record LiveSnapshot(
    LiveHead head,
    long version,
    LiveStatus status,
    List<LiveMove> moves,
    LivePosition position,
    LiveClocks clocks,
    int undoAskedBy,
    Map<Integer, Set<Integer>> dead,
    @Nullable GameEnd end) {

  /** Copies. */
  public LiveSnapshot {
    moves = List.copyOf(moves);
    dead = Map.copyOf(dead);
  }

  /** The position with its past, made anew at each call from the moves. */
  public State newState() {
    State state = head.settings().referee().game().newInitialState();
    moves.forEach(move -> state.apply(move.action()));
    return state;
  }
}
