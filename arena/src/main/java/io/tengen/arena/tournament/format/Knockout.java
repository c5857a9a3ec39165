package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who loses is out. The bracket is seeded, so that the first two can meet only in the final, the
 * first four only in the semifinals, and so on; where there are no players enough for a full one,
 * the best have no opponent in the first round. {@link Duel} says how two players decide it.
 *
 * <p>A duel begins as soon as both its players are known, whatever the others of its round do.
 */
public final class Knockout implements Format {
  private static final String FORM = "a knockout";
  private static final int MOST_PLAYERS = 1024;
  private static final int MOST_GAMES = 1000;
  private static final int NOBODY = -1;

  private final List<String> players;
  private final int bestOf;

  /** The places in the first round, by seed; {@link #NOBODY} where there are no more players. */
  private final int[] bracket;

  /**
   * A knockout.
   *
   * @param players 2 to 1,024, the strongest first
   * @param bestOf how many games two play at the most, 1 to 1,000, if their points are not equal
   *     then
   * @throws IllegalArgumentException when a number is out of its range
   */
  public Knockout(List<String> players, int bestOf) {
    this.players = Field.of(FORM, players, 2, MOST_PLAYERS);
    this.bestOf = Field.within(FORM, "games a duel", bestOf, 1, MOST_GAMES);
    this.bracket = bracket(players.size());
  }

  /** Each round doubled: whoever stands there meets the one whose seed completes the sum. */
  private static int[] bracket(int players) {
    int[] places = {0};
    while (places.length < players) {
      int size = 2 * places.length;
      int[] next = new int[size];
      for (int i = 0; i < places.length; i++) {
        next[2 * i] = places[i];
        next[2 * i + 1] = size - 1 - places[i];
      }
      places = next;
    }
    return Arrays.stream(places).map(seed -> seed < players ? seed : NOBODY).toArray();
  }

  /** A tournament so far: the duels whose players are known, and how many each player has won. */
  private record Progress(List<Duel> duels, List<Integer> wins, boolean isOver) {}

  private Progress progress(List<GameResult> finished) {
    Results results = new Results(finished);
    List<Duel> duels = new ArrayList<>();
    List<Integer> wins = new ArrayList<>(Collections.nCopies(players.size(), 0));
    @Nullable Integer[] left = Arrays.stream(bracket).boxed().toArray(Integer[]::new);
    int before = 0;
    for (int round = 1; left.length > 1; round++) {
      @Nullable Integer[] next = new Integer[left.length / 2];
      for (int i = 0; i < next.length; i++) {
        Integer one = left[2 * i];
        Integer other = left[2 * i + 1];
        if (one != null && other != null) {
          if (one == NOBODY || other == NOBODY) {
            next[i] = Math.max(one, other);
          } else {
            Duel duel =
                duel(round, i, before + i, Math.min(one, other), Math.max(one, other), results);
            duels.add(duel);
            next[i] = duel.winner();
          }
        }
        Integer winner = next[i];
        if (winner != null) {
          wins.set(winner, wins.get(winner) + 1);
        }
      }
      before += next.length;
      left = next;
    }
    results.requireAllKnown();
    return new Progress(duels, wins, left[0] != null);
  }

  private Duel duel(int round, int place, int number, int better, int worse, Results results) {
    Encounter encounter =
        new Encounter(
            "r" + round + "-p" + (place + 1),
            round,
            players.get(better),
            players.get(worse),
            number * Duel.openings(bestOf));
    return new Duel(encounter, better, worse, bestOf, results);
  }

  @Override
  public List<Pairing> available(List<GameResult> finished, Set<Pairing> running) {
    Set<String> runningKeys = running.stream().map(Pairing::key).collect(Collectors.toSet());
    return progress(finished).duels().stream()
        .flatMap(duel -> duel.needed().stream())
        .filter(game -> !runningKeys.contains(game.key()))
        .toList();
  }

  @Override
  public boolean isOver(List<GameResult> finished) {
    return progress(finished).isOver();
  }

  @Override
  public int gamesInAll() {
    return -1;
  }

  /** By the rounds that they survived, whatever their points; those who went out together share. */
  @Override
  public List<Place> places(List<GameResult> finished) {
    List<Integer> wins = progress(finished).wins();
    Map<String, Double> points =
        Ranking.of(players, finished, Map.of(), List.of()).stream()
            .collect(Collectors.toMap(Place::player, Place::points));
    List<Integer> order =
        IntStream.range(0, players.size())
            .boxed()
            .sorted(Comparator.comparingInt(player -> -wins.get(player)))
            .toList();
    List<Place> places = new ArrayList<>();
    int rank = 1;
    for (int i = 0; i < order.size(); i++) {
      int player = order.get(i);
      if (i > 0 && wins.get(player) < wins.get(order.get(i - 1))) {
        rank = i + 1;
      }
      String name = players.get(player);
      places.add(
          new Place(
              rank,
              name,
              points.getOrDefault(name, 0.0),
              List.of(new Place.TieBreak("rounds", wins.get(player)))));
    }
    return places;
  }

  @Override
  public List<String> remarks(List<GameResult> finished) {
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < bracket.length; i += 2) {
      if (bracket[i] == NOBODY || bracket[i + 1] == NOBODY) {
        remarks.add(
            "round 1: %s has no opponent"
                .formatted(players.get(Math.max(bracket[i], bracket[i + 1]))));
      }
    }
    for (Duel duel : progress(finished).duels()) {
      if (duel.isBySeed()) {
        remarks.add(
            "round %d: %s and %s were equal after all games; %s goes on as seeded higher"
                .formatted(
                    duel.encounter().round(),
                    duel.encounter().first(),
                    duel.encounter().second(),
                    duel.encounter().first()));
      }
    }
    return remarks;
  }

  @Override
  public String describe() {
    return "knockout, best of " + Field.count(bestOf, "game");
  }
}
