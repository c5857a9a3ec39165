package io.tengen.arena.lobby;

import io.tengen.arena.lobby.LobbyException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The seeks that wait for somebody, by number. Thread-safe. */
final class Seeks {
  private final int most;
  private final int mostOfOne;
  private final Map<Long, Seek> seeks = new TreeMap<>();
  private long last;

  /**
   * None yet.
   *
   * @param most of all together
   * @param mostOfOne of one player
   */
  Seeks(int most, int mostOfOne) {
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  synchronized Seek add(String by, GameOffer offer, SideWish wish, @Nullable String opponent) {
    if (by.equals(opponent)) {
      throw new LobbyException(Code.NOT_YOURS, "a challenge to oneself; name somebody else");
    }
    long own = seeks.values().stream().filter(seek -> seek.by().equals(by)).count();
    if (own >= mostOfOne) {
      throw new LobbyException(
          Code.TOO_MANY,
          "%s seeks %d games already, as many as one may; take one back first".formatted(by, own));
    }
    if (seeks.size() >= most) {
      throw new LobbyException(
          Code.BUSY, seeks.size() + " seeks are open, as many as may; accept one, or wait");
    }
    Seek seek = new Seek(++last, by, offer, wish, opponent);
    seeks.put(seek.id(), seek);
    return seek;
  }

  /** The seek of a number. */
  synchronized Seek get(long id) {
    Seek seek = seeks.get(id);
    if (seek == null) {
      throw new LobbyException(
          Code.UNKNOWN_SEEK, "there is no seek " + id + "; it was accepted or taken back");
    }
    return seek;
  }

  /** Takes a seek away, if it is still there: of several who try, one can. */
  synchronized void take(Seek seek) {
    get(seek.id());
    seeks.remove(seek.id());
  }

  /** Puts back what was taken away for a game that then could not begin. */
  synchronized void putBack(Seek seek) {
    seeks.put(seek.id(), seek);
  }

  /** Takes all seeks of a player away, and challenges to the player. */
  synchronized List<Seek> takeAll(String player) {
    List<Seek> all =
        seeks.values().stream()
            .filter(seek -> seek.by().equals(player) || player.equals(seek.opponent()))
            .toList();
    all.forEach(seek -> seeks.remove(seek.id()));
    return all;
  }

  /** All, the oldest first. */
  synchronized List<Seek> all() {
    return new ArrayList<>(seeks.values());
  }
}
