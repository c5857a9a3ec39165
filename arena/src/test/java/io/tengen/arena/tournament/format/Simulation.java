package io.tengen.arena.tournament.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.env.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Plays tournaments with results drawn at random, and checks what holds for all of them. */
final class Simulation {
  private static final int MOST_GAMES = 20_000;

  private final Format format;
  private final RandomStream random;
  private final int draws;
  private final int voids;
  private final List<GameResult> finished = new ArrayList<>();
  private final Set<Pairing> running = new LinkedHashSet<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * A tournament.
   *
   * @param draws how many games in a hundred are drawn
   * @param voids how many have no result
   */
  Simulation(Format format, long seed, int draws, int voids) {
    this.format = format;
    this.random = new RandomStream(seed);
    this.draws = draws;
    this.voids = voids;
  }

  /** Players named after their places. */
  static List<String> players(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> "p" + number).toList();
  }

  static GameResult result(Pairing game, Outcome outcome) {
    EndReason reason = outcome == Outcome.VOID ? EndReason.DISAGREEMENT : EndReason.PLAYED_OUT;
    return new GameResult(game, outcome, reason, game.key().hashCode());
  }

  /** Plays to the end, several games at once; they finish in any order. */
  List<GameResult> play(int atOnce) {
    while (!format.isOver(finished)) {
      start(atOnce);
      assertFalse(running.isEmpty(), "it is not over, but no game can be played");
      List<Pairing> candidates = new ArrayList<>(running);
      Pairing game = candidates.get(random.nextInt(candidates.size()));
      running.remove(game);
      finished.add(result(game, outcome()));
      assertTrue(finished.size() < MOST_GAMES, "it does not end");
    }
    assertEquals(List.of(), format.available(finished, Set.of()));
    return finished;
  }

  private void start(int atOnce) {
    while (running.size() < atOnce) {
      List<Pairing> available = format.available(finished, running);
      assertEquals(available, format.available(finished, running));
      if (!(format instanceof Ladder)) {
        List<GameResult> shuffled = new ArrayList<>(finished);
        Collections.shuffle(shuffled, new java.util.Random(random.nextLong()));
        assertEquals(available, format.available(shuffled, running));
      }
      if (available.isEmpty()) {
        return;
      }
      Pairing game = available.get(0);
      assertTrue(keys.add(game.key()), game + " is available although it was played");
      running.add(game);
    }
  }

  private Outcome outcome() {
    int drawn = random.nextInt(100);
    if (drawn < voids) {
      return Outcome.VOID;
    }
    if (drawn < voids + draws) {
      return Outcome.DRAW;
    }
    return random.nextInt(2) == 0 ? Outcome.FIRST_WINS : Outcome.SECOND_WINS;
  }
}
