package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some players, the heroes, meet all others; neither do heroes meet each other, nor the others. For
 * what is new against what is known.
 */
public final class Gauntlet implements Format {
  private static final String FORM = "a gauntlet";
  private static final int MOST_PLAYERS = 1000;
  private static final int MOST_ROUNDS = 10_000;

  private final List<String> players;
  private final List<String> heroes;
  private final int rounds;
  private final int games;
  private final Schedule schedule;

  /**
   * A gauntlet.
   *
   * @param players 2 to 1,000, heroes and others
   * @param heroes at least one of them, and not all
   * @param rounds how often each hero meets each of the others, 1 to 10,000
   * @param games of each pairing in each round: 1, or even
   * @throws IllegalArgumentException when a number is out of its range, a hero is no player, or
   *     there would be more than a million games
   */
  public Gauntlet(List<String> players, List<String> heroes, int rounds, int games) {
    this.players = Field.of(FORM, players, 2, MOST_PLAYERS);
    this.heroes = Field.of("the list of heroes", heroes, 1, MOST_PLAYERS);
    for (String hero : heroes) {
      if (!players.contains(hero)) {
        throw new IllegalArgumentException(
            "the hero '%s' of the gauntlet is no player; the players are %s"
                .formatted(hero, String.join(", ", players)));
      }
    }
    if (heroes.size() == players.size()) {
      throw new IllegalArgumentException(
          ("all %d players of the gauntlet are heroes, who do not meet each other; name"
                  + " fewer, or take a round robin")
              .formatted(players.size()));
    }
    this.rounds = Field.within(FORM, "rounds", rounds, 1, MOST_ROUNDS);
    this.games = Field.games(games);
    long others = (long) players.size() - heroes.size();
    Schedule.requireGames(FORM, others * rounds * heroes.size(), games);
    this.schedule = new Schedule(encounters(), games);
  }

  /** In each round of a table each hero meets the next of the others, some of them nobody. */
  private List<Encounter> encounters() {
    List<String> others = new ArrayList<>(players);
    others.removeAll(heroes);
    List<Encounter> encounters = new ArrayList<>();
    int perTable = Math.max(heroes.size(), others.size());
    for (int table = 0; table < rounds; table++) {
      for (int row = 0; row < perTable; row++) {
        int round = table * perTable + row + 1;
        int pair = 0;
        for (int i = 0; i < heroes.size(); i++) {
          int j = (i + row) % perTable;
          if (j >= others.size()) {
            continue;
          }
          boolean isHeroFirst = (i + j + table) % 2 == 0;
          encounters.add(
              new Encounter(
                  "r" + round + "-p" + ++pair,
                  round,
                  isHeroFirst ? heroes.get(i) : others.get(j),
                  isHeroFirst ? others.get(j) : heroes.get(i),
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

  /** By points, of which heroes and others have different numbers of games to make them in. */
  @Override
  public List<Place> places(List<GameResult> finished) {
    return Ranking.of(players, finished, Map.of(), List.of(Criterion.SONNEBORN_BERGER));
  }

  @Override
  public String describe() {
    return "gauntlet of %s, %s, %s a pairing"
        .formatted(
            String.join(", ", heroes), Field.count(rounds, "round"), Field.count(games, "game"));
  }
}
