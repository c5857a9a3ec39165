package io.tengen.arena.lobby;

import java.time.Duration;

/**
 * How much a lobby takes on.
 *
 * @param offers which games there are
 * @param mostSeeks of all players together, from 1
 * @param mostSeeksOfOne of a player, from 1
 * @param mostGamesOfOne of a player at once, from 1; agents play any number
 * @param mostAgentSeats how many games agents are in at once, each of them counted, from 2
 * @param agentThreads how many agents think at once, from 1
 * @param ladderGames how many games two agents of this program play against each other at once, 0
 *     for none
 * @param lag how much longer than its clock says each move of a person may take
 * @param idleAgent after how long without a move an agent gives back what it holds; it comes back
 *     with the next move
 * @param abandoned after how long without a move a game without a clock is called off
 * @param seed of agents, draws and openings
 */
public record LobbySettings(
    OfferLimits offers,
    int mostSeeks,
    int mostSeeksOfOne,
    int mostGamesOfOne,
    int mostAgentSeats,
    int agentThreads,
    int ladderGames,
    Duration lag,
    Duration idleAgent,
    Duration abandoned,
    long seed) {
  /** How many open seeks a player usually may have. */
  public static final int USUAL_SEEKS_OF_ONE = 8;

  /** How many games a player usually may be in. */
  public static final int USUAL_GAMES_OF_ONE = 32;

  private static final int LEAST_THREADS = 2;

  /** Checks the ranges. */
  public LobbySettings {
    require("mostSeeks", mostSeeks, 1);
    require("mostSeeksOfOne", mostSeeksOfOne, 1);
    require("mostGamesOfOne", mostGamesOfOne, 1);
    require("mostAgentSeats", mostAgentSeats, 2);
    require("agentThreads", agentThreads, 1);
    require("ladderGames", ladderGames, 0);
    require("idleAgent", idleAgent);
    require("abandoned", abandoned);
  }

  private static void require(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be at least " + least);
    }
  }

  private static void require(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(
          name + " is " + value.toMillis() + " ms, but must be above 0");
    }
  }

  /**
   * For a machine with so many cores. One thread at least is left for people while the ladder's
   * agents think.
   */
  public static LobbySettings usual(int cores, long seed) {
    return new LobbySettings(
        OfferLimits.USUAL,
        1_000,
        USUAL_SEEKS_OF_ONE,
        USUAL_GAMES_OF_ONE,
        1_000,
        Math.max(LEAST_THREADS, cores),
        1,
        Duration.ofMillis(500),
        Duration.ofMinutes(5),
        Duration.ofDays(1),
        seed);
  }

  /** The same with so many open seeks of a player, and games that one is in. */
  public LobbySettings withMostOfOne(int seeks, int gamesAtOnce) {
    return new LobbySettings(
        offers,
        mostSeeks,
        seeks,
        gamesAtOnce,
        mostAgentSeats,
        agentThreads,
        ladderGames,
        lag,
        idleAgent,
        abandoned,
        seed);
  }

  /** The same with as many games between two agents of this program at once. */
  public LobbySettings withLadderGames(int games) {
    return new LobbySettings(
        offers,
        mostSeeks,
        mostSeeksOfOne,
        mostGamesOfOne,
        mostAgentSeats,
        agentThreads,
        games,
        lag,
        idleAgent,
        abandoned,
        seed);
  }
}
