package io.tengen.arena.lobby;

import io.tengen.search.player.Player;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Analysts that wait for somebody to ask them, those that were asked last first. Thread-safe. */
final class IdleAnalysts implements AutoCloseable {
  private final int most;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private boolean isClosed;

  /**
   * Nobody yet.
   *
   * @param most how many are kept
   */
  IdleAnalysts(int most) {
    this.most = most;
  }

  /** What an analyst can be asked about: one game, by one way of searching. */
  record Kind(String model, Object game) {}

  private record Idle(Kind kind, Player player) {}

  /** Takes one of a kind, if there is one. */
  synchronized Optional<Player> take(Kind kind) {
    Iterator<Idle> each = idle.iterator();
    while (each.hasNext()) {
      Idle candidate = each.next();
      if (candidate.kind.equals(kind)) {
        each.remove();
        return Optional.of(candidate.player);
      }
    }
    return Optional.empty();
  }

  /** Takes one back, or closes the one that was asked longest ago. */
  void give(Kind kind, Player player) {
    List<Player> surplus = new ArrayList<>();
    synchronized (this) {
      idle.addFirst(new Idle(kind, player));
      while (idle.size() > (isClosed ? 0 : most)) {
        surplus.add(idle.removeLast().player);
      }
    }
    surplus.forEach(Player::close);
  }

  @Override
  public void close() {
    List<Idle> all;
    synchronized (this) {
      isClosed = true;
      all = List.copyOf(idle);
      idle.clear();
    }
    all.forEach(each -> each.player.close());
  }
}
