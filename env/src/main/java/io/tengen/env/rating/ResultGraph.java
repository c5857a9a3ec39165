package io.tengen.env.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who played whom, with players as numbers in the order in which they first come. */
final class ResultGraph {
  private static final int NAMES_SHOWN = 5;

  final List<String> names;

  /** The players' numbers by name. */
  final Map<String, Integer> numbers;

  // One entry for each PairResults that has games.
  final int[] first;
  final int[] second;
  final double[] wins;
  final double[] draws;
  final double[] losses;

  /** How many games each player played. */
  final double[] games;

  ResultGraph(List<PairResults> results) {
    List<PairResults> played = results.stream().filter(pair -> pair.games() > 0).toList();
    int size = played.size();
    first = new int[size];
    second = new int[size];
    wins = new double[size];
    draws = new double[size];
    losses = new double[size];
    numbers = new LinkedHashMap<>();
    for (int k = 0; k < size; k++) {
      PairResults pair = played.get(k);
      first[k] = number(pair.first());
      second[k] = number(pair.second());
      wins[k] = pair.wins();
      draws[k] = pair.draws();
      losses[k] = pair.losses();
    }
    names = List.copyOf(numbers.keySet());
    games = new double[names.size()];
    for (int k = 0; k < size; k++) {
      games[first[k]] += games(k);
      games[second[k]] += games(k);
    }
  }

  private int number(String name) {
    Integer known = numbers.putIfAbsent(name, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  double games(int pair) {
    return wins[pair] + draws[pair] + losses[pair];
  }

  double totalDraws() {
    return Arrays.stream(draws).sum();
  }

  double totalGames() {
    return Arrays.stream(games).sum() / 2;
  }

  /**
   * The groups that games connect, over however many opponents: each player's as the number of one
   * of its players.
   */
  int[] groups() {
    int[] parent = IntStream.range(0, names.size()).toArray();
    for (int k = 0; k < first.length; k++) {
      parent[root(parent, first[k])] = root(parent, second[k]);
    }
    return IntStream.range(0, parent.length).map(player -> root(parent, player)).toArray();
  }

  private static int root(int[] parent, int player) {
    int at = player;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /**
   * Checks that results tie all players to the known ones.
   *
   * @param known the players whose strength is given: the anchors, or any one
   */
  void checkConnected(List<Integer> known) {
    int[] groups = groups();
    Set<Integer> tied = new HashSet<>();
    known.forEach(player -> tied.add(groups[player]));
    List<String> apart =
        IntStream.range(0, groups.length)
            .filter(player -> !tied.contains(groups[player]))
            .mapToObj(names::get)
            .toList();
    if (!apart.isEmpty()) {
      throw new IllegalArgumentException(
          "no games, over however many opponents, connect "
              + shown(apart)
              + " with "
              + shown(known.stream().map(names::get).toList())
              + ": their ratings cannot be compared; play such games, leave them out, or give one of"
              + " them an anchor");
    }
  }

  /**
   * Checks that maximum likelihood without virtual draws gives finite ratings: however the players
   * are divided into two groups, each must have taken a point from the other (L. R. Ford, "Solution
   * of a Ranking Problem from Binary Comparisons", American Mathematical Monthly 64, 1957).
   */
  void checkFinite(List<Integer> known) {
    String remedy = ": without virtual draws that is an infinite rating; set virtualDraws above 0";
    List<String> pointless = unreached(known, true);
    if (!pointless.isEmpty()) {
      throw new IllegalArgumentException(
          "the others took all points in their games with " + shown(pointless) + remedy);
    }
    List<String> perfect = unreached(known, false);
    if (!perfect.isEmpty()) {
      throw new IllegalArgumentException(
          shown(perfect) + " took all points in games with the others" + remedy);
    }
  }

  private static String shown(List<String> players) {
    String some =
        players.stream()
            .limit(NAMES_SHOWN)
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(", "));
    int more = players.size() - NAMES_SHOWN;
    return more > 0 ? some + " and " + more + " more" : some;
  }

  /**
   * The players that cannot be reached from some, going from a player to those that took points
   * from it, or, the other way, to those that it took points from.
   */
  private List<String> unreached(List<Integer> from, boolean toTakers) {
    List<List<Integer>> next = new ArrayList<>();
    names.forEach(name -> next.add(new ArrayList<>()));
    for (int k = 0; k < first.length; k++) {
      boolean firstTook = wins[k] + draws[k] > 0;
      boolean secondTook = losses[k] + draws[k] > 0;
      if (toTakers ? secondTook : firstTook) {
        next.get(first[k]).add(second[k]);
      }
      if (toTakers ? firstTook : secondTook) {
        next.get(second[k]).add(first[k]);
      }
    }
    boolean[] reached = new boolean[names.size()];
    List<Integer> queue = new ArrayList<>(from);
    from.forEach(player -> reached[player] = true);
    for (int head = 0; head < queue.size(); head++) {
      for (int player : next.get(queue.get(head))) {
        if (!reached[player]) {
          reached[player] = true;
          queue.add(player);
        }
      }
    }
    return IntStream.range(0, names.size())
        .filter(player -> !reached[player])
        .mapToObj(names::get)
        .toList();
  }
}
