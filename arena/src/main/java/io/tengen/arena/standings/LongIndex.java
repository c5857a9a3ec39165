package io.tengen.arena.standings;

import io.tengen.env.RandomStream;
import java.util.Arrays;

/**
 * Numbers in the order in which they first came, each once. A map of {@link Long} takes five times
 * the memory and, with a million of them, most of the time that a table of ratings takes. To be
 * used by one thread.
 */
final class LongIndex {
  private static final int FIRST_SLOTS = 1 << 6;

  /** In open addressing with linear probing, places plus one; at most half of them are taken. */
  private int[] slots = new int[FIRST_SLOTS];

  private long[] numbers = new long[FIRST_SLOTS / 2];
  private int size;

  /** How many numbers there are. */
  int size() {
    return size;
  }

  /** The number at a place, from 0. */
  long get(int place) {
    return numbers[place];
  }

  /** The place of a number, which gets the next one if it is new. */
  int place(long number) {
    int slot = slot(number);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == numbers.length) {
      grow();
      slot = slot(number);
    }
    numbers[size++] = number;
    slots[slot] = size;
    return size - 1;
  }

  /** Adds a number; answers whether it is new. */
  boolean add(long number) {
    int before = size;
    return place(number) == before;
  }

  /** Where a number is, or belongs. */
  private int slot(long number) {
    int mask = slots.length - 1;
    int slot = (int) RandomStream.mix(number) & mask;
    while (slots[slot] != 0 && numbers[slots[slot] - 1] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    slots = new int[2 * slots.length];
    for (int place = 0; place < size; place++) {
      slots[slot(numbers[place])] = place + 1;
    }
  }
}
