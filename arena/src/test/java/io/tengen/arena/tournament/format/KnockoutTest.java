package io.tengen.arena.tournament.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnockoutTest {
  private final List<GameResult> finished = new ArrayList<>();

  @Test
  void theFirstTwoCanOnlyMeetInTheFinal() {
    assertEquals(
        List.of("p1 p8", "p4 p5", "p2 p7", "p3 p6"), names(new Knockout(Simulation.players(8), 1)));
  }

  @Test
  void theBestHaveNoOpponentInTheFirstRound() {
    Knockout knockout = new Knockout(Simulation.players(5), 1);
    // p2 and p3 have nobody to wait for.
    assertEquals(List.of("p4 p5", "p2 p3"), names(knockout));
    assertEquals(
        List.of(
            "round 1: p1 has no opponent",
            "round 1: p2 has no opponent",
            "round 1: p3 has no opponent"),
        knockout.remarks(List.of()).stream().sorted().toList());
    play(knockout, "r1-p2-g1", Outcome.SECOND_WINS);
    assertEquals(List.of("p1 p5", "p2 p3"), names(knockout));
  }

  @Test
  void gamesThatCannotChangeAnythingAreNotPlayed() {
    Knockout knockout = new Knockout(Simulation.players(2), 3);
    assertEquals(List.of("p1 p2", "p2 p1"), names(knockout));
    play(knockout, "r1-p1-g1", Outcome.FIRST_WINS);
    assertEquals(List.of("p2 p1"), names(knockout));
    play(knockout, "r1-p1-g2", Outcome.SECOND_WINS);
    assertTrue(knockout.isOver(finished));
    assertEquals("p1", knockout.places(finished).get(0).player());
  }

  @Test
  void equalPointsAreFollowedByMoreGames() {
    Knockout knockout = new Knockout(Simulation.players(2), 3);
    play(knockout, "r1-p1-g1", Outcome.DRAW);
    play(knockout, "r1-p1-g2", Outcome.DRAW);
    play(knockout, "r1-p1-g3", Outcome.DRAW);
    // The game that shares the third one's opening.
    Pairing fourth = knockout.available(finished, Set.of()).get(0);
    assertEquals("r1-p1-g4", fourth.key());
    assertEquals("p2", fourth.first());
    assertEquals(finished.get(2).pairing().opening(), fourth.opening());
    play(knockout, "r1-p1-g4", Outcome.FIRST_WINS);
    assertTrue(knockout.isOver(finished));
    assertEquals("p2", knockout.places(finished).get(0).player());
  }

  @Test
  void whereNothingHelpsTheSeedingDecides() {
    Knockout knockout = new Knockout(Simulation.players(2), 2);
    int games = 0;
    while (!knockout.isOver(finished)) {
      play(knockout, "r1-p1-g" + ++games, Outcome.DRAW);
    }
    assertEquals(2 + 2 * Duel.EXTENSIONS, games);
    assertEquals("p1", knockout.places(finished).get(0).player());
    assertEquals(
        List.of("round 1: p1 and p2 were equal after all games; p1 goes on as seeded higher"),
        knockout.remarks(finished));
  }

  @Test
  void aGameWithoutAResultIsPlayedOnceMore() {
    Knockout knockout = new Knockout(Simulation.players(2), 1);
    play(knockout, "r1-p1-g1", Outcome.VOID);
    assertFalse(knockout.isOver(finished));
    play(knockout, "r1-p1-g1-again", Outcome.SECOND_WINS);
    assertTrue(knockout.isOver(finished));
    assertEquals("p2", knockout.places(finished).get(0).player());
  }

  private List<String> names(Knockout knockout) {
    return knockout.available(finished, Set.of()).stream()
        .map(game -> game.first() + " " + game.second())
        .toList();
  }

  private void play(Knockout knockout, String key, Outcome outcome) {
    Pairing game =
        knockout.available(finished, Set.of()).stream()
            .filter(candidate -> candidate.key().equals(key))
            .findFirst()
            .orElseThrow();
    finished.add(Simulation.result(game, outcome));
  }
}
