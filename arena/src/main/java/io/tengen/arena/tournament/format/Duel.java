package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two players of a knockout, one of whom goes on: who makes more points in so many games. No game
 * is played that cannot change anything. If the points are equal, games follow until they are not:
 * one where that completes a pair with one opening, else two, and that up to {@link #EXTENSIONS}
 * times. If they still are, the one that was seeded higher goes on.
 */
final class Duel {
  /** How often games are added to equal points. */
  static final int EXTENSIONS = 4;

  private final Encounter encounter;
  private final int better;
  private final int worse;
  private final String betterName;

  /** The games that were neither over nor beyond need, in their order. */
  private final List<Pairing> needed = new ArrayList<>();

  private @Nullable Integer winner;
  private boolean isBySeed;

  /**
   * Two players.
   *
   * @param encounter the one that was seeded higher moves first in its first game
   * @param better the place of that one in the list of players, from 0
   * @param worse the other's
   * @param games how many decide at the most, without extensions
   */
  Duel(Encounter encounter, int better, int worse, int games, Results results) {
    this.encounter = encounter;
    this.better = better;
    this.worse = worse;
    this.betterName = encounter.first();
    decide(games, results);
  }

  /** How many openings a duel needs at the most. */
  static int openings(int games) {
    return Encounter.openings(games + games % 2 + 2 * EXTENSIONS);
  }

  private void decide(int games, Results results) {
    int count = games;
    for (int extension = 0; extension <= EXTENSIONS; extension++) {
      List<Pairing> open = new ArrayList<>();
      int lead = 0;
      for (Pairing game : encounter.games(count)) {
        GameResult result = results.of(game);
        if (result == null) {
          open.add(results.next(game));
        } else if (result.outcome().counts()) {
          lead += 2 * result.halfPoints(betterName) - 2;
        }
      }
      // The lead is in half points; each game that is left can change it by two.
      int left = open.size();
      if (Math.abs(lead) > 2 * left) {
        winner = lead > 0 ? better : worse;
        return;
      }
      if (left > 0) {
        // After fewer games nobody can be out of the other's reach, whoever wins them.
        int certain = (2 * left - Math.abs(lead)) / 4 + 1;
        needed.addAll(open.subList(0, Math.min(left, certain)));
        return;
      }
      count += count % 2 == 1 ? 1 : 2;
    }
    winner = better;
    isBySeed = true;
  }

  /** The place of who goes on, or null while that is open. */
  @Nullable Integer winner() {
    return winner;
  }

  /** Whether the seeding had to decide. */
  boolean isBySeed() {
    return isBySeed;
  }

  /** The games that are certain to be needed and not over, of which some may be running. */
  List<Pairing> needed() {
    return needed;
  }

  Encounter encounter() {
    return encounter;
  }
}
