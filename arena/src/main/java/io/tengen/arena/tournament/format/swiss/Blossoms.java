package io.tengen.arena.tournament.format.swiss;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The nodes of {@link PerfectMatching}, which of them are matched, and what that costs.
 *
 * <p>A node is a vertex, numbered from 0, or a blossom, numbered from {@code n}: an odd cycle of
 * nodes. Every vertex has a dual value, as has every blossom; the slack of an edge is the sum of
 * its ends' duals less twice its weight, where a weight is what a cost falls short of the greatest
 * one. No slack is ever negative, and the edges of the matching have none, which proves it the
 * best.
 */
final class Blossoms {
  static final int NONE = -1;

  private final int n;

  /** One more than the highest node that was ever used. */
  private int nodes;

  /** Twice the weight of each edge. */
  private final BigInteger[][] weight;

  private final BigInteger[] dual;

  /** Of each two nodes, the ends of the edge with the least slack; the first is in the first. */
  private final int[][] ends;

  /** The blossom that a node is in and that is in no other; itself, of one that is in none. */
  private final int[] top;

  /** The vertex at the other end of a node's edge in the matching. */
  private final int[] mate;

  /** The nodes of a blossom, around the cycle from the one that is matched outside of it. */
  private final List<List<Integer>> cycles = new ArrayList<>();

  /** The node of a blossom's cycle that has a vertex. */
  private final int[][] part;

  /**
   * Vertices, none of them matched.
   *
   * @param cost symmetric, not negative; the diagonal counts for nothing
   */
  Blossoms(BigInteger[][] cost) {
    n = cost.length;
    nodes = n;
    int most = n + n / 2 + 1;
    BigInteger greatest = BigInteger.ZERO;
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < u; v++) {
        greatest = greatest.max(cost[u][v]);
      }
    }
    weight = new BigInteger[n][n];
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < u; v++) {
        weight[u][v] = greatest.subtract(cost[u][v]).shiftLeft(1);
        weight[v][u] = weight[u][v];
      }
    }
    dual = new BigInteger[most];
    Arrays.fill(dual, greatest);
    ends = new int[most][most];
    top = new int[most];
    mate = new int[most];
    part = new int[most][n];
    for (int x = 0; x < most; x++) {
      Arrays.fill(ends[x], x < n ? x : NONE);
      top[x] = x < n ? x : NONE;
      mate[x] = NONE;
      cycles.add(List.of());
      Arrays.fill(part[x], NONE);
      if (x < n) {
        part[x][x] = x;
      }
    }
  }

  /** The most nodes that there can be at once. */
  int most() {
    return top.length;
  }

  int nodes() {
    return nodes;
  }

  boolean isVertex(int node) {
    return node < n;
  }

  /** Whether a node is there and in no blossom. */
  boolean isTop(int node) {
    return top[node] == node;
  }

  int topOf(int node) {
    return top[node];
  }

  /** The vertex that a node is matched with, or none. */
  int mateOf(int node) {
    return mate[node];
  }

  /** The partner of each vertex. */
  int[] mates() {
    return Arrays.copyOf(mate, n);
  }

  /** The vertex of a node that has the least slack with another node. */
  int endIn(int node, int other) {
    return ends[node][other];
  }

  BigInteger slack(int u, int v) {
    return dual[u].add(dual[v]).subtract(weight[u][v]);
  }

  /** The least slack of an edge between two nodes. */
  BigInteger slackBetween(int x, int y) {
    return slack(ends[x][y], ends[y][x]);
  }

  BigInteger dualOf(int node) {
    return dual[node];
  }

  /** Adds to a dual value. */
  void addToDual(int node, BigInteger step) {
    dual[node] = dual[node].add(step);
  }

  /** Calls for each vertex in a node. */
  void forEachVertex(int node, IntConsumer consumer) {
    if (node < n) {
      consumer.accept(node);
    } else {
      cycles.get(node).forEach(child -> forEachVertex(child, consumer));
    }
  }

  /** Has a node be matched with another; the other one's side is set by a call of its own. */
  void match(int node, int other) {
    mate[node] = ends[other][node];
    if (node < n) {
      return;
    }
    int place = turnEven(node, part[node][ends[node][other]]);
    List<Integer> cycle = cycles.get(node);
    for (int i = 0; i < place; i += 2) {
      match(cycle.get(i), cycle.get(i + 1));
      match(cycle.get(i + 1), cycle.get(i));
    }
    match(cycle.get(place), other);
    Collections.rotate(cycle, -place);
  }

  /** Turns a cycle such that a node of it has an even place, and answers that. */
  private int turnEven(int blossom, int node) {
    List<Integer> cycle = cycles.get(blossom);
    int place = cycle.indexOf(node);
    if (place % 2 == 0) {
      return place;
    }
    Collections.reverse(cycle.subList(1, cycle.size()));
    return cycle.size() - place;
  }

  /**
   * Makes a blossom.
   *
   * @param cycle an odd number of nodes, of which the first may be matched outside and the others
   *     are matched in twos
   * @return its number
   */
  int shrink(List<Integer> cycle) {
    int blossom = n;
    while (blossom < nodes && top[blossom] != NONE) {
      blossom++;
    }
    nodes = Math.max(nodes, blossom + 1);
    cycles.set(blossom, cycle);
    dual[blossom] = BigInteger.ZERO;
    mate[blossom] = mate[cycle.get(0)];
    for (int node : cycle) {
      setTop(node, blossom);
    }
    top[blossom] = blossom;
    joinEdges(blossom);
    return blossom;
  }

  private void setTop(int node, int blossom) {
    top[node] = blossom;
    if (node >= n) {
      cycles.get(node).forEach(child -> setTop(child, blossom));
    }
  }

  /** Of all edges between a new blossom and each other node the one with the least slack. */
  private void joinEdges(int blossom) {
    Arrays.fill(ends[blossom], NONE);
    for (int node : cycles.get(blossom)) {
      for (int other = 0; other < nodes; other++) {
        if (top[other] == NONE || top[other] == blossom) {
          continue;
        }
        if (ends[blossom][other] == NONE
            || slackBetween(node, other).compareTo(slackBetween(blossom, other)) < 0) {
          ends[blossom][other] = ends[node][other];
          ends[other][blossom] = ends[other][node];
        }
      }
      for (int v = 0; v < n; v++) {
        if (node < n ? node == v : part[node][v] != NONE) {
          part[blossom][v] = node;
        }
      }
    }
  }

  /**
   * Dissolves a blossom.
   *
   * @param vertex one outside, with an edge without slack
   * @return its cycle, turned such that the node where that edge ends has an even place
   */
  List<Integer> dissolve(int blossom, int vertex) {
    for (int node : cycles.get(blossom)) {
      setTop(node, node);
    }
    turnEven(blossom, part[blossom][ends[blossom][vertex]]);
    List<Integer> cycle = cycles.get(blossom);
    top[blossom] = NONE;
    cycles.set(blossom, List.of());
    Arrays.fill(part[blossom], NONE);
    return cycle;
  }
}
