package io.tengen.search;

import java.util.Arrays;

/** A list of nodes that grows. */
final class NodeList {
  private int[] elements = new int[64];
  private int size;

  void add(int node) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
    }
    elements[size++] = node;
  }

  int get(int index) {
    return elements[index];
  }

  int last() {
    return elements[size - 1];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
