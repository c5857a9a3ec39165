package io.tengen.arena.standings;

import io.tengen.env.rating.PairResults;
import io.tengen.env.rating.Rating;
import io.tengen.env.rating.RatingSettings;
import io.tengen.env.rating.RatingTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Players on one scale. */
public final class RatedGroup {
  private final RatingTable table;
  private final Map<String, Double> anchors;

  private RatedGroup(RatingTable table, Map<String, Double> anchors) {
    this.table = table;
    this.anchors = Map.copyOf(anchors);
  }

  /**
   * Rates players whom games or anchors connect.
   *
   * @param settings of whose anchors only those count that have games here
   */
  static RatedGroup of(List<PairResults> games, RatingSettings settings) {
    Map<String, Double> anchors = new HashMap<>();
    for (PairResults pair : games) {
      for (String player : List.of(pair.first(), pair.second())) {
        Double elo = settings.anchors().get(player);
        if (elo != null) {
          anchors.put(player, elo);
        }
      }
    }
    return new RatedGroup(RatingTable.of(games, settings.withAnchors(anchors)), anchors);
  }

  /** The estimates, with all that depends on two players. */
  public RatingTable table() {
    return table;
  }

  /** The players, the strongest first. */
  public List<Rating> ratings() {
    return table.ratings();
  }

  /** Whether the scale is that of players whose Elo is known; else the mean is 0. */
  public boolean isAnchored() {
    return !anchors.isEmpty();
  }

  /** Whether this player's Elo was given and not estimated. */
  public boolean isAnchor(String player) {
    return anchors.containsKey(player);
  }
}
