package io.tengen.arena.lobby;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.LobbyException.Code;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where games begin: against agents, by seeks and challenges, and in rooms. Players are known by
 * their names, which the caller vouches for. Thread-safe; what begins a game writes to the archive,
 * and so takes as long as the disk does.
 *
 * <p>All methods that a player's wish leads to throw {@link LobbyException} for what may not be.
 */
public final class Lobby implements AutoCloseable {
  /** The room of all games that are not rated. */
  public static final String CASUAL = "casual";

  /**
   * A lobby with threads of its own.
   *
   * @param games must stay open until this is closed, as must the archive that they are in
   * @param problems told what went wrong where nobody waits for it
   */
  public Lobby(
      LiveGames games,
      GameArchive archive,
      Agents agents,
      LobbySettings settings,
      Consumer<RuntimeException> problems) {}

  private static UnsupportedOperationException toCome() {
    return new UnsupportedOperationException("to come");
  }

  /**
   * Opens a room, with the games that the archive has of it; its agents begin to play.
   *
   * @throws io.tengen.arena.archive.ArchiveException when another process has it
   */
  public Room openRoom(RoomSettings room) {
    throw toCome();
  }

  /**
   * Takes up the games that the program was in when it ended last, and seats their agents. To be
   * called once, after the rooms have been opened.
   *
   * @return why some could not be taken up, in a line each
   */
  public List<String> restore() {
    throw toCome();
  }

  /** Who there is to play against. */
  public Agents agents() {
    throw toCome();
  }

  /**
   * Seats a player against an agent.
   *
   * @param who the player's name
   */
  public LiveGame playAgent(String who, AgentChoice agent, GameOffer offer, SideWish wish) {
    throw toCome();
  }

  /**
   * Seeks an opponent.
   *
   * @param opponent who is challenged; null when anybody may accept
   */
  public Seek seek(String who, GameOffer offer, SideWish wish, @Nullable String opponent) {
    throw toCome();
  }

  /** Accepts what another seeks, which begins the game. */
  public LiveGame accept(String who, long seek) {
    throw toCome();
  }

  /** Declines a challenge. */
  public void decline(String who, long seek) {
    throw toCome();
  }

  /** Takes one's own seek back. */
  public void cancel(String who, long seek) {
    throw toCome();
  }

  /** All seeks, the oldest first. */
  public List<Seek> seeks() {
    throw toCome();
  }

  /** A player is gone: seeks nobody any more, and waits in no room. Its games go on. */
  public void left(String who) {
    throw toCome();
  }

  /** All rooms, in the order in which they were opened. */
  public List<Room> rooms() {
    throw toCome();
  }

  /**
   * The room of a name.
   *
   * @throws LobbyException {@link Code#UNKNOWN_ROOM} when there is none
   */
  public Room room(String name) {
    throw toCome();
  }

  /** The games that go on, in the order in which they began. */
  public List<LiveGame> playing() {
    throw toCome();
  }

  /** The games of a player that go on. */
  public List<LiveGame> playing(String who) {
    throw toCome();
  }

  /** Has a listener hear all that happens from now on. */
  public Subscription subscribe(LobbyListener listener) {
    throw toCome();
  }

  /** Has agents leave and rooms close; the games stay where they are. */
  @Override
  public void close() {
    throw toCome();
  }
}
