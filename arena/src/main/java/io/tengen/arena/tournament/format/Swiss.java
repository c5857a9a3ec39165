package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.format.swiss.DutchPairing;
import io.tengen.arena.tournament.format.swiss.RoundRules;
import io.tengen.arena.tournament.format.swiss.SwissPlayer;
import io.tengen.arena.tournament.format.swiss.Turn;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Swiss tournament: in each round players meet others with as many points whom they have not met,
 * by the FIDE (Dutch) System ({@link DutchPairing}). A round begins when all games of the one
 * before are over. With an odd number of players one has the bye in each round, nobody twice: as
 * many points as there are games in a pairing.
 *
 * <p>With one game a pairing the turns even out over the rounds as colours do in chess; with more
 * they are even in each round, and the pairing does not look at them. A game that has no result in
 * two attempts gives nobody a point, and the two do not meet again.
 */
public final class Swiss implements Format {
  private static final String FORM = "a Swiss tournament";

  /** A round takes time with the cube of it: some seconds for so many. */
  private static final int MOST_PLAYERS = 200;

  private final List<String> players;
  private final int rounds;
  private final int games;

  /** The rounds that were paired last, since that takes long; by number. */
  private final Map<Integer, Paired> memory = new ConcurrentHashMap<>();

  /** A round, and what it was paired after. */
  private record Paired(List<SwissPlayer> players, SwissRound round) {}

  /**
   * A Swiss tournament.
   *
   * @param players 2 to 200, the strongest first
   * @param rounds 1 to one less than there are players
   * @param games of each pairing: 1, or even
   * @throws IllegalArgumentException when a number is out of its range
   */
  public Swiss(List<String> players, int rounds, int games) {
    this.players = Field.of(FORM, players, 2, MOST_PLAYERS);
    int most = players.size() - 1;
    if (rounds < 1 || rounds > most) {
      throw new IllegalArgumentException(
          ("a Swiss tournament of %d players has %d rounds, but must have 1 to %d, since"
                  + " nobody meets anybody twice; take fewer rounds or a round robin")
              .formatted(players.size(), rounds, most));
    }
    this.rounds = rounds;
    this.games = Field.games(games);
  }

  @Override
  public List<Pairing> available(List<GameResult> finished, Set<Pairing> running) {
    Results results = new Results(finished);
    List<SwissRound> paired = rounds(results);
    Set<String> runningKeys = running.stream().map(Pairing::key).collect(Collectors.toSet());
    List<Pairing> available = new ArrayList<>();
    for (Encounter encounter : paired.get(paired.size() - 1).encounters()) {
      for (Pairing game : encounter.games(games)) {
        if (results.of(game) == null) {
          Pairing next = results.next(game);
          if (!runningKeys.contains(next.key())) {
            available.add(next);
          }
        }
      }
    }
    return available;
  }

  @Override
  public boolean isOver(List<GameResult> finished) {
    Results results = new Results(finished);
    List<SwissRound> paired = rounds(results);
    return paired.size() == rounds && outcomes(paired.get(rounds - 1), results) != null;
  }

  @Override
  public int gamesInAll() {
    return rounds * (players.size() / 2) * games;
  }

  /** The rounds up to the first that is not over, or all. */
  private List<SwissRound> rounds(Results results) {
    List<SwissRound> paired = new ArrayList<>();
    SwissScores scores = new SwissScores(players.size(), games);
    for (int number = 1; number <= rounds; number++) {
      SwissRound round = paired(number, scores);
      paired.add(round);
      List<List<Outcome>> outcomes = outcomes(round, results);
      if (outcomes == null) {
        break;
      }
      scores.add(round, outcomes);
    }
    results.requireAllKnown();
    return paired;
  }

  /** What came of all games of a round, an encounter each; null while they are not all over. */
  private @Nullable List<List<Outcome>> outcomes(SwissRound round, Results results) {
    List<List<Outcome>> all = new ArrayList<>();
    boolean isOver = true;
    for (Encounter encounter : round.encounters()) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Pairing game : encounter.games(games)) {
        GameResult result = results.of(game);
        if (result == null) {
          isOver = false;
        } else {
          outcomes.add(result.outcome());
        }
      }
      all.add(outcomes);
    }
    return isOver ? all : null;
  }

  private SwissRound paired(int number, SwissScores scores) {
    List<SwissPlayer> now = scores.players();
    Paired remembered = memory.get(number);
    if (remembered != null && remembered.players().equals(now)) {
      return remembered.round();
    }
    RoundRules rules = new RoundRules(Turn.FIRST, number == rounds, 2 * games * (number - 1));
    DutchPairing.Round pairing = DutchPairing.pair(now, rules);
    List<Encounter> encounters = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (DutchPairing.Pair pair : pairing.pairs()) {
      int place = encounters.size();
      String first = players.get(pair.first() - 1);
      String second = players.get(pair.second() - 1);
      int before = (number - 1) * (players.size() / 2);
      encounters.add(
          new Encounter(
              "r" + number + "-p" + (place + 1),
              number,
              first,
              second,
              (before + place) * Encounter.openings(games)));
      if (now.get(pair.first() - 1).met().contains(pair.second())) {
        remarks.add(
            "round %d: %s and %s meet again, since no pairing of the round is without that"
                .formatted(number, first, second));
      }
    }
    Integer bye = pairing.bye();
    if (bye != null) {
      boolean isSecond = now.get(bye - 1).hadBye();
      remarks.add(
          "round %d: %s has the bye%s"
              .formatted(number, players.get(bye - 1), isSecond ? " again" : ""));
    }
    SwissRound round = new SwissRound(encounters, pairing.pairs(), bye, remarks);
    memory.put(number, new Paired(now, round));
    return round;
  }

  /** By points; then Buchholz, then Sonneborn-Berger, then who won when they met. */
  @Override
  public List<Place> places(List<GameResult> finished) {
    Map<String, Integer> byes = new HashMap<>();
    for (SwissRound round : rounds(new Results(finished))) {
      Integer bye = round.bye();
      if (bye != null) {
        byes.merge(players.get(bye - 1), 2 * games, Integer::sum);
      }
    }
    return Ranking.of(
        players,
        finished,
        byes,
        List.of(Criterion.BUCHHOLZ, Criterion.SONNEBORN_BERGER, Criterion.HEAD_TO_HEAD));
  }

  @Override
  public List<String> remarks(List<GameResult> finished) {
    return rounds(new Results(finished)).stream()
        .flatMap(round -> round.remarks().stream())
        .toList();
  }

  @Override
  public String describe() {
    return "Swiss, "
        + Field.count(rounds, "round")
        + ", "
        + Field.count(games, "game")
        + " a pairing";
  }
}
