package io.tengen.server.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A game as lists show it.
 *
 * @param id its number
 * @param room where it is played
 * @param game its name, as {@code go-9x9} or {@code othello}
 * @param size the edge of the board of Go, else null
 * @param players the one who moves first, and the other
 * @param moves that are played
 */
public record GameLine(
    long id,
    String room,
    String game,
    @Nullable Integer size,
    List<SeatView> players,
    String time,
    boolean rated,
    int moves) {
  /** Copies. */
  public GameLine {
    players = List.copyOf(players);
  }
}
