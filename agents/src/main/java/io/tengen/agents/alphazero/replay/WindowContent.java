package io.tengen.agents.alphazero.replay;

import java.util.Arrays;

/**
 * Games to learn from, ordered by index, and their positions, numbered throughout. Immutable; may
 * be shared between threads.
 */
public final class WindowContent {
  private final CompactGame[] games;

  /** How many positions the games up to each have, itself included. */
  private final int[] ends;

  /** Takes the array over. */
  WindowContent(CompactGame[] games) {
    this.games = games;
    this.ends = new int[games.length];
    long sum = 0;
    for (int game = 0; game < games.length; game++) {
      sum += games[game].positions();
      if (sum > Integer.MAX_VALUE) {
        throw new IllegalStateException(
            "the window has more than %,d positions; make it smaller".formatted(Integer.MAX_VALUE));
      }
      ends[game] = (int) sum;
    }
  }

  /** How many games there are. */
  public int games() {
    return games.length;
  }

  /** How many positions there are. */
  public int positions() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** The games from an index on alone, such as those of the newest iteration. */
  public WindowContent since(long index) {
    int first = 0;
    while (first < games.length && games[first].index() < index) {
      first++;
    }
    return new WindowContent(Arrays.copyOfRange(games, first, games.length));
  }

  /** The number of the game that a position is in. */
  int gameOf(int position) {
    // Games without positions have the end of the one before: the first that is above counts.
    int low = 0;
    int high = games.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** How many positions of its game come before a position. */
  int placeInGame(int position, int game) {
    return position - (game == 0 ? 0 : ends[game - 1]);
  }

  /** The game of a number, from 0. */
  CompactGame game(int number) {
    return games[number];
  }
}
