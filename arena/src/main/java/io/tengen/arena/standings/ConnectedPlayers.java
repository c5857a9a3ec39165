package io.tengen.arena.standings;

import io.tengen.env.rating.PairResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Divides games into those of players who can be compared, by a union of disjoint sets. */
final class ConnectedPlayers {
  private final Map<String, String> parents = new LinkedHashMap<>();

  private ConnectedPlayers() {}

  /**
   * The games, in groups that have no players in common.
   *
   * @param anchors players who are comparable without games
   */
  static List<List<PairResults>> of(List<PairResults> games, Set<String> anchors) {
    ConnectedPlayers connected = new ConnectedPlayers();
    games.forEach(pair -> connected.join(pair.first(), pair.second()));
    String known = null;
    for (String anchor : anchors) {
      if (connected.parents.containsKey(anchor)) {
        connected.join(anchor, known == null ? anchor : known);
        known = anchor;
      }
    }
    Map<String, List<PairResults>> groups = new LinkedHashMap<>();
    for (PairResults pair : games) {
      groups.computeIfAbsent(connected.root(pair.first()), root -> new ArrayList<>()).add(pair);
    }
    return List.copyOf(groups.values());
  }

  private void join(String one, String other) {
    parents.putIfAbsent(one, one);
    parents.putIfAbsent(other, other);
    String root = root(one);
    String otherRoot = root(other);
    if (!root.equals(otherRoot)) {
      parents.put(root, otherRoot);
    }
  }

  /** The player that stands for its group; every step halves the way there. */
  private String root(String player) {
    String at = player;
    String parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      String grandparent = parents.getOrDefault(parent, parent);
      parents.put(at, grandparent);
      at = grandparent;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }
}
