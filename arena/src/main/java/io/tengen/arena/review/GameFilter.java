package io.tengen.arena.review;

import io.tengen.arena.tournament.model.Outcome;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which games of an archive are meant: those that pass all parts.
 *
 * @param tournaments the names of those they belong to; empty for all
 * @param player the name of one of the two; null for anybody
 * @param since no game that began before; null for any time
 * @param until no game that began then or later; null for any time
 * @param result how they ended; null for any, and for those that go on
 */
public record GameFilter(
    Set<String> tournaments,
    @Nullable String player,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Result result) {
  /** Lets everything pass. */
  public static final GameFilter ALL = new GameFilter(Set.of(), null, null, null, null);

  /** How a game ended, or that it did not. */
  public enum Result {
    /** The player that the filter names won. */
    WON,
    /** The player that the filter names lost. */
    LOST,
    /** Who moved first won. */
    FIRST,
    /** Who moved second won. */
    SECOND,
    /** Nobody won. */
    DRAW,
    /** It has no result and counts nowhere. */
    VOID,
    /** It has a result that counts: anything but void. */
    COUNTED,
    /** It goes on. */
    OPEN
  }

  /** Copies, and checks that the parts go together. */
  public GameFilter {
    tournaments = Set.copyOf(tournaments);
    if (player == null && (result == Result.WON || result == Result.LOST)) {
      throw new IllegalArgumentException(
          "the games that somebody "
              + (result == Result.WON ? "won" : "lost")
              + ", but nobody is named: name a player, or ask for those that the first or the second"
              + " won");
    }
    if (since != null && until != null && !since.isBefore(until)) {
      throw new IllegalArgumentException(
          "games since " + since + " and before " + until + ", but the first must be the earlier");
    }
  }

  /** The games of some tournaments among these. */
  public GameFilter ofTournaments(Set<String> names) {
    return new GameFilter(names, player, since, until, result);
  }

  /** Those among these that ended so. */
  public GameFilter endedBy(Result ended) {
    return new GameFilter(tournaments, player, since, until, ended);
  }

  /** Whether a game passes. */
  public boolean matches(ArchivedGame game) {
    return (tournaments.isEmpty() || tournaments.contains(game.tournament()))
        && (player == null || game.pairing().has(player))
        && (since == null || !game.begun().isBefore(since))
        && (until == null || game.begun().isBefore(until))
        && (result == null || matches(result, game));
  }

  private boolean matches(Result wanted, ArchivedGame game) {
    ArchivedGame.End end = game.end();
    if (end == null) {
      return wanted == Result.OPEN;
    }
    Outcome outcome = end.result().outcome();
    boolean isFirst = game.pairing().first().equals(player);
    return switch (wanted) {
      case WON -> outcome == (isFirst ? Outcome.FIRST_WINS : Outcome.SECOND_WINS);
      case LOST -> outcome == (isFirst ? Outcome.SECOND_WINS : Outcome.FIRST_WINS);
      case FIRST -> outcome == Outcome.FIRST_WINS;
      case SECOND -> outcome == Outcome.SECOND_WINS;
      case DRAW -> outcome == Outcome.DRAW;
      case VOID -> outcome == Outcome.VOID;
      case COUNTED -> outcome.counts();
      case OPEN -> false;
    };
  }
}
