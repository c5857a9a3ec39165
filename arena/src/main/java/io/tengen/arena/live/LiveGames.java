package io.tengen.arena.live;

import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.OpenGame;
import io.tengen.arena.archive.StoredTakeBack;
import io.tengen.arena.archive.StoredTournament;
import io.tengen.arena.match.GameStart;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.TournamentSpec;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The games that go on, by room. A room is a tournament of the archive whose players join as they
 * come. Thread-safe; games do not wait for one another.
 */
public final class LiveGames implements AutoCloseable {
  /** How long players have to agree on dead stones. */
  public static final Duration SCORING_TIME = Duration.ofMinutes(3);

  /** How long a game that is over stays among the live ones. */
  public static final Duration FAREWELL = Duration.ofMinutes(1);

  private final GameArchive archive;
  private final Consumer<RuntimeException> problems;
  private final LongSupplier nanoTime;
  private final @Nullable LookingThread thread;
  private final Map<String, LiveRoom> rooms = new ConcurrentHashMap<>();
  private final Map<Long, Entry> games = new ConcurrentHashMap<>();
  private volatile boolean isClosed;

  /** A game, and when it was first seen to be over. */
  private static final class Entry {
    private final LiveGame game;

    /** Used by the looks alone, under their lock. */
    private OptionalLong overSince = OptionalLong.empty();

    Entry(LiveGame game) {
      this.game = game;
    }
  }

  /**
   * Games whose flags are fallen by a thread of their own.
   *
   * @param archive must stay open until this is closed
   * @param problems told what went wrong on that thread, and what listeners threw
   */
  public LiveGames(GameArchive archive, Consumer<RuntimeException> problems) {
    this.archive = archive;
    this.problems = problems;
    this.nanoTime = System::nanoTime;
    this.thread = new LookingThread(this::isLookedAtWell);
    thread.start();
  }

  /**
   * Games by another time, whose owner calls {@link #look} when it has changed.
   *
   * @param nanoTime the time in nanoseconds, from any point on; asked by several threads
   */
  public LiveGames(
      GameArchive archive, Consumer<RuntimeException> problems, LongSupplier nanoTime) {
    this.archive = archive;
    this.problems = problems;
    this.nanoTime = nanoTime;
    this.thread = null;
  }

  /** The time that the games go by, in nanoseconds from any point on. */
  public long nanoTime() {
    return nanoTime.getAsLong();
  }

  // ---- Rooms ----

  /**
   * Takes a room for this process, and makes it when there is none of that name.
   *
   * @param name as {@link TournamentSpec#requireName} has it
   * @param usual how its games are mostly played, for people to see; if the room is there already,
   *     it keeps what it was made with
   * @throws ArchiveException when it is a tournament that nobody may join, or another process has
   *     it
   */
  public void openRoom(String name, LiveSettings usual) {
    TournamentSpec.requireName(name);
    openRoom(name, usual.toJson());
  }

  private synchronized LiveRoom openRoom(String name, String config) {
    LiveRoom known = rooms.get(name);
    if (known != null) {
      return known;
    }
    StoredTournament stored = archive.room(name, config);
    LiveRoom room = new LiveRoom(archive, stored);
    rooms.put(name, room);
    return room;
  }

  private LiveRoom room(String name) {
    LiveRoom room = rooms.get(name);
    if (room == null) {
      throw new IllegalArgumentException(
          "there is no room '" + name + "'; the open ones are " + Set.copyOf(rooms.keySet()));
    }
    return room;
  }

  /**
   * Lets a player into a room; no effect on one that is there.
   *
   * @throws ArchiveException when another player has the name
   */
  public void join(String room, Participant participant) {
    room(room).join(participant);
  }

  // ---- Games ----

  /**
   * Begins a game of two who have joined the room; the clock of who is to move runs from now.
   *
   * @param opening the first moves, legal, which must leave something to play
   * @throws IllegalArgumentException when the opening is no such one, a player has not joined, or
   *     the game is one that an archive cannot name
   */
  public LiveGame begin(
      String room, LiveSettings settings, String first, String second, List<Integer> opening) {
    return begin(room, settings, room(room).newPairing(first, second), opening);
  }

  /**
   * Begins a game of two who have joined the room where it was left elsewhere: its moves are played
   * moves, which may be taken back, and the clock of who is to move runs from now.
   *
   * @throws IllegalArgumentException when a move is illegal, a clock is of another kind than the
   *     game's, nothing is left to play, a player has not joined, or the game is one that an
   *     archive cannot name
   */
  public LiveGame begin(
      String room, LiveSettings settings, String first, String second, GameStart start) {
    return begin(room, settings, room(room).newPairing(first, second), start);
  }

  /**
   * Begins a game that a format has paired; its key must be new in the room, and not begin with
   * {@code live-}, as those of the others do.
   *
   * @throws IllegalArgumentException as the other one
   * @throws IllegalStateException when the room has had that game
   */
  public LiveGame begin(
      String room, LiveSettings settings, Pairing pairing, List<Integer> opening) {
    return begin(room, settings, pairing, GameStart.of(opening, settings.referee().time()));
  }

  private LiveGame begin(String room, LiveSettings settings, Pairing pairing, GameStart start) {
    if (isClosed) {
      throw new IllegalStateException("the live games are closed");
    }
    LiveBoard board = LiveBoard.of(settings.referee(), start);
    int openingPlies = start.openingPlies();
    OpenGame saved = room(room).begin(settings, pairing, start.moves().subList(0, openingPlies));
    try {
      for (int ply = openingPlies; ply < board.plies(); ply++) {
        LiveMove move = board.moves().get(ply);
        saved.move(ply, move.action(), move.used().toNanos(), move.clock());
      }
    } catch (ArchiveException e) {
      saved.close();
      throw e;
    }
    return add(room, settings, saved, board, 0);
  }

  private LiveGame add(
      String room, LiveSettings settings, OpenGame saved, LiveBoard board, int resumes) {
    LiveHead head = new LiveHead(saved.id(), room, saved.pairing(), settings, saved.openingPlies());
    LiveCourse course = new LiveCourse(archive, saved, board, resumes);
    LiveGame game = new LiveGame(head, course, nanoTime, problems);
    game.start();
    games.put(game.id(), new Entry(game));
    if (isClosed) {
      game.leave();
    }
    return game;
  }

  /** A game that is live, if it is one. */
  public Optional<LiveGame> game(long id) {
    return Optional.ofNullable(games.get(id)).map(entry -> entry.game);
  }

  /** All that go on, and those that were over less than a minute ago, in the order of their ids. */
  public List<LiveGame> live() {
    return games.values().stream()
        .map(entry -> entry.game)
        .sorted(Comparator.comparingLong(LiveGame::id))
        .toList();
  }

  // ---- After a restart ----

  /**
   * Takes up all games that the program was in when it ended last, in every room of the archive,
   * which is opened by that. The clocks stand as after the last move, and run from now; what was
   * said of dead stones, or asked for, is to be said again.
   */
  public Restored restore() {
    List<LiveGame> restored = new ArrayList<>();
    List<String> unfit = new ArrayList<>();
    for (StoredTournament stored : archive.view().rooms()) {
      try {
        LiveRoom room = openRoom(stored.name(), stored.config());
        GameFilter open =
            GameFilter.ALL.ofTournaments(Set.of(stored.name())).endedBy(GameFilter.Result.OPEN);
        for (ArchivedGame game : archive.view().games(open)) {
          if (!games.containsKey(game.id())) {
            restore(room, game, restored, unfit);
          }
        }
      } catch (ArchiveException e) {
        unfit.add("room '%s' is left as it is: %s".formatted(stored.name(), e.getMessage()));
      }
    }
    return new Restored(restored, unfit);
  }

  private void restore(
      LiveRoom room, ArchivedGame game, List<LiveGame> restored, List<String> unfit) {
    OpenGame saved = archive.begin(room.stored().id(), game.pairing(), List.of());
    try {
      LiveSettings settings =
          LiveSettings.ofJson(archive.view().config(game.id()).orElse(room.stored().config()));
      List<StoredTakeBack> takenBack =
          archive.view().takenBack(game.id()).stream()
              .filter(each -> each.attempt() == saved.attempt())
              .toList();
      Optional<StoredTakeBack> last =
          takenBack.isEmpty() ? Optional.empty() : Optional.of(takenBack.get(takenBack.size() - 1));
      LiveBoard board =
          LiveBoard.restored(settings.referee(), saved.openingPlies(), saved.startingMoves(), last);
      int resumes =
          (int) takenBack.stream().filter(each -> each.why() == StoredTakeBack.Why.RESUMED).count();
      restored.add(add(room.stored().name(), settings, saved, board, resumes));
    } catch (IllegalArgumentException e) {
      saved.close();
      unfit.add(
          "game %d of room '%s' is left as it is: %s"
              .formatted(game.id(), room.stored().name(), e.getMessage()));
    }
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

  // ---- Time ----

  /** Falls the flags of all games, and forgets those that have been over for long enough. */
  public void look() {
    isLookedAtWell();
  }

  /** Answers whether nothing went wrong. */
  private synchronized boolean isLookedAtWell() {
    boolean isWell = true;
    Iterator<Entry> entries = games.values().iterator();
    while (entries.hasNext()) {
      Entry entry = entries.next();
      long now = nanoTime();
      OptionalLong deadline = entry.game.deadline();
      if (deadline.isPresent()) {
        isWell &= now - deadline.getAsLong() < 0 || isLookedAtWell(entry.game, now);
      } else if (entry.overSince.isEmpty()) {
        entry.overSince = OptionalLong.of(now);
      } else if (now - entry.overSince.getAsLong() >= FAREWELL.toNanos()) {
        entries.remove();
      }
    }
    return isWell;
  }

  private boolean isLookedAtWell(LiveGame game, long now) {
    try {
      game.look(now);
      return true;
    } catch (RuntimeException e) {
      problems.accept(e);
      return false;
    }
  }

  /** Leaves all games where they are, to be restored later. */
  @Override
  public void close() {
    isClosed = true;
    if (thread != null) {
      thread.close();
    }
    games.values().forEach(entry -> entry.game.leave());
  }
}
