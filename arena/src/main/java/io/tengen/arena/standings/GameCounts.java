package io.tengen.arena.standings;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.env.rating.PairResults;
import io.tengen.env.rating.Trinomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each result came, by who moved first against whom: all that standings, cross-tables and
 * ratings need to know of the games, and of one size however many games there are. Games without a
 * result are not in it.
 */
public final class GameCounts {
  private final List<String> players;
  private final Map<String, Integer> numbers;

  /** By the number of the first player times the number of players, plus that of the second. */
  private final Map<Long, Trinomial> counts;

  private final List<Score> scores;

  private GameCounts(
      Map<String, Integer> numbers, Map<Long, Trinomial> counts, List<Score> scores) {
    this.players = List.copyOf(numbers.keySet());
    this.numbers = numbers;
    this.counts = counts;
    this.scores = scores;
  }

  /**
   * Of these players and games.
   *
   * @param results of games among these players, in any order
   * @throws IllegalArgumentException when a name comes twice, or a game has a player who is none
   */
  public static GameCounts of(List<String> players, Iterable<GameResult> results) {
    Builder builder = new Builder();
    results.forEach(builder::add);
    return builder.build(players);
  }

  /** The players, those without games included, in the order in which they were named. */
  public List<String> players() {
    return players;
  }

  /** How many games. */
  public long games() {
    return counts.values().stream().mapToLong(Trinomial::games).sum();
  }

  /** What the games came to for those who moved first. */
  public Trinomial firstMovers() {
    Trinomial sum = Trinomial.NONE;
    for (Trinomial games : counts.values()) {
      sum = sum(sum, games);
    }
    return sum;
  }

  /**
   * A player's games.
   *
   * @throws IllegalArgumentException when there is no such player
   */
  public Score score(String player) {
    return scores.get(number(player));
  }

  /**
   * A player's games against one opponent; none against itself.
   *
   * @throws IllegalArgumentException when there is no such player
   */
  public Score score(String player, String opponent) {
    long one = number(player);
    long other = number(opponent);
    Trinomial asFirst = counts.getOrDefault(one * players.size() + other, Trinomial.NONE);
    Trinomial asSecond = counts.getOrDefault(other * players.size() + one, Trinomial.NONE);
    return new Score(asFirst, asSecond.reversed());
  }

  private int number(String player) {
    Integer number = numbers.get(player);
    if (number == null) {
      throw new IllegalArgumentException("'" + player + "' is not among the players");
    }
    return number;
  }

  /** The games as ratings are made of them: an entry for each two who met, and each order. */
  public List<PairResults> pairs() {
    List<PairResults> pairs = new ArrayList<>();
    counts.forEach(
        (key, games) ->
            pairs.add(
                new PairResults(
                    players.get((int) (key / players.size())),
                    players.get((int) (key % players.size())),
                    games.wins(),
                    games.draws(),
                    games.losses())));
    return pairs;
  }

  private static Trinomial sum(Trinomial one, Trinomial other) {
    return new Trinomial(
        one.wins() + other.wins(), one.draws() + other.draws(), one.losses() + other.losses());
  }

  /** Counts games one after another. To be used by one thread. */
  public static final class Builder {
    /** Of the players in the order of their first games. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** Who met whom: the number of who moved first in the upper half, that of the other below. */
    private final LongIndex meetings = new LongIndex();

    /** By meeting: wins, draws and losses of who moved first. */
    private long[] outcomes = new long[3 * 32];

    /** Counts a game, unless it has no result. */
    public Builder add(GameResult result) {
      int first = number(result.pairing().first());
      int second = number(result.pairing().second());
      int column =
          switch (result.outcome()) {
            case FIRST_WINS -> 0;
            case DRAW -> 1;
            case SECOND_WINS -> 2;
            case VOID -> -1;
          };
      if (column >= 0) {
        int meeting = meetings.place((long) first << 32 | second);
        if (3 * meeting >= outcomes.length) {
          outcomes = Arrays.copyOf(outcomes, 2 * outcomes.length);
        }
        outcomes[3 * meeting + column]++;
      }
      return this;
    }

    private int number(String player) {
      Integer known = numbers.putIfAbsent(player, numbers.size());
      return known == null ? numbers.size() - 1 : known;
    }

    /** What was counted so far, the players in the order of their first games. */
    public GameCounts build() {
      return build(List.copyOf(numbers.keySet()));
    }

    /**
     * What was counted so far.
     *
     * @param players with or without games, in the order in which they shall be
     * @throws IllegalArgumentException when a name comes twice, or a game had a player who is none
     */
    public GameCounts build(List<String> players) {
      Map<String, Integer> places = new LinkedHashMap<>();
      for (String player : players) {
        if (places.putIfAbsent(player, places.size()) != null) {
          throw new IllegalArgumentException(
              "two players are called '" + player + "'; give each a name of its own");
        }
      }
      int[] placeOf = new int[numbers.size()];
      numbers.forEach(
          (player, number) -> {
            Integer place = places.get(player);
            if (place == null) {
              throw new IllegalArgumentException(
                  "a game of '" + player + "', who is not among the players");
            }
            placeOf[number] = place;
          });
      return build(places, placeOf);
    }

    private GameCounts build(Map<String, Integer> places, int[] placeOf) {
      int n = places.size();
      Trinomial[] asFirst = new Trinomial[n];
      Trinomial[] asSecond = new Trinomial[n];
      Arrays.fill(asFirst, Trinomial.NONE);
      Arrays.fill(asSecond, Trinomial.NONE);
      Map<Long, Trinomial> counts = new LinkedHashMap<>();
      for (int meeting = 0; meeting < meetings.size(); meeting++) {
        int i = placeOf[(int) (meetings.get(meeting) >>> 32)];
        int j = placeOf[(int) meetings.get(meeting)];
        Trinomial ofFirst =
            new Trinomial(
                outcomes[3 * meeting], outcomes[3 * meeting + 1], outcomes[3 * meeting + 2]);
        counts.put((long) i * n + j, ofFirst);
        asFirst[i] = sum(asFirst[i], ofFirst);
        asSecond[j] = sum(asSecond[j], ofFirst.reversed());
      }
      List<Score> scores = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        scores.add(new Score(asFirst[i], asSecond[i]));
      }
      return new GameCounts(places, counts, List.copyOf(scores));
    }
  }
}
