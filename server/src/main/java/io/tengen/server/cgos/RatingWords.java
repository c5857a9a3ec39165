package io.tengen.server.cgos;

import io.tengen.arena.standings.ResultTables;
import io.tengen.env.rating.Rating;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ratings as the protocol writes them: whole numbers, with a question mark while provisional. */
final class RatingWords {
  /** With fewer games, or a larger standard error in Elo, a rating is provisional. */
  private static final long SETTLED_GAMES = 20;

  private static final double SETTLED_ERROR = 100;
  private static final String UNKNOWN = "0?";

  private final Supplier<ResultTables> tables;
  private volatile Known known = new Known(null, Map.of());

  /** The ratings of some tables, as words by player. */
  private record Known(@Nullable ResultTables of, Map<String, String> words) {}

  /** The ratings of the tables that there are whenever one is asked for. */
  RatingWords(Supplier<ResultTables> tables) {
    this.tables = tables;
  }

  /** A player's, such as {@code 1800} or {@code 1800?}. */
  @SuppressWarnings("ReferenceEquality") // Tables never change; new ones are another object.
  String of(String player) {
    ResultTables now = tables.get();
    Known current = known;
    if (current.of() != now) {
      current = new Known(now, words(now));
      known = current;
    }
    return current.words().getOrDefault(player, UNKNOWN);
  }

  private static Map<String, String> words(ResultTables tables) {
    return tables.elos().groups().stream()
        .flatMap(group -> group.ratings().stream())
        .collect(Collectors.toMap(Rating::player, RatingWords::word));
  }

  private static String word(Rating rating) {
    boolean isSettled = rating.games() >= SETTLED_GAMES && rating.standardError() <= SETTLED_ERROR;
    return Math.round(rating.elo()) + (isSettled ? "" : "?");
  }
}
