package io.tengen.agents.alphazero.replay;

import java.util.Iterator;
import java.util.TreeMap;

/**
 * The games that are learned from: the newest by their index. They are held as bytes; a million
 * positions of 9x9 Go take some hundred MB.
 *
 * <p>What is in it after {@link #trim} does not depend on the order in which games were added since
 * the one before. A run that is resumed adds the games of each iteration and trims, iteration by
 * iteration, as the run before did.
 *
 * <p>Safe for use by several threads.
 */
public final class ReplayWindow {
  private final WindowSize size;
  private final TreeMap<Long, CompactGame> games = new TreeMap<>();
  private long positions;
  private long positionsSoFar;

  /** An empty window. */
  public ReplayWindow(WindowSize size) {
    this.size = size;
  }

  /**
   * Adds a game.
   *
   * @throws IllegalArgumentException when there is one of the same index
   */
  public synchronized void add(ZeroGame game) {
    if (games.containsKey(game.index())) {
      throw new IllegalArgumentException(
          "game " + game.index() + " is in the window already; each is learned from once");
    }
    games.put(game.index(), CompactGame.of(game));
    positions += game.positions();
    positionsSoFar += game.positions();
  }

  /** Drops the oldest games that are not needed for as many positions as the schedule wants. */
  public synchronized void trim() {
    long wanted = size.at(positionsSoFar);
    Iterator<CompactGame> oldestFirst = games.values().iterator();
    while (oldestFirst.hasNext()) {
      int oldest = oldestFirst.next().positions();
      if (positions - oldest < wanted) {
        return;
      }
      oldestFirst.remove();
      positions -= oldest;
    }
  }

  /** How many games are held. */
  public synchronized int games() {
    return games.size();
  }

  /** How many positions are held. */
  public synchronized long positions() {
    return positions;
  }

  /** How many positions were ever added. */
  public synchronized long positionsSoFar() {
    return positionsSoFar;
  }

  /**
   * What is in it now. It stays as it is while games are added.
   *
   * @throws IllegalStateException when there are more than 2,147,483,647 positions
   */
  public synchronized WindowContent content() {
    return new WindowContent(games.values().toArray(new CompactGame[0]));
  }
}
