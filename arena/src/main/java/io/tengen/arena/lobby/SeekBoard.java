package io.tengen.arena.lobby;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.lobby.GameStarter.Contestant;
import io.tengen.arena.lobby.LobbyException.Code;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who seeks whom, and how that becomes a game; tells of all of it. Thread-safe. */
final class SeekBoard {
  private final Seeks seeks;
  private final OfferLimits limits;
  private final RoomServices services;
  private final Rooms rooms;
  private final Matchmaker matchmaker;

  /** Nobody seeks anybody. */
  SeekBoard(LobbySettings settings, RoomServices services, Rooms rooms, Matchmaker matchmaker) {
    this.seeks = new Seeks(settings.mostSeeks(), settings.mostSeeksOfOne());
    this.limits = settings.offers();
    this.services = services;
    this.rooms = rooms;
    this.matchmaker = matchmaker;
  }

  Seek seek(String who, GameOffer offer, SideWish wish, @Nullable String opponent) {
    services.requireOutsider(who);
    if (opponent != null) {
      services.requireOutsider(opponent);
    }
    limits.require(offer);
    rooms.ratedRoom(offer);
    Seek seek = seeks.add(who, offer, wish, opponent);
    services.events().tell(new LobbyEvent.SeekAdded(seek));
    return seek;
  }

  LiveGame accept(String who, long seek) {
    Seek accepted = seeks.get(seek);
    if (!accepted.isFor(who)) {
      throw new LobbyException(
          Code.NOT_YOURS,
          accepted.by().equals(who)
              ? "seek " + seek + " is one's own; somebody else must accept it"
              : "seek " + seek + " is a challenge to " + accepted.opponent());
    }
    matchmaker.requireFree(who);
    matchmaker.requireFree(accepted.by());
    Optional<Room> room = rooms.ratedRoom(accepted.offer());
    seeks.take(accepted);
    LiveGame game;
    try {
      game =
          matchmaker.begin(
              room,
              accepted.offer(),
              accepted.wish(),
              Contestant.outsider(accepted.by()),
              Contestant.outsider(who),
              accepted.offer().start());
    } catch (RuntimeException e) {
      seeks.putBack(accepted);
      throw e;
    }
    services.events().tell(new LobbyEvent.SeekRemoved(accepted));
    return game;
  }

  void decline(String who, long seek) {
    Seek challenge = seeks.get(seek);
    if (!who.equals(challenge.opponent())) {
      throw new LobbyException(Code.NOT_YOURS, "seek " + seek + " is no challenge to " + who);
    }
    remove(challenge);
  }

  void cancel(String who, long seek) {
    Seek own = seeks.get(seek);
    if (!who.equals(own.by())) {
      throw new LobbyException(Code.NOT_YOURS, "seek " + seek + " is " + own.by() + "'s");
    }
    remove(own);
  }

  private void remove(Seek seek) {
    seeks.take(seek);
    services.events().tell(new LobbyEvent.SeekRemoved(seek));
  }

  /** A player is gone: what one seeks, and who challenges one. */
  void left(String who) {
    seeks.takeAll(who).forEach(seek -> services.events().tell(new LobbyEvent.SeekRemoved(seek)));
  }

  /** All seeks, the oldest first. */
  List<Seek> all() {
    return seeks.all();
  }
}
