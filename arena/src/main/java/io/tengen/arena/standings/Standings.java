package io.tengen.arena.standings;

import io.tengen.arena.tournament.model.Place;
import io.tengen.arena.tournament.model.Place.TieBreak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The players in the order of their success.
 *
 * @param tieBreaks the names of what counts among players with equal points, in the order of {@link
 *     Standing#tieBreaks}
 * @param rows the best first
 */
public record Standings(List<String> tieBreaks, List<Standing> rows) {
  /** Copies. */
  public Standings {
    tieBreaks = List.copyOf(tieBreaks);
    rows = List.copyOf(rows);
  }

  /** By the points of the games alone; the order of the players holds among the tied. */
  public static Standings of(GameCounts counts) {
    List<String> order = new ArrayList<>(counts.players());
    order.sort(Comparator.comparing((String player) -> counts.score(player).points()).reversed());
    List<Standing> rows = new ArrayList<>();
    for (String player : order) {
      Score score = counts.score(player);
      Standing last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      int rank = last != null && last.points() == score.points() ? last.rank() : rows.size() + 1;
      rows.add(new Standing(rank, player, score, score.points(), List.of()));
    }
    return new Standings(List.of(), rows);
  }

  /**
   * As the form of a tournament ranks the players.
   *
   * @param places those of all players, the best first
   * @throws IllegalArgumentException when a player has no place, two of them, or tie-breaks that
   *     others have not, or there is a place of somebody else
   */
  public static Standings of(GameCounts counts, List<Place> places) {
    List<String> names = places.isEmpty() ? List.of() : names(places.get(0));
    Set<String> placed = new HashSet<>();
    List<Standing> rows = new ArrayList<>();
    for (Place place : places) {
      if (!placed.add(place.player())) {
        throw new IllegalArgumentException("'" + place.player() + "' has two places");
      }
      if (!names(place).equals(names)) {
        throw new IllegalArgumentException(
            "'%s' has the tie-breaks %s, but others have %s"
                .formatted(place.player(), names(place), names));
      }
      rows.add(
          new Standing(
              place.rank(),
              place.player(),
              counts.score(place.player()),
              place.points(),
              place.tieBreaks().stream().map(TieBreak::value).toList()));
    }
    for (String player : counts.players()) {
      if (!placed.contains(player)) {
        throw new IllegalArgumentException("'" + player + "' has no place");
      }
    }
    return new Standings(names, rows);
  }

  private static List<String> names(Place place) {
    return place.tieBreaks().stream().map(TieBreak::name).toList();
  }

  /** The players, the best first. */
  public List<String> players() {
    return rows.stream().map(Standing::player).toList();
  }
}
