package io.tengen.arena.tournament.format.swiss;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Pairs off all vertices of a complete graph at the least cost: Edmonds' algorithm with blossoms
 * (J. Edmonds, "Maximum Matching and a Polyhedron with 0,1-Vertices", 1965) in the form that takes
 * O(n^3) steps by remembering for any two nodes the edge with the least slack (Z. Galil, "Efficient
 * Algorithms for Finding Maximum Matching in Graphs", 1986, section 4).
 *
 * <p>A node is a vertex, numbered from 0, or a blossom, numbered from {@code n}: an odd cycle of
 * nodes. Every vertex has a dual value, as has every blossom; the slack of an edge is the sum of
 * its ends' duals less twice its weight, where a weight is what a cost falls short of the greatest
 * one. No slack is ever negative, and the edges of the matching have none, which proves it the
 * best.
 */
final class PerfectMatching {
  private static final int NONE = -1;

  /** What the search from the unmatched vertices knows of a node that is in no blossom. */
  private enum Label {
    UNSEEN,
    /** An even number of edges from an unmatched node; the search goes on here. */
    OUTER,
    /** An odd number. */
    INNER
  }

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

  /** Where the search came from: a vertex of the outer node that led to this inner one. */
  private final int[] origin;

  private final Label[] label;

  /** The vertex outside a node, in an outer node, that has the least slack with it. */
  private final int[] nearest;

  /** The nodes of a blossom, around the cycle from the one that is matched outside of it. */
  private final List<List<Integer>> cycles = new ArrayList<>();

  /** The node of a blossom's cycle that has a vertex. */
  private final int[][] part;

  private final Deque<Integer> queue = new ArrayDeque<>();

  private PerfectMatching(BigInteger[][] cost) {
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
    origin = new int[most];
    label = new Label[most];
    nearest = new int[most];
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

  /**
   * Finds a matching of least cost.
   *
   * @param cost symmetric, not negative; the diagonal counts for nothing
   * @return the partner of each vertex
   * @throws IllegalArgumentException when the number of vertices is odd
   */
  static int[] ofLeastCost(BigInteger[][] cost) {
    if (cost.length % 2 != 0) {
      throw new IllegalArgumentException(
          cost.length + " vertices cannot be paired off; their number must be even");
    }
    PerfectMatching matching = new PerfectMatching(cost);
    for (int pairs = 0; pairs < cost.length / 2; pairs++) {
      matching.addPair();
    }
    return Arrays.copyOf(matching.mate, cost.length);
  }

  private BigInteger slack(int u, int v) {
    return dual[u].add(dual[v]).subtract(weight[u][v]);
  }

  /** The least slack of an edge between two nodes. */
  private BigInteger slackBetween(int x, int y) {
    return slack(ends[x][y], ends[y][x]);
  }

  private boolean isTop(int node) {
    return top[node] == node;
  }

  /** Searches from all unmatched nodes at once until the matching has one pair more. */
  private void addPair() {
    Arrays.fill(label, Label.UNSEEN);
    Arrays.fill(nearest, NONE);
    queue.clear();
    for (int x = 0; x < nodes; x++) {
      if (isTop(x) && mate[x] == NONE) {
        origin[x] = NONE;
        makeOuter(x);
      }
    }
    while (!searchWithoutSlack() && !makeTight()) {
      expandEmptyBlossoms();
    }
  }

  private void makeOuter(int node) {
    label[node] = Label.OUTER;
    enqueue(node);
  }

  private void enqueue(int node) {
    if (node < n) {
      queue.add(node);
    } else {
      cycles.get(node).forEach(this::enqueue);
    }
  }

  /** Follows all edges without slack; answers whether the matching grew. */
  private boolean searchWithoutSlack() {
    while (!queue.isEmpty()) {
      int u = queue.remove();
      for (int v = 0; v < n; v++) {
        if (top[u] == top[v]) {
          continue;
        }
        if (slack(u, v).signum() > 0) {
          consider(u, top[v]);
        } else if (follow(u, v)) {
          return true;
        }
      }
    }
    return false;
  }

  private void consider(int u, int node) {
    if (nearest[node] == NONE
        || slackBetween(u, node).compareTo(slackBetween(nearest[node], node)) < 0) {
      nearest[node] = u;
    }
  }

  private void findNearest(int node) {
    nearest[node] = NONE;
    for (int u = 0; u < n; u++) {
      if (top[u] != node && label[top[u]] == Label.OUTER) {
        consider(u, node);
      }
    }
  }

  /** Goes along an edge without slack from an outer node; answers whether the matching grew. */
  private boolean follow(int u, int v) {
    int from = top[u];
    int into = top[v];
    switch (label[into]) {
      case UNSEEN -> {
        label[into] = Label.INNER;
        origin[into] = u;
        nearest[into] = NONE;
        int next = top[mate[into]];
        nearest[next] = NONE;
        makeOuter(next);
      }
      case OUTER -> {
        int meeting = meeting(from, into);
        if (meeting == NONE) {
          augment(from, into);
          augment(into, from);
          return true;
        }
        shrink(from, into, meeting);
      }
      case INNER -> {}
    }
    return false;
  }

  /** The outer node before this one on its way from the root, or none. */
  private int before(int outer) {
    return mate[outer] == NONE ? NONE : top[origin[top[mate[outer]]]];
  }

  /** The last node that the ways to two outer ones have in common, or none. */
  private int meeting(int x, int y) {
    boolean[] isOnWay = new boolean[nodes];
    for (int node = x; node != NONE; node = before(node)) {
      isOnWay[node] = true;
    }
    int node = y;
    while (node != NONE && !isOnWay[node]) {
      node = before(node);
    }
    return node;
  }

  /** Matches an outer node with another, and all pairs on its way from the root anew. */
  private void augment(int outer, int partner) {
    int node = outer;
    int other = partner;
    while (true) {
      int inner = mate[node] == NONE ? NONE : top[mate[node]];
      match(node, other);
      if (inner == NONE) {
        return;
      }
      int earlier = top[origin[inner]];
      match(inner, earlier);
      node = earlier;
      other = inner;
    }
  }

  /** Has a node be matched with another; the other one's side is set by a call of its own. */
  private void match(int node, int other) {
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

  /** Makes a blossom of the ways from two neighbours back to where they meet. */
  private void shrink(int x, int y, int meeting) {
    int blossom = n;
    while (blossom < nodes && top[blossom] != NONE) {
      blossom++;
    }
    nodes = Math.max(nodes, blossom + 1);
    List<Integer> cycle = new ArrayList<>();
    cycle.add(meeting);
    collect(x, meeting, cycle);
    Collections.reverse(cycle.subList(1, cycle.size()));
    collect(y, meeting, cycle);
    cycles.set(blossom, cycle);
    dual[blossom] = BigInteger.ZERO;
    mate[blossom] = mate[meeting];
    label[blossom] = Label.OUTER;
    for (int node : cycle) {
      setTop(node, blossom);
    }
    top[blossom] = blossom;
    joinEdges(blossom);
    findNearest(blossom);
  }

  /** Adds the nodes from one back to the meeting, that excluded; those within become outer. */
  private void collect(int from, int meeting, List<Integer> cycle) {
    for (int node = from; node != meeting; node = before(node)) {
      int inner = top[mate[node]];
      cycle.add(node);
      cycle.add(inner);
      enqueue(inner);
    }
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

  /** Changes the duals until an edge has no slack; answers whether the matching grew by it. */
  private boolean makeTight() {
    BigInteger step = step();
    for (int x = 0; x < nodes; x++) {
      if (x < n) {
        dual[x] = moved(dual[x], step.negate(), label[top[x]]);
      } else if (isTop(x)) {
        dual[x] = moved(dual[x], step.shiftLeft(1), label[x]);
      }
    }
    for (int x = 0; x < nodes; x++) {
      if (isTop(x) && label[x] != Label.INNER && nearest[x] != NONE && top[nearest[x]] != x) {
        int u = nearest[x];
        if (slackBetween(u, x).signum() == 0 && follow(u, ends[x][u])) {
          return true;
        }
      }
    }
    return false;
  }

  private static BigInteger moved(BigInteger value, BigInteger step, Label label) {
    return switch (label) {
      case UNSEEN -> value;
      case OUTER -> value.add(step);
      case INNER -> value.subtract(step);
    };
  }

  /** How far the duals can be changed before a slack or the dual of a blossom is used up. */
  private BigInteger step() {
    BigInteger least = null;
    for (int x = 0; x < nodes; x++) {
      if (!isTop(x)) {
        continue;
      }
      BigInteger bound = null;
      if (label[x] == Label.INNER) {
        bound = x < n ? null : dual[x].shiftRight(1);
      } else if (nearest[x] != NONE) {
        BigInteger slack = slackBetween(nearest[x], x);
        bound = label[x] == Label.OUTER ? slack.shiftRight(1) : slack;
      }
      if (bound != null && (least == null || bound.compareTo(least) < 0)) {
        least = bound;
      }
    }
    if (least == null) {
      throw new IllegalStateException("a complete graph of even size has a perfect matching");
    }
    return least;
  }

  /** Dissolves the inner blossoms whose dual is used up. */
  private void expandEmptyBlossoms() {
    for (int blossom = n; blossom < nodes; blossom++) {
      if (isTop(blossom) && label[blossom] == Label.INNER && dual[blossom].signum() == 0) {
        expand(blossom);
      }
    }
  }

  private void expand(int blossom) {
    for (int node : cycles.get(blossom)) {
      setTop(node, node);
    }
    int entry = part[blossom][ends[blossom][origin[blossom]]];
    int place = turnEven(blossom, entry);
    List<Integer> cycle = cycles.get(blossom);
    for (int i = 0; i < place; i += 2) {
      int inner = cycle.get(i);
      int outer = cycle.get(i + 1);
      origin[inner] = ends[outer][inner];
      label[inner] = Label.INNER;
      nearest[inner] = NONE;
      label[outer] = Label.OUTER;
      findNearest(outer);
      enqueue(outer);
    }
    label[entry] = Label.INNER;
    origin[entry] = origin[blossom];
    for (int node : cycle.subList(place + 1, cycle.size())) {
      label[node] = Label.UNSEEN;
      findNearest(node);
    }
    top[blossom] = NONE;
    cycles.set(blossom, List.of());
    Arrays.fill(part[blossom], NONE);
  }
}
