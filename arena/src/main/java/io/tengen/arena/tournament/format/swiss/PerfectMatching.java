package io.tengen.arena.tournament.format.swiss;

import static io.tengen.arena.tournament.format.swiss.Blossoms.NONE;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs off all vertices of a complete graph at the least cost: Edmonds' algorithm with blossoms
 * (J. Edmonds, "Maximum Matching and a Polyhedron with 0,1-Vertices", 1965) in the form that takes
 * O(n^3) steps by remembering for any two nodes the edge with the least slack (Z. Galil, "Efficient
 * Algorithms for Finding Maximum Matching in Graphs", 1986, section 4). {@link Blossoms} has the
 * nodes; here is the search.
 */
final class PerfectMatching {

  /** What the search from the unmatched nodes knows of a node that is in no blossom. */
  private enum Label {
    UNSEEN,
    /** An even number of edges from an unmatched node; the search goes on here. */
    OUTER,
    /** An odd number. */
    INNER
  }

  private final Blossoms graph;
  private final int vertices;

  /** Where the search came from: a vertex of the outer node that led to this inner one. */
  private final int[] origin;

  private final Label[] label;

  /** The vertex outside a node, in an outer node, that has the least slack with it. */
  private final int[] nearest;

  private final Deque<Integer> queue = new ArrayDeque<>();

  private PerfectMatching(BigInteger[][] cost) {
    graph = new Blossoms(cost);
    vertices = cost.length;
    origin = new int[graph.most()];
    label = new Label[graph.most()];
    nearest = new int[graph.most()];
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
    return matching.graph.mates();
  }

  /** Searches from all unmatched nodes at once until the matching has one pair more. */
  private void addPair() {
    Arrays.fill(label, Label.UNSEEN);
    Arrays.fill(nearest, NONE);
    queue.clear();
    for (int x = 0; x < graph.nodes(); x++) {
      if (graph.isTop(x) && graph.mateOf(x) == NONE) {
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
    graph.forEachVertex(node, queue::add);
  }

  /** Follows all edges without slack; answers whether the matching grew. */
  private boolean searchWithoutSlack() {
    while (!queue.isEmpty()) {
      int u = queue.remove();
      for (int v = 0; v < vertices; v++) {
        if (graph.topOf(u) == graph.topOf(v)) {
          continue;
        }
        if (graph.slack(u, v).signum() > 0) {
          consider(u, graph.topOf(v));
        } else if (follow(u, v)) {
          return true;
        }
      }
    }
    return false;
  }

  private void consider(int u, int node) {
    if (nearest[node] == NONE
        || graph.slackBetween(u, node).compareTo(graph.slackBetween(nearest[node], node)) < 0) {
      nearest[node] = u;
    }
  }

  private void findNearest(int node) {
    nearest[node] = NONE;
    for (int u = 0; u < vertices; u++) {
      if (graph.topOf(u) != node && label[graph.topOf(u)] == Label.OUTER) {
        consider(u, node);
      }
    }
  }

  /** Goes along an edge without slack from an outer node; answers whether the matching grew. */
  private boolean follow(int u, int v) {
    int from = graph.topOf(u);
    int into = graph.topOf(v);
    switch (label[into]) {
      case UNSEEN -> {
        label[into] = Label.INNER;
        origin[into] = u;
        nearest[into] = NONE;
        int next = graph.topOf(graph.mateOf(into));
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
    return graph.mateOf(outer) == NONE
        ? NONE
        : graph.topOf(origin[graph.topOf(graph.mateOf(outer))]);
  }

  /** The last node that the ways to two outer ones have in common, or none. */
  private int meeting(int x, int y) {
    boolean[] isOnWay = new boolean[graph.nodes()];
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
      int inner = graph.mateOf(node) == NONE ? NONE : graph.topOf(graph.mateOf(node));
      graph.match(node, other);
      if (inner == NONE) {
        return;
      }
      int earlier = graph.topOf(origin[inner]);
      graph.match(inner, earlier);
      node = earlier;
      other = inner;
    }
  }

  /** Makes a blossom of the ways from two neighbours back to where they meet. */
  private void shrink(int x, int y, int meeting) {
    List<Integer> cycle = new ArrayList<>();
    cycle.add(meeting);
    collect(x, meeting, cycle);
    Collections.reverse(cycle.subList(1, cycle.size()));
    collect(y, meeting, cycle);
    int blossom = graph.shrink(cycle);
    label[blossom] = Label.OUTER;
    findNearest(blossom);
  }

  /** Adds the nodes from one back to the meeting, that excluded; those within become outer. */
  private void collect(int from, int meeting, List<Integer> cycle) {
    for (int node = from; node != meeting; node = before(node)) {
      int inner = graph.topOf(graph.mateOf(node));
      cycle.add(node);
      cycle.add(inner);
      graph.forEachVertex(inner, queue::add);
    }
  }

  /** Changes the duals until an edge has no slack; answers whether the matching grew by it. */
  private boolean makeTight() {
    changeDuals(step());
    for (int x = 0; x < graph.nodes(); x++) {
      if (graph.isTop(x)
          && label[x] != Label.INNER
          && nearest[x] != NONE
          && graph.topOf(nearest[x]) != x) {
        int u = nearest[x];
        if (graph.slackBetween(u, x).signum() == 0 && follow(u, graph.endIn(x, u))) {
          return true;
        }
      }
    }
    return false;
  }

  private void changeDuals(BigInteger step) {
    for (int x = 0; x < graph.nodes(); x++) {
      boolean isVertex = graph.isVertex(x);
      if (isVertex || graph.isTop(x)) {
        BigInteger change = isVertex ? step.negate() : step.shiftLeft(1);
        switch (label[graph.topOf(x)]) {
          case OUTER -> graph.addToDual(x, change);
          case INNER -> graph.addToDual(x, change.negate());
          case UNSEEN -> {}
        }
      }
    }
  }

  /** How far the duals can be changed before a slack or the dual of a blossom is used up. */
  private BigInteger step() {
    @Nullable BigInteger least = null;
    for (int x = 0; x < graph.nodes(); x++) {
      if (!graph.isTop(x)) {
        continue;
      }
      @Nullable BigInteger bound = null;
      if (label[x] == Label.INNER) {
        bound = graph.isVertex(x) ? null : graph.dualOf(x).shiftRight(1);
      } else if (nearest[x] != NONE) {
        BigInteger slack = graph.slackBetween(nearest[x], x);
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
    for (int blossom = vertices; blossom < graph.nodes(); blossom++) {
      if (graph.isTop(blossom)
          && label[blossom] == Label.INNER
          && graph.dualOf(blossom).signum() == 0) {
        expand(blossom);
      }
    }
  }

  private void expand(int blossom) {
    int entrance = origin[blossom];
    int vertex = graph.endIn(blossom, entrance);
    List<Integer> cycle = graph.dissolve(blossom, entrance);
    int place = cycle.indexOf(graph.topOf(vertex));
    for (int i = 0; i < place; i += 2) {
      int inner = cycle.get(i);
      int outer = cycle.get(i + 1);
      origin[inner] = graph.endIn(outer, inner);
      label[inner] = Label.INNER;
      nearest[inner] = NONE;
      makeOuter(outer);
      findNearest(outer);
    }
    int entry = cycle.get(place);
    label[entry] = Label.INNER;
    origin[entry] = entrance;
    for (int node : cycle.subList(place + 1, cycle.size())) {
      label[node] = Label.UNSEEN;
      findNearest(node);
    }
  }
}
