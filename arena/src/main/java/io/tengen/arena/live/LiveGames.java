package io.tengen.arena.live;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The games that go on, by room. A room is a tournament of the archive whose players join as they
 * come. Thread-safe; games do not wait for one another.
 */
public final class LiveGames implements AutoCloseable {
  /** How long players have to agree on dead stones. */
  public static final Duration SCORING_TIME = Duration.ofMinutes(3);

  /** How long a game that is over stays among the live ones. */
  public static final Duration FAREWELL = Duration.ofMinutes(1);

  /**
   * Games whose flags are fallen by a thread of their own.
   *
   * @param archive must stay open until this is closed
   * @param problems told what went wrong on that thread, and what listeners threw
   */
  public LiveGames(GameArchive archive, Consumer<RuntimeException> problems) {
    this(archive, problems, System::nanoTime);
  }

  /**
   * Games by another time, whose owner calls {@link #look} when it has changed.
   *
   * @param nanoTime the time in nanoseconds, from any point on; asked by several threads
   */
  public LiveGames(
      GameArchive archive, Consumer<RuntimeException> problems, LongSupplier nanoTime) {}

  private static UnsupportedOperationException toCome() {
    return new UnsupportedOperationException("to come");
  }

  /** The time that the games go by, in nanoseconds from any point on. */
  public long nanoTime() {
    throw toCome();
  }

  /**
   * Takes a room for this process, and makes it when there is none of that name.
   *
   * @param name as {@link io.tengen.arena.tournament.TournamentSpec#requireName} has it
   * @param usual how its games are mostly played, for people to see; if the room is there already,
   *     it keeps what it was made with
   * @throws io.tengen.arena.archive.ArchiveException when it is a tournament that nobody may join,
   *     or another process has it
   */
  public void openRoom(String name, LiveSettings usual) {
    throw toCome();
  }

  /**
   * Lets a player into a room; no effect on one that is there.
   *
   * @throws io.tengen.arena.archive.ArchiveException when another player has the name
   */
  public void join(String room, Participant participant) {
    throw toCome();
  }

  /**
   * Begins a game of two who have joined the room; the clock of who is to move runs from now.
   *
   * @param opening the first moves, legal, which must leave something to play
   * @throws IllegalArgumentException when the opening is no such one, or a player has not joined
   */
  public LiveGame begin(
      String room, LiveSettings settings, String first, String second, List<Integer> opening) {
    throw toCome();
  }

  /**
   * Begins a game that a format has paired; its key must be new in the room.
   *
   * @throws IllegalStateException when the room has had that game
   */
  public LiveGame begin(
      String room, LiveSettings settings, Pairing pairing, List<Integer> opening) {
    throw toCome();
  }

  /** A game that is live, if it is one. */
  public Optional<LiveGame> game(long id) {
    throw toCome();
  }

  /** All that go on, and those that were over less than a minute ago, in the order of their ids. */
  public List<LiveGame> live() {
    throw toCome();
  }

  /**
   * Takes up all games that the program was in when it ended last, in every room of the archive.
   * The clocks stand as after the last move, and run from now.
   */
  public Restored restore() {
    throw toCome();
  }

  /**
   * What was taken up.
   *
   * @param games that go on
   * @param problems why others could not, in a line each; they stay in the archive as they are
   */
  public record Restored(List<LiveGame> games, List<String> problems) {
    /** Copies. */
    public Restored {
      games = List.copyOf(games);
      problems = List.copyOf(problems);
    }
  }

  /** Falls the flags of all games, and forgets those that have been over for long enough. */
  public void look() {
    throw toCome();
  }

  /** Leaves all games where they are, to be restored later. */
  @Override
  public void close() {
    throw toCome();
  }
}
