package io.tengen.arena.tournament.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenLadderTest {

  /** Where all are free after each round, it pairs as a ladder does. */
  @Test
  void itPairsAsALadderDoes() {
    List<String> players = Simulation.players(7);
    Ladder ladder = new Ladder(players, 0, 1, Map.of());
    OpenLadder open = new OpenLadder();
    List<GameResult> played = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      List<String> free = new ArrayList<>(players);
      free.sort(Comparator.comparingInt(open::gamesOf));
      for (Pairing game : ladder.available(played, Set.of())) {
        String one = free.remove(0);
        String other = open.opponent(one, free).orElseThrow();
        free.remove(other);
        assertEquals(Set.of(game.first(), game.second()), Set.of(one, other));
        open.begun(game.first(), game.second());
        // The one with the higher number is the stronger.
        GameResult result =
            Simulation.result(
                game,
                game.first().compareTo(game.second()) > 0
                    ? Outcome.FIRST_WINS
                    : Outcome.SECOND_WINS);
        open.finished(result);
        played.add(result);
      }
    }
    assertTrue(open.rating("p7") > open.rating("p4"));
    assertTrue(open.rating("p4") > open.rating("p1"));
  }

  @Test
  void nobodyMeetsItself() {
    OpenLadder ladder = new OpenLadder();
    assertEquals(Optional.empty(), ladder.opponent("p1", List.of("p1")));
    assertEquals(Optional.empty(), ladder.opponent("p1", List.of()));
    assertEquals(Optional.of("p2"), ladder.opponent("p1", List.of("p1", "p2", "p3")));
  }

  @Test
  void theyTakeTurns() {
    OpenLadder ladder = new OpenLadder();
    assertTrue(ladder.isFirst("p1", "p2"));
    ladder.begun("p1", "p2");
    assertFalse(ladder.isFirst("p1", "p2"));
    assertTrue(ladder.isFirst("p2", "p1"));
    // Who never met: the one that moved first less often.
    assertFalse(ladder.isFirst("p1", "p3"));
    assertTrue(ladder.isFirst("p3", "p1"));
    ladder.begun("p2", "p1");
    assertTrue(ladder.isFirst("p1", "p2"));
    assertEquals(2, ladder.gamesOf("p1"));
  }
}
