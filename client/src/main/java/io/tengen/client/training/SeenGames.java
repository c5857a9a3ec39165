package io.tengen.client.training;

import io.tengen.agents.alphazero.replay.PlayedGame;
import java.util.Optional;

/** The latest game of a run, made to be looked at once and not at each look. */
final class SeenGames {
  private Optional<PlayedGame> latest = Optional.empty();
  private Optional<SeenGame> seen = Optional.empty();

  /** What was last seen. */
  Optional<SeenGame> seen() {
    return seen;
  }

  /**
   * The latest game is this one, or there is none.
   *
   * @throws IllegalArgumentException when it is of a game that is not known, or has an illegal
   *     move; what was seen before stays, and the same game is not complained of again
   */
  void take(Optional<PlayedGame> now) {
    if (!now.equals(latest)) {
      latest = now;
      seen = now.map(SeenGame::of);
    }
  }
}
