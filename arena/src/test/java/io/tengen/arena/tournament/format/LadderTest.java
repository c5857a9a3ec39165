package io.tengen.arena.tournament.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {

  @Test
  void thoseFarApartMeetLess() {
    // Two pairs of equals, 400 points from each other.
    Map<String, Double> anchors = Map.of("p1", 0.0, "p2", 0.0, "p3", 400.0, "p4", 400.0);
    Ladder ladder = new Ladder(Simulation.players(4), 0, 1, anchors);
    List<GameResult> played = new ArrayList<>();
    Map<Set<String>, Integer> meetings = new HashMap<>();
    for (int round = 0; round < 120; round++) {
      for (Pairing game : ladder.available(played, Set.of())) {
        played.add(Simulation.result(game, Outcome.DRAW));
        meetings.merge(Set.of(game.first(), game.second()), 1, Integer::sum);
      }
    }
    int near = meetings.getOrDefault(Set.of("p1", "p2"), 0);
    int far = meetings.getOrDefault(Set.of("p1", "p3"), 0);
    // A quarter as often: 120 = near + 2 * near / 4.
    assertEquals(80, near, 4);
    assertEquals(20, far, 4);
  }

  @Test
  void whoWinsRises() {
    Ladder ladder = new Ladder(Simulation.players(3), 30, 2, Map.of());
    List<GameResult> played = new ArrayList<>();
    while (!ladder.isOver(played)) {
      Pairing game = ladder.available(played, Set.of()).get(0);
      boolean isFirstStronger = game.first().compareTo(game.second()) > 0;
      played.add(
          Simulation.result(game, isFirstStronger ? Outcome.FIRST_WINS : Outcome.SECOND_WINS));
    }
    List<Place> places = ladder.places(played);
    assertEquals(List.of("p3", "p2", "p1"), places.stream().map(Place::player).toList());
    assertEquals(30, places.stream().mapToDouble(Place::points).sum());
    assertTrue(places.get(0).tieBreaks().get(0).value() > 0);
  }

  @Test
  void anEncounterThatHasBegunComesFirst() {
    Ladder ladder = new Ladder(Simulation.players(4), 0, 2, Map.of());
    List<Pairing> first = ladder.available(List.of(), Set.of());
    assertEquals(2, first.size());
    // One game runs, one is over: its players go on with their second game, and meet nobody else.
    List<GameResult> played = List.of(Simulation.result(first.get(0), Outcome.DRAW));
    List<Pairing> next = ladder.available(played, Set.of(first.get(1)));
    assertEquals(1, next.size());
    assertEquals("n1-g2", next.get(0).key());
    assertEquals(first.get(0).first(), next.get(0).second());
    assertEquals(first.get(0).opening(), next.get(0).opening());
  }
}
