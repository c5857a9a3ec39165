package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody meets everybody, once a round: a round here is one Berger table, whose own rounds are
 * those that the games name. With one game a pairing, who moves first changes from table to table.
 */
public final class RoundRobin implements Format {
  private static final String FORM = "a round robin";
  private static final int MOST_PLAYERS = 1000;
  private static final int MOST_ROUNDS = 10_000;

  private final List<String> players;
  private final int rounds;
  private final int games;
  private final Schedule schedule;

  /**
   * A round robin.
   *
   * @param players 2 to 1,000, in the order of Berger's tables
   * @param rounds how often everybody meets everybody, 1 to 10,000
   * @param games of each pairing in each round: 1, or even
   * @throws IllegalArgumentException when a number is out of its range, or there would be more than
   *     a million games
   */
  public RoundRobin(List<String> players, int rounds, int games) {
    this.players = Field.of(FORM, players, 2, MOST_PLAYERS);
    this.rounds = Field.within(FORM, "rounds", rounds, 1, MOST_ROUNDS);
    this.games = Field.games(games);
    int size = players.size();
    Schedule.requireGames(FORM, (long) rounds * size * (size - 1) / 2, games);
    this.schedule = new Schedule(encounters(), games);
  }

  private List<Encounter> encounters() {
    List<Encounter> encounters = new ArrayList<>();
    int perTable = BergerTable.rounds(players.size());
    for (int table = 0; table < rounds; table++) {
      for (int row = 0; row < perTable; row++) {
        int round = table * perTable + row + 1;
        int pair = 0;
        for (BergerTable.Pair berger : BergerTable.round(players.size(), row)) {
          String one = players.get(berger.first());
          String other = players.get(berger.second());
          encounters.add(
              new Encounter(
                  "r" + round + "-p" + ++pair,
                  round,
                  table % 2 == 0 ? one : other,
                  table % 2 == 0 ? other : one,
                  encounters.size() * Encounter.openings(games)));
        }
      }
    }
    return encounters;
  }

  @Override
  public List<Pairing> available(List<GameResult> finished, Set<Pairing> running) {
    return schedule.available(finished, running);
  }

  @Override
  public boolean isOver(List<GameResult> finished) {
    return schedule.isOver(finished);
  }

  @Override
  public int gamesInAll() {
    return schedule.size();
  }

  @Override
  public List<Place> places(List<GameResult> finished) {
    return Ranking.of(
        players, finished, Map.of(), List.of(Criterion.SONNEBORN_BERGER, Criterion.HEAD_TO_HEAD));
  }

  @Override
  public String describe() {
    return "round robin, "
        + Field.count(rounds, "round")
        + ", "
        + Field.count(games, "game")
        + " a pairing";
  }
}
