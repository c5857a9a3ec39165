package io.tengen.arena.tournament.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatLawsTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 8, 9})
  void inARoundRobinAllMeetAll(int count) {
    List<String> players = Simulation.players(count);
    for (int games : new int[] {1, 2, 4}) {
      for (int rounds : new int[] {1, 3}) {
        Format format = new RoundRobin(players, rounds, games);
        List<GameResult> played = new Simulation(format, count, 30, 0).play(3);
        assertEquals(format.gamesInAll(), played.size());
        assertEquals(rounds * games * count * (count - 1) / 2, played.size());
        Map<Set<String>, Integer> meetings = meetings(played);
        assertEquals(count * (count - 1) / 2, meetings.size());
        meetings.values().forEach(times -> assertEquals(rounds * games, times));
        checkTurns(played, 1);
        checkRounds(played);
        checkOpenings(played, games);
        checkPlaces(format, players, played);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void inAGauntletTheHeroesMeetTheOthers(int heroes) {
    List<String> players = Simulation.players(6);
    List<String> chosen = players.subList(1, 1 + heroes);
    for (int games : new int[] {1, 2}) {
      Format format = new Gauntlet(players, chosen, 2, games);
      List<GameResult> played = new Simulation(format, heroes, 30, 0).play(4);
      assertEquals(2 * heroes * (6 - heroes) * games, format.gamesInAll());
      Map<Set<String>, Integer> meetings = meetings(played);
      assertEquals(heroes * (6 - heroes), meetings.size());
      meetings.forEach(
          (pair, times) -> {
            assertEquals(2 * games, times);
            assertEquals(1, pair.stream().filter(chosen::contains).count());
          });
      checkTurns(played, 1);
      checkRounds(played);
      checkOpenings(played, games);
      checkPlaces(format, players, played);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 10, 11})
  void inASwissNobodyMeetsAnybodyTwiceUnlessItMustBe(int count) {
    List<String> players = Simulation.players(count);
    for (int seed = 0; seed < 4; seed++) {
      int rounds = seed == 0 ? count - 1 : Math.min(count - 1, 4);
      int games = seed % 2 + 1;
      Swiss format = new Swiss(players, rounds, games);
      List<GameResult> played = new Simulation(format, seed, 30, 0).play(3);
      assertEquals(format.gamesInAll(), played.size());
      assertEquals(rounds * (count / 2) * games, played.size());
      List<String> remarks = format.remarks(played);
      long again = remarks.stream().filter(remark -> remark.contains(" meet again, ")).count();
      assertEquals(rounds * (count / 2) - meetings(played).size(), again);
      if (count >= 2 * rounds) {
        assertEquals(0, again);
      }
      assertEquals(
          (long) (count % 2) * rounds,
          remarks.stream().filter(r -> r.contains(" has the bye")).count());
      assertFalse(remarks.stream().anyMatch(remark -> remark.contains("bye again")));
      checkRounds(played);
      checkOpenings(played, games);
      checkPlaces(format, players, played);
      if (games == 1 && count >= 10 && rounds == 4) {
        // Before the last round, in which top scorers meet whatever their turns.
        List<GameResult> before =
            played.stream().filter(result -> result.pairing().round() < rounds).toList();
        checkTurns(before, 2);
        checkNoThreeInARow(before, players);
      }
      // Points are those of the games and of byes.
      double points = format.places(played).stream().mapToDouble(Place::points).sum();
      assertEquals(played.size() + count % 2 * rounds * games, points);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8, 11})
  void aKnockoutLeavesOne(int count) {
    List<String> players = Simulation.players(count);
    for (int bestOf = 1; bestOf <= 4; bestOf++) {
      Format format = new Knockout(players, bestOf);
      List<GameResult> played = new Simulation(format, bestOf, 40, 0).play(3);
      checkRounds(played);
      List<Place> places = format.places(played);
      assertEquals(1, places.stream().filter(place -> place.rank() == 1).count());
      assertEquals(count, places.size());
      // Whoever lost a duel is in no later round.
      assertEquals(count - 1, meetings(played).size());
      assertEquals(-1, format.gamesInAll());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6})
  void onALadderNobodyPlaysTwoGamesAtOnce(int count) {
    List<String> players = Simulation.players(count);
    for (int games : new int[] {1, 2}) {
      Format format = new Ladder(players, 60, games, Map.of("p1", 100.0));
      List<GameResult> played = new Simulation(format, count, 30, 0).play(count / 2);
      assertEquals(60, played.size());
      assertEquals(60, format.gamesInAll());
      checkTurns(played, games == 1 ? count : 0);
      checkOpenings(played, games);
      assertEquals(count, format.places(played).size());
    }
    Format endless = new Ladder(players, 0, 2, Map.of());
    assertEquals(-1, endless.gamesInAll());
    List<GameResult> played = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Set<Pairing> running = new HashSet<>(endless.available(played, Set.of()));
      assertEquals(count / 2, running.size());
      Set<String> busy = new HashSet<>();
      for (Pairing game : running) {
        assertTrue(busy.add(game.first()) && busy.add(game.second()), "twice in " + running);
      }
      assertEquals(List.of(), endless.available(played, running));
      running.forEach(game -> played.add(Simulation.result(game, Outcome.DRAW)));
      assertFalse(endless.isOver(played));
    }
  }

  @Test
  void allFormsEndIfGamesHaveNoResultOrAreAllDrawn() {
    List<String> players = Simulation.players(5);
    for (int[] chances : new int[][] {{0, 100}, {100, 0}, {20, 40}}) {
      for (Format format :
          List.of(
              new RoundRobin(players, 1, 2),
              new Gauntlet(players, List.of("p2"), 1, 2),
              new Swiss(players, 4, 1),
              new Swiss(players, 4, 2),
              new Knockout(players, 3),
              new Ladder(players, 20, 2, Map.of()))) {
        List<GameResult> played = new Simulation(format, 7, chances[0], chances[1]).play(2);
        for (GameResult result : played) {
          boolean isSecondAttempt = result.pairing().key().endsWith("-again");
          String first = result.pairing().key().replace("-again", "");
          boolean wasVoid =
              played.stream()
                  .anyMatch(
                      other ->
                          other.pairing().key().equals(first) && other.outcome() == Outcome.VOID);
          assertEquals(wasVoid, isSecondAttempt || wasVoid, format.describe());
        }
        assertEquals(5, format.places(played).size());
      }
    }
  }

  @Test
  void resultsOfAnotherTournamentAreRefused() {
    List<String> players = Simulation.players(4);
    for (Format format :
        List.of(
            new RoundRobin(players, 1, 2),
            new Gauntlet(players, List.of("p2"), 1, 2),
            new Swiss(players, 2, 2),
            new Knockout(players, 2),
            new Ladder(players, 20, 2, Map.of()))) {
      Pairing game = format.available(List.of(), Set.of()).get(0);
      Pairing stranger =
          new Pairing(game.key(), game.round(), game.first(), "stranger", game.opening());
      Pairing unknown = new Pairing("x9", 1, game.first(), game.second(), 0);
      for (Pairing wrong : List.of(stranger, unknown)) {
        List<GameResult> results = List.of(Simulation.result(wrong, Outcome.DRAW));
        IllegalArgumentException refused =
            assertThrows(IllegalArgumentException.class, () -> format.available(results, Set.of()));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(wrong.key()), message);
      }
      GameResult result = Simulation.result(game, Outcome.DRAW);
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> format.available(List.of(result, result), Set.of()));
      assertEquals(
          "game " + game.key() + " has two results, but can have only one", refused.getMessage());
    }
  }

  private static Map<Set<String>, Integer> meetings(List<GameResult> played) {
    Map<Set<String>, Integer> meetings = new HashMap<>();
    for (GameResult result : played) {
      meetings.merge(Set.of(result.pairing().first(), result.pairing().second()), 1, Integer::sum);
    }
    return meetings;
  }

  /** How many games more of one turn than of the other a player may have. */
  private static void checkTurns(List<GameResult> played, int most) {
    Map<String, Integer> difference = new HashMap<>();
    for (GameResult result : played) {
      difference.merge(result.pairing().first(), 1, Integer::sum);
      difference.merge(result.pairing().second(), -1, Integer::sum);
    }
    difference.forEach(
        (player, value) -> assertTrue(Math.abs(value) <= most, player + " has " + difference));
  }

  private static void checkNoThreeInARow(List<GameResult> played, List<String> players) {
    for (String player : players) {
      List<Boolean> turns =
          played.stream()
              .map(GameResult::pairing)
              .filter(game -> game.has(player))
              .sorted((a, b) -> Integer.compare(a.round(), b.round()))
              .map(game -> game.first().equals(player))
              .toList();
      assertFalse(
          IntStream.range(2, turns.size())
              .anyMatch(
                  i ->
                      turns.get(i).equals(turns.get(i - 1))
                          && turns.get(i).equals(turns.get(i - 2))),
          player + " " + turns);
    }
  }

  /** Within a round nobody has two opponents. */
  private static void checkRounds(List<GameResult> played) {
    Map<String, Set<String>> opponents = new HashMap<>();
    for (GameResult result : played) {
      Pairing game = result.pairing();
      for (String player : List.of(game.first(), game.second())) {
        opponents
            .computeIfAbsent(game.round() + " " + player, key -> new HashSet<>())
            .add(game.opponentOf(player));
      }
    }
    opponents.forEach((where, names) -> assertEquals(1, names.size(), where + " " + names));
  }

  /** Each two games of a pairing have an opening of their own, with turns exchanged. */
  private static void checkOpenings(List<GameResult> played, int games) {
    Map<Integer, List<Pairing>> byOpening = new HashMap<>();
    for (GameResult result : played) {
      byOpening
          .computeIfAbsent(result.pairing().opening(), key -> new ArrayList<>())
          .add(result.pairing());
    }
    byOpening.forEach(
        (opening, pair) -> {
          assertEquals(Math.min(2, games), pair.size());
          if (games > 1) {
            assertEquals(pair.get(0).first(), pair.get(1).second());
            assertEquals(pair.get(0).second(), pair.get(1).first());
            assertEquals(pair.get(0).round(), pair.get(1).round());
          }
        });
  }

  private static void checkPlaces(Format format, List<String> players, List<GameResult> played) {
    List<Place> places = format.places(played);
    assertEquals(
        new HashSet<>(players), new HashSet<>(places.stream().map(Place::player).toList()));
    for (int i = 1; i < places.size(); i++) {
      assertTrue(places.get(i).points() <= places.get(i - 1).points(), places.toString());
      assertTrue(places.get(i).rank() == i + 1 || places.get(i).rank() == places.get(i - 1).rank());
    }
  }
}
