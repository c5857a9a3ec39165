package io.tengen.arena.engine;

import io.tengen.go.GoState;
import io.tengen.go.Ply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a player stands, and by which moves it gets from there to a position of a session.
 * Positions of one session share their past, so that a later one is known by having an earlier
 * one's newest {@link Ply} in it; undo, set-up, other rules and a turn that changed hands all show
 * as another past.
 */
final class FollowedGame {
  /** Further than this is not worth following; both sides' moves are two. */
  private static final int MOST_MOVES = 8;

  private final GoState position;
  private Ply known;

  /** What the player was told since the newest common past. */
  private final List<Integer> since = new ArrayList<>();

  /** The player stands at this position of the session. */
  FollowedGame(GoState start) {
    position = start.copy();
    known = start.lastPly();
  }

  /** Whether the other is a position of the same game: size, rules, longest length. */
  boolean isOfGameOf(GoState other) {
    return position.game().equals(other.game());
  }

  /** The player stands at this position of the session, which is of the same game. */
  void goTo(GoState other) {
    position.copyFrom(other);
    known = other.lastPly();
    since.clear();
  }

  /** The player was told of a move. */
  void played(int action) {
    position.apply(action);
    since.add(action);
  }

  /** The actions that take the player to a position of the session, if there are some. */
  Optional<List<Integer>> pathTo(GoState asked) {
    List<Integer> moves = new ArrayList<>();
    @Nullable Ply ply = asked.lastPly();
    while (ply != known) {
      if (ply == null || !ply.isMove() || moves.size() == MOST_MOVES) {
        return Optional.empty();
      }
      moves.add(asked.board().points().actionOf(ply.point()));
      ply = ply.previous();
    }
    Collections.reverse(moves);
    int told = since.size();
    if (moves.size() < told || !moves.subList(0, told).equals(since)) {
      return Optional.empty();
    }
    List<Integer> path = List.copyOf(moves.subList(told, moves.size()));
    return leadsTo(path, asked) ? Optional.of(path) : Optional.empty();
  }

  /** A game that two passes ended may go on in the session, but not for a player. */
  private boolean leadsTo(List<Integer> path, GoState asked) {
    GoState end = position.copy();
    for (int action : path) {
      if (end.isTerminal()) {
        return false;
      }
      end.apply(action);
    }
    return !end.isTerminal()
        && end.currentPlayer() == asked.currentPlayer()
        && end.consecutivePasses() == asked.consecutivePasses()
        && end.board().hash() == asked.board().hash();
  }
}
