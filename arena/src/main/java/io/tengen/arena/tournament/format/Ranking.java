package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Orders players by points, and those with equal points by further criteria. */
final class Ranking {
  private final Map<String, Integer> halfPoints = new LinkedHashMap<>();
  private final Map<String, Integer> byes;
  private final List<GameResult> games;

  private Ranking(List<String> players, List<GameResult> finished, Map<String, Integer> byes) {
    this.byes = byes;
    this.games = finished.stream().filter(result -> result.outcome().counts()).toList();
    players.forEach(player -> halfPoints.put(player, byes.getOrDefault(player, 0)));
    for (GameResult result : games) {
      for (String player : List.of(result.pairing().first(), result.pairing().second())) {
        halfPoints.merge(player, result.halfPoints(player), Integer::sum);
      }
    }
  }

  /**
   * The places of all players; of those whom nothing tells apart the one that is listed first comes
   * first.
   *
   * @param byes the half points that players have without a game
   */
  static List<Place> of(
      List<String> players,
      List<GameResult> finished,
      Map<String, Integer> byes,
      List<Criterion> criteria) {
    return new Ranking(players, finished, byes).places(players, criteria);
  }

  private List<Place> places(List<String> players, List<Criterion> criteria) {
    List<List<String>> groups = split(List.of(players), pointsOf(players));
    Map<String, List<Place.TieBreak>> tieBreaks = new HashMap<>();
    for (Criterion criterion : criteria) {
      Map<String, Double> values = values(criterion, groups);
      values.forEach(
          (player, value) ->
              tieBreaks
                  .computeIfAbsent(player, key -> new ArrayList<>())
                  .add(new Place.TieBreak(criterion.title(), value)));
      groups = split(groups, values);
    }
    List<Place> places = new ArrayList<>();
    for (List<String> group : groups) {
      int rank = places.size() + 1;
      for (String player : group) {
        places.add(
            new Place(rank, player, points(player), tieBreaks.getOrDefault(player, List.of())));
      }
    }
    return places;
  }

  private double points(String player) {
    return halfPoints.getOrDefault(player, 0) / 2.0;
  }

  private Map<String, Double> pointsOf(List<String> players) {
    Map<String, Double> points = new HashMap<>();
    players.forEach(player -> points.put(player, points(player)));
    return points;
  }

  /** Parts each group by values, the greatest first; the order within stays. */
  private static List<List<String>> split(List<List<String>> groups, Map<String, Double> values) {
    List<List<String>> parts = new ArrayList<>();
    for (List<String> group : groups) {
      List<String> sorted = new ArrayList<>(group);
      sorted.sort(Comparator.comparingDouble(player -> -values.getOrDefault(player, 0.0)));
      int start = 0;
      for (int i = 1; i <= sorted.size(); i++) {
        if (i == sorted.size()
            || !Objects.equals(values.get(sorted.get(i)), values.get(sorted.get(start)))) {
          parts.add(sorted.subList(start, i));
          start = i;
        }
      }
    }
    return parts;
  }

  private Map<String, Double> values(Criterion criterion, List<List<String>> groups) {
    return switch (criterion) {
      case BUCHHOLZ -> buchholz();
      case SONNEBORN_BERGER -> sonnebornBerger();
      case HEAD_TO_HEAD -> headToHead(groups);
    };
  }

  private Map<String, Double> buchholz() {
    record Meeting(int round, String player, String opponent) {}
    Set<Meeting> meetings = new HashSet<>();
    for (GameResult result : games) {
      Pairing pairing = result.pairing();
      meetings.add(new Meeting(pairing.round(), pairing.first(), pairing.second()));
      meetings.add(new Meeting(pairing.round(), pairing.second(), pairing.first()));
    }
    Map<String, Double> sums = new HashMap<>();
    halfPoints.keySet().forEach(player -> sums.put(player, ofBye(player, points(player))));
    meetings.forEach(
        meeting -> sums.merge(meeting.player(), points(meeting.opponent()), Double::sum));
    return sums;
  }

  private double ofBye(String player, double value) {
    return byes.containsKey(player) ? value : 0;
  }

  private Map<String, Double> sonnebornBerger() {
    Map<String, Double> sums = new HashMap<>();
    for (String player : halfPoints.keySet()) {
      sums.put(player, ofBye(player, byes.getOrDefault(player, 0) / 2.0 * points(player)));
    }
    for (GameResult result : games) {
      Pairing pairing = result.pairing();
      for (String player : List.of(pairing.first(), pairing.second())) {
        double made = result.halfPoints(player) / 2.0;
        sums.merge(player, made * points(pairing.opponentOf(player)), Double::sum);
      }
    }
    return sums;
  }

  private Map<String, Double> headToHead(List<List<String>> groups) {
    Map<String, Integer> groupOf = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (String player : groups.get(i)) {
        groupOf.put(player, i);
      }
    }
    Map<String, Double> sums = new HashMap<>();
    Map<String, Set<String>> met = new HashMap<>();
    groupOf.keySet().forEach(player -> sums.put(player, 0.0));
    for (GameResult result : games) {
      Pairing pairing = result.pairing();
      if (!Objects.equals(groupOf.get(pairing.first()), groupOf.get(pairing.second()))) {
        continue;
      }
      for (String player : List.of(pairing.first(), pairing.second())) {
        met.computeIfAbsent(player, key -> new HashSet<>()).add(pairing.opponentOf(player));
        sums.merge(player, result.halfPoints(player) / 2.0, Double::sum);
      }
    }
    for (List<String> group : groups) {
      boolean haveAllMet =
          group.stream()
              .allMatch(player -> met.getOrDefault(player, Set.of()).size() == group.size() - 1);
      if (!haveAllMet) {
        group.forEach(player -> sums.put(player, 0.0));
      }
    }
    return sums;
  }
}
