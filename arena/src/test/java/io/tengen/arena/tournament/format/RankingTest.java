package io.tengen.arena.tournament.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
  private final List<GameResult> games = new ArrayList<>();

  @Test
  void buchholzAddsUpTheOpponents() {
    play(1, "a", "b", Outcome.FIRST_WINS);
    play(1, "c", "d", Outcome.FIRST_WINS);
    play(2, "a", "c", Outcome.DRAW);
    play(2, "b", "d", Outcome.FIRST_WINS);
    // a and c have 1.5, b has 1, d nothing: a met b and c, c met d and a.
    List<Place> places = places(Map.of(), Criterion.BUCHHOLZ);
    assertEquals(
        List.of("1 a 1.5 2.5", "2 c 1.5 1.5", "3 b 1.0 1.5", "4 d 0.0 2.5"), lines(places));
  }

  @Test
  void twoGamesOfAPairingAreOneOpponent() {
    play(1, "a", "b", Outcome.FIRST_WINS);
    play(1, "b", "a", Outcome.DRAW);
    assertEquals(
        List.of("1 a 1.5 0.5", "2 b 0.5 1.5"), lines(places(Map.of(), Criterion.BUCHHOLZ)));
  }

  @Test
  void sonnebornBergerWeighsThePointsByWhomTheyWereMadeAgainst() {
    play(1, "a", "b", Outcome.FIRST_WINS);
    play(1, "c", "d", Outcome.FIRST_WINS);
    play(2, "a", "c", Outcome.DRAW);
    play(2, "b", "d", Outcome.FIRST_WINS);
    // a: 1 * 1 + 0.5 * 1.5; c: 1 * 0 + 0.5 * 1.5; b: 1 * 0.
    assertEquals(
        List.of("1 a 1.5 1.75", "2 c 1.5 0.75", "3 b 1.0 0.0", "4 d 0.0 0.0"),
        lines(places(Map.of(), Criterion.SONNEBORN_BERGER)));
  }

  @Test
  void headToHeadLooksAtThoseWhoAreEqualAndHaveAllMet() {
    play(1, "a", "b", Outcome.SECOND_WINS);
    play(2, "a", "c", Outcome.FIRST_WINS);
    play(3, "b", "c", Outcome.SECOND_WINS);
    // Each beat one of the others: nothing tells them apart.
    assertEquals(
        List.of("1 a 1.0 1.0", "1 b 1.0 1.0", "1 c 1.0 1.0", "4 d 0.0 0.0"),
        lines(places(Map.of(), Criterion.HEAD_TO_HEAD)));
    play(4, "b", "d", Outcome.FIRST_WINS);
    play(4, "a", "e", Outcome.FIRST_WINS);
    // b beat a, and both have 2.
    assertEquals(
        List.of("1 b 2.0 1.0", "2 a 2.0 0.0", "3 c 1.0 0.0", "4 d 0.0 0.0", "4 e 0.0 0.0"),
        lines(
            Ranking.of(
                List.of("a", "b", "c", "d", "e"),
                games,
                Map.of(),
                List.of(Criterion.HEAD_TO_HEAD))));
  }

  @Test
  void aByeIsAnOpponentWithOnesOwnPoints() {
    play(1, "a", "b", Outcome.FIRST_WINS);
    play(2, "a", "c", Outcome.FIRST_WINS);
    // b and c each had the bye once: one point of a game's two half points.
    assertEquals(
        List.of("1 a 2.0 2.0", "2 b 1.0 3.0", "2 c 1.0 3.0"),
        lines(
            Ranking.of(
                List.of("a", "b", "c"),
                games,
                Map.of("b", 2, "c", 2),
                List.of(Criterion.BUCHHOLZ))));
  }

  @Test
  void gamesWithoutAResultCountForNothing() {
    play(1, "a", "b", Outcome.VOID);
    assertEquals(
        List.of("1 a 0.0 0.0", "1 b 0.0 0.0", "1 c 0.0 0.0", "1 d 0.0 0.0"),
        lines(places(Map.of(), Criterion.BUCHHOLZ)));
  }

  private void play(int round, String first, String second, Outcome outcome) {
    Pairing pairing = new Pairing("g" + games.size(), round, first, second, 0);
    games.add(Simulation.result(pairing, outcome));
  }

  private List<Place> places(Map<String, Integer> byes, Criterion criterion) {
    return Ranking.of(List.of("a", "b", "c", "d"), games, byes, List.of(criterion)).stream()
        .filter(place -> games.size() != 2 || "ab".contains(place.player()))
        .toList();
  }

  private static List<String> lines(List<Place> places) {
    return places.stream()
        .map(
            place ->
                place.rank()
                    + " "
                    + place.player()
                    + " "
                    + place.points()
                    + " "
                    + place.tieBreaks().get(0).value())
        .toList();
  }
}
