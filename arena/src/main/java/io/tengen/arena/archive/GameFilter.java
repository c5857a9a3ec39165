package io.tengen.arena.archive;

import io.tengen.arena.tournament.model.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which games are asked for; what is null does not matter.
 *
 * @param tournament the name of a tournament
 * @param player the name of one of the two players
 * @param since begun then or later
 * @param result what came of the game, which leaves out those that go on
 */
public record GameFilter(
    @Nullable String tournament,
    @Nullable String player,
    @Nullable Instant since,
    @Nullable Outcome result) {

  /** Every game. */
  public static final GameFilter ALL = new GameFilter(null, null, null, null);

  /** Those of one tournament only. */
  public GameFilter ofTournament(String name) {
    return new GameFilter(name, player, since, result);
  }

  /** Those of one player only. */
  public GameFilter ofPlayer(String name) {
    return new GameFilter(tournament, name, since, result);
  }

  /** Those begun at a time or later only. */
  public GameFilter since(Instant time) {
    return new GameFilter(tournament, player, time, result);
  }

  /** Those with one result only. */
  public GameFilter withResult(Outcome outcome) {
    return new GameFilter(tournament, player, since, outcome);
  }
}
