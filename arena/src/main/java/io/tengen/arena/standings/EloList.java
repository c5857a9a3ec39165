package io.tengen.arena.standings;

import io.tengen.env.rating.Rating;
import io.tengen.env.rating.RatingSettings;
import io.tengen.env.rating.RatingTable;
import io.tengen.env.rating.RatingTable.Difference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How strong the players are, by {@link RatingTable}. Players whom no games connect, over however
 * many opponents, cannot be compared: each group of them is rated by itself, with a mean of 0, but
 * those that have an anchor, which are on one scale.
 */
public final class EloList {
  private final List<RatedGroup> groups;
  private final Map<String, RatedGroup> groupOf = new HashMap<>();
  private final List<String> withoutGames;

  private EloList(List<String> players, List<RatedGroup> groups) {
    this.groups = groups;
    for (RatedGroup group : groups) {
      group.ratings().forEach(rating -> groupOf.put(rating.player(), group));
    }
    withoutGames = players.stream().filter(player -> !groupOf.containsKey(player)).toList();
  }

  /**
   * The ratings by these games.
   *
   * @param settings whose anchors need not have played
   * @throws IllegalArgumentException when without virtual draws somebody's rating would be
   *     infinite, or a group has more than 4,000 players
   */
  public static EloList of(GameCounts counts, RatingSettings settings) {
    List<RatedGroup> groups =
        ConnectedPlayers.of(counts.pairs(), settings.anchors().keySet()).stream()
            .map(group -> RatedGroup.of(group, settings))
            .sorted(
                Comparator.comparing(RatedGroup::isAnchored)
                    .thenComparing(group -> group.ratings().size())
                    .reversed())
            .toList();
    return new EloList(counts.players(), groups);
  }

  /** With the usual settings and these anchors, by the players' names. */
  public static EloList of(GameCounts counts, Map<String, Double> anchors) {
    return of(counts, RatingSettings.DEFAULT.withAnchors(anchors));
  }

  /** Those who can be compared: the group on anchors first, then the largest first. */
  public List<RatedGroup> groups() {
    return groups;
  }

  /** Players who have met nobody and cannot be rated. */
  public List<String> withoutGames() {
    return withoutGames;
  }

  /** All who are rated, group by group, the strongest of each first. */
  public List<String> players() {
    return groups.stream().flatMap(group -> group.ratings().stream()).map(Rating::player).toList();
  }

  /** Whether all who have games are on one scale. */
  public boolean isConnected() {
    return groups.size() <= 1;
  }

  /** How far apart two players are; empty where nothing tells. */
  public Optional<Difference> difference(String a, String b) {
    RatedGroup group = groupOf.get(a);
    return group != null && group == groupOf.get(b)
        ? Optional.of(group.table().difference(a, b))
        : Optional.empty();
  }
}
