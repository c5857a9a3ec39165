package io.tengen.arena.archive;

import io.tengen.arena.review.GameFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A filter of games as conditions on rows, and the values of their placeholders in order. */
final class FilterSql {
  private static final String WON =
      "(outcome = 'FIRST_WINS' AND one.name = ? OR outcome = 'SECOND_WINS' AND two.name = ?)";
  private static final String LOST =
      "(outcome = 'SECOND_WINS' AND one.name = ? OR outcome = 'FIRST_WINS' AND two.name = ?)";

  /** In this form both indexes of players are used. */
  private static final String PLAYS =
      "game.id IN (SELECT id FROM game WHERE first_player_id IN"
          + " (SELECT id FROM player WHERE name = ?) UNION SELECT id FROM game"
          + " WHERE second_player_id IN (SELECT id FROM player WHERE name = ?))";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  FilterSql(GameFilter filter) {
    Set<String> tournaments = filter.tournaments();
    if (!tournaments.isEmpty()) {
      String places = String.join(", ", Collections.nCopies(tournaments.size(), "?"));
      add("tournament.name IN (" + places + ")", tournaments.toArray());
    }
    String player = filter.player();
    if (player != null) {
      add(PLAYS, player, player);
    }
    Instant since = filter.since();
    if (since != null) {
      add("game.begun_ms >= ?", millis(since));
    }
    Instant until = filter.until();
    if (until != null) {
      add("game.begun_ms < ?", millis(until));
    }
    GameFilter.Result result = filter.result();
    if (result != null) {
      add(condition(result), player == null ? new Object[0] : ofPlayer(result, player));
    }
  }

  /** Games begin on a millisecond: the first one at or after the time. */
  private static long millis(Instant time) {
    Instant up = time.plusNanos(999_999);
    return up.toEpochMilli();
  }

  private static Object[] ofPlayer(GameFilter.Result result, String player) {
    boolean isNamed = result == GameFilter.Result.WON || result == GameFilter.Result.LOST;
    return isNamed ? new Object[] {player, player} : new Object[0];
  }

  private static String condition(GameFilter.Result result) {
    return switch (result) {
      case WON -> WON;
      case LOST -> LOST;
      case FIRST -> "outcome = 'FIRST_WINS'";
      case SECOND -> "outcome = 'SECOND_WINS'";
      case DRAW -> "outcome = 'DRAW'";
      case VOID -> "outcome = 'VOID'";
      case COUNTED -> "outcome <> 'VOID'";
      case OPEN -> "outcome IS NULL";
    };
  }

  private void add(String condition, Object... itsValues) {
    conditions.add(condition);
    values.addAll(List.of(itsValues));
  }

  /** What follows the tables: nothing, or all conditions. */
  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** One value a placeholder. */
  Object[] values() {
    return values.toArray();
  }
}
