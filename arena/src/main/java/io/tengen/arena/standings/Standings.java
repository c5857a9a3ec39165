package io.tengen.arena.standings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The players in the order of their success.
 *
 * @param above the names of what counts more than points, in the order of {@link Standing#above}
 * @param tieBreaks the names of what counts less, in the order of {@link Standing#tieBreaks}
 * @param rows the best first; players of the same rank are in the order in which they entered
 */
public record Standings(List<String> above, List<String> tieBreaks, List<Standing> rows) {
  /** Copies. */
  public Standings {
    above = List.copyOf(above);
    tieBreaks = List.copyOf(tieBreaks);
    rows = List.copyOf(rows);
  }

  /**
   * The standings after these games.
   *
   * @throws IllegalArgumentException when a criterion lacks a player, or a bye has one too many
   */
  public static Standings of(GameCounts counts, RankingRules rules) {
    Set<String> strangers = new HashSet<>(rules.byes().keySet());
    counts.players().forEach(strangers::remove);
    if (!strangers.isEmpty()) {
      throw new IllegalArgumentException(
          "a bye of '" + strangers.iterator().next() + "', who is not among the players");
    }
    List<Standing> unranked = new ArrayList<>();
    for (String player : counts.players()) {
      unranked.add(
          new Standing(
              1,
              player,
              counts.score(player),
              rules.byes().getOrDefault(player, 0.0),
              values(rules.above(), player),
              values(rules.tieBreaks(), player)));
    }
    Comparator<Standing> order = order(rules);
    unranked.sort(order);
    List<Standing> rows = new ArrayList<>();
    for (Standing row : unranked) {
      boolean isTied = !rows.isEmpty() && order.compare(rows.get(rows.size() - 1), row) == 0;
      int rank = isTied ? rows.get(rows.size() - 1).rank() : rows.size() + 1;
      rows.add(
          new Standing(rank, row.player(), row.score(), row.byes(), row.above(), row.tieBreaks()));
    }
    return new Standings(names(rules.above()), names(rules.tieBreaks()), rows);
  }

  private static List<Double> values(List<Criterion> criteria, String player) {
    return criteria.stream().map(criterion -> criterion.of(player)).toList();
  }

  private static List<String> names(List<Criterion> criteria) {
    return criteria.stream().map(Criterion::name).toList();
  }

  private static Comparator<Standing> order(RankingRules rules) {
    Comparator<Standing> order = (one, other) -> 0;
    for (int i = 0; i < rules.above().size(); i++) {
      int column = i;
      order = order.thenComparing(row -> row.above().get(column), Comparator.reverseOrder());
    }
    order = order.thenComparing(Standing::points, Comparator.reverseOrder());
    for (int i = 0; i < rules.tieBreaks().size(); i++) {
      int column = i;
      order = order.thenComparing(row -> row.tieBreaks().get(column), Comparator.reverseOrder());
    }
    return order;
  }

  /** The players, the best first. */
  public List<String> players() {
    return rows.stream().map(Standing::player).toList();
  }
}
