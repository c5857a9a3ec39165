package io.tengen.client.session;

import io.tengen.arena.match.GameStart;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;

/**
 * What has happened in a game before it is taken up.
 *
 * @param moves that were played, by their actions; they may be taken back as later ones may
 * @param clocks of both sides after them; none where they are full
 */
public record Past(List<Integer> moves, List<Clock> clocks) {
  /** Nothing yet. */
  public static final Past NONE = new Past(List.of(), List.of());

  /** Copies, and checks that there are both clocks or none. */
  public Past {
    moves = List.copyOf(moves);
    clocks = List.copyOf(clocks);
    if (!clocks.isEmpty() && clocks.size() != 2) {
      throw new IllegalArgumentException(
          "there are %d clocks, but must be 2 or none".formatted(clocks.size()));
    }
  }

  /** Where the game begins then. */
  GameStart start(TimeControl time) {
    Clock first = clocks.isEmpty() ? time.start() : clocks.get(0);
    Clock second = clocks.isEmpty() ? time.start() : clocks.get(1);
    return new GameStart(moves, 0, first, second, Duration.ZERO, Duration.ZERO);
  }
}
