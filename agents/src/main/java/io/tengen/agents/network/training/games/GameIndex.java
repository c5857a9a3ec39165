package io.tengen.agents.network.training.games;

import java.util.Arrays;

/** Where games lie in a {@link GameStore}, and how their positions are numbered throughout. */
final class GameIndex {
  private long[] places = new long[1_024];
  private int[] lengths = new int[1_024];

  /** How many positions the games up to each have, itself included. */
  private long[] ends = new long[1_024];

  private int count;

  void add(long place, int length, int moves) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    places[count] = place;
    lengths[count] = length;
    ends[count] = positions() + moves;
    count++;
  }

  int games() {
    return count;
  }

  /** How many positions there are: one before each move. */
  long positions() {
    return count == 0 ? 0 : ends[count - 1];
  }

  /** The game that a position is in. */
  int gameOf(long position) {
    int found = Arrays.binarySearch(ends, 0, count, position + 1);
    return found >= 0 ? found : -found - 1;
  }

  /** How many moves of its game come before a position. */
  int moveOf(long position, int game) {
    return (int) (position - (game == 0 ? 0 : ends[game - 1]));
  }

  long place(int game) {
    return places[game];
  }

  int length(int game) {
    return lengths[game];
  }
}
