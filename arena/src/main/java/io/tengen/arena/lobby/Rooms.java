package io.tengen.arena.lobby;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.match.GameEnd;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.catalogue.NearestName;
import io.tengen.go.GoGame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rooms of a lobby, in the order in which they were opened. Thread-safe. */
final class Rooms {
  private final LiveGames games;
  private final GameArchive archive;
  private final RoomServices services;
  private final int agentGames;
  private final long seed;
  private final List<Room> rooms = new CopyOnWriteArrayList<>();
  private volatile boolean isStarted;

  /** Whose turn it is to have two agents meet; of the thread of errands. */
  private int next;

  /**
   * No rooms yet.
   *
   * @param agentGames how many games two agents of this program play at once, in all rooms together
   * @param seed of openings
   */
  Rooms(LiveGames games, GameArchive archive, RoomServices services, int agentGames, long seed) {
    this.games = games;
    this.archive = archive;
    this.services = services;
    this.agentGames = agentGames;
    this.seed = seed;
  }

  /** Opens a room, with the games that the archive has of it. */
  Room open(RoomSettings settings) {
    String name = settings.name();
    if (name.equals(Lobby.CASUAL) || rooms.stream().anyMatch(room -> room.name().equals(name))) {
      throw new IllegalArgumentException(
          "there is a room named " + name + " already; give one of them another name");
    }
    Room opened = new Room(settings, services, RandomStream.derive(seed, name.hashCode()));
    games.openRoom(name, opened.gameSettings());
    opened.load(archive.view());
    rooms.add(opened);
    return opened;
  }

  /** All of them. */
  List<Room> all() {
    return List.copyOf(rooms);
  }

  /** The room of a name, if there is one. */
  Optional<Room> find(String name) {
    return rooms.stream().filter(room -> room.name().equals(name)).findFirst();
  }

  /** The room of a name. */
  Room get(String name) {
    return find(name).orElseThrow(() -> new LobbyException(Code.UNKNOWN_ROOM, unknown(name)));
  }

  private String unknown(String name) {
    String shown = name.length() > 40 ? name.substring(0, 40) + "..." : name;
    List<String> names = rooms.stream().map(Room::name).toList();
    return names.isEmpty() ? "there are no rooms" : NearestName.unknown("room", shown, names);
  }

  /** The room for whose ratings an offer counts; none when it is not rated. */
  Optional<Room> ratedRoom(GameOffer offer) {
    if (!offer.isRated()) {
      return Optional.empty();
    }
    List<Game> rated = rooms.stream().map(room -> room.settings().offer().game()).toList();
    for (int i = 0; i < rated.size(); i++) {
      if (isSame(rated.get(i), offer.game())) {
        return Optional.of(rooms.get(i));
      }
    }
    throw new LobbyException(
        Code.BAD_OFFER,
        "there is no room for rated games of %s; play one that is not rated%s"
            .formatted(
                Room.describe(offer.game()),
                rated.isEmpty()
                    ? ""
                    : ", or " + String.join(" or ", rated.stream().map(Room::describe).toList())));
  }

  private static boolean isSame(Game one, Game other) {
    return one instanceof GoGame go ? go.equals(other) : one.name().equals(other.name());
  }

  /** From now on agents meet agents. */
  void start() {
    isStarted = true;
  }

  /** A game is over; on the thread of errands. */
  void ended(LiveGame game, GameEnd end) {
    find(game.head().room()).ifPresent(room -> room.ended(game, end));
  }

  /** Has all meet who can, players from outside first; on the thread of errands. */
  void pair() {
    rooms.forEach(Room::pairAll);
    boolean areTwoFree = isStarted;
    while (areTwoFree && gamesAmongOurselves() < agentGames) {
      areTwoFree = pairAgents();
    }
  }

  private int gamesAmongOurselves() {
    return rooms.stream().mapToInt(Room::gamesAmongOurselves).sum();
  }

  /** Has two agents meet, in the next room where two are free; answers whether. */
  private boolean pairAgents() {
    for (int tried = 0; tried < rooms.size(); tried++) {
      Room room = rooms.get(next % rooms.size());
      next = (next + 1) % rooms.size();
      if (room.pairAgents()) {
        return true;
      }
    }
    return false;
  }
}
