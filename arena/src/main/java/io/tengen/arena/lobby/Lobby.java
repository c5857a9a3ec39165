package io.tengen.arena.lobby;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.GameStarter.Contestant;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.match.GameStart;
import io.tengen.arena.player.OneLine;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Streams of the seed. */
  private static final int DRAWS = 0;

  private static final int AGENTS = 1;
  private static final int OPENINGS = 2;

  private final LiveGames games;
  private final Agents agents;
  private final LobbySettings settings;
  private final LobbyThreads threads;
  private final LobbyEvents events;
  private final AgentSeats seats;
  private final PlayingGames playing;
  private final GameStarter starter;
  private final RoomServices services;
  private final Consumer<RuntimeException> problems;
  private final Rooms rooms;
  private final Matchmaker matchmaker;
  private final SeekBoard seeks;

  private volatile boolean isClosed;

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
      Consumer<RuntimeException> problems) {
    this(games, archive, agents, settings, problems, LobbyThreads.own(settings, problems));
    threads.everyMinute(this::look);
  }

  /** A lobby on threads of the caller's, who calls {@link #look} now and then. */
  Lobby(
      LiveGames games,
      GameArchive archive,
      Agents agents,
      LobbySettings settings,
      Consumer<RuntimeException> problems,
      LobbyThreads threads) {
    this.games = games;
    this.agents = agents;
    this.settings = settings;
    this.problems = problems;
    this.threads = threads;
    this.events = new LobbyEvents(problems);
    this.seats =
        new AgentSeats(
            settings.mostAgentSeats(),
            threads.thinkers(),
            threads.watchdog(),
            AgentSeats.LIMITS,
            RandomStream.derive(settings.seed(), AGENTS),
            games::nanoTime,
            problems);
    this.playing = new PlayingGames(games::nanoTime, threads.errands(), this::ended);
    this.starter = new GameStarter(games, agents, seats, playing, events);
    this.services = new RoomServices(agents, starter, seats, events, threads.tables(), problems);
    this.rooms =
        new Rooms(
            games,
            archive,
            services,
            settings.ladderGames(),
            RandomStream.derive(settings.seed(), OPENINGS));
    this.matchmaker =
        new Matchmaker(settings, services, playing, RandomStream.derived(settings.seed(), DRAWS));
    this.seeks = new SeekBoard(settings, services, rooms, matchmaker);
    GameOffer usual =
        GameOffer.casual(new GoGame(9, Ruleset.CHINESE.rules()), new TimeControl.Unlimited());
    games.openRoom(CASUAL, matchmaker.liveSettings(usual));
  }

  /**
   * Opens a room, with the games that the archive has of it.
   *
   * @throws LobbyException {@link Code#BAD_OFFER} when its games are out of bounds
   * @throws IllegalArgumentException when there is a room of that name
   * @throws io.tengen.arena.archive.ArchiveException when another process has it
   */
  public Room openRoom(RoomSettings room) {
    settings.offers().require(room.offer());
    Room opened = rooms.open(room);
    pairLater();
    return opened;
  }

  /**
   * Takes up the games that the program was in when it ended last, seats their agents, and has the
   * agents of rooms begin to play. To be called once, after the rooms have been opened.
   *
   * @return why some could not be taken up, in a line each
   */
  public List<String> restore() {
    LiveGames.Restored restored = games.restore();
    List<String> told = new ArrayList<>(restored.problems());
    for (LiveGame game : restored.games()) {
      rooms.find(game.head().room()).ifPresent(room -> room.resumed(game));
      starter.resume(game).ifPresent(told::add);
    }
    rooms.start();
    pairLater();
    return told;
  }

  /** Who there is to play against. */
  public Agents agents() {
    return agents;
  }

  /** How much it takes on. */
  public LobbySettings settings() {
    return settings;
  }

  /**
   * Seats a player against an agent.
   *
   * @param who the player's name
   * @param agent one of {@link Agents#forGame}
   */
  public LiveGame playAgent(String who, AgentChoice agent, GameOffer offer, SideWish wish) {
    requireOpen();
    settings.offers().require(offer);
    AgentChoice opponent = agents.choice(offer.game(), agent.name());
    matchmaker.requireFree(who);
    Optional<Room> room = rooms.ratedRoom(offer);
    reserveSeat();
    return matchmaker.begin(
        room, offer, wish, Contestant.outsider(who), Contestant.of(opponent), offer.start());
  }

  /**
   * Seats a player against anybody whom a text describes, and from wherever a game has come to: as
   * the program itself wishes, for its text may start other programs. The game is not rated.
   *
   * @param opponent need not be one of {@link Agents#forGame}; no other text may have had its name
   * @param start where the game begins, which must leave something to play
   * @throws LobbyException {@link Code#UNKNOWN_AGENT} also when the opponent cannot be made, such
   *     as for a network that is missing; it says why
   */
  public LiveGame playAnybody(
      String who, AgentChoice opponent, GameOffer offer, SideWish wish, GameStart start) {
    requireOpen();
    settings.offers().require(offer);
    if (offer.isRated()) {
      throw new LobbyException(
          Code.BAD_OFFER, "a rated game against anybody; play one that is not rated");
    }
    agents.requireReadable(opponent);
    matchmaker.requireFree(who);
    SeatedPlayer ready = prepare(opponent, matchmaker.liveSettings(offer).referee().game());
    boolean hasBegun = false;
    try {
      reserveSeat();
      LiveGame game =
          matchmaker.begin(
              Optional.empty(),
              offer,
              wish,
              Contestant.outsider(who),
              Contestant.of(opponent, ready),
              start);
      hasBegun = true;
      return game;
    } catch (IllegalArgumentException e) {
      throw new LobbyException(Code.BAD_OFFER, String.valueOf(e.getMessage()));
    } finally {
      if (!hasBegun) {
        ready.close();
      }
    }
  }

  private SeatedPlayer prepare(AgentChoice agent, Game game) {
    try {
      return seats.prepare(agents.spec(agent), game);
    } catch (IllegalArgumentException e) {
      throw new LobbyException(Code.UNKNOWN_AGENT, OneLine.of(String.valueOf(e.getMessage())));
    } catch (RuntimeException | LinkageError e) {
      throw new LobbyException(Code.UNKNOWN_AGENT, OneLine.ofFailure(e));
    }
  }

  private void reserveSeat() {
    if (!seats.reserve(1)) {
      throw new LobbyException(
          Code.BUSY,
          "agents sit in %d games, as many as they can; try again later"
              .formatted(settings.mostAgentSeats()));
    }
  }

  /**
   * Seeks an opponent.
   *
   * @param opponent who is challenged; null when anybody may accept
   */
  public Seek seek(String who, GameOffer offer, SideWish wish, @Nullable String opponent) {
    requireOpen();
    return seeks.seek(who, offer, wish, opponent);
  }

  /** Accepts what another seeks, which begins the game. */
  public LiveGame accept(String who, long seek) {
    requireOpen();
    return seeks.accept(who, seek);
  }

  /** Declines a challenge. */
  public void decline(String who, long seek) {
    seeks.decline(who, seek);
  }

  /** Takes one's own seek back. */
  public void cancel(String who, long seek) {
    seeks.cancel(who, seek);
  }

  /** All seeks, the oldest first. */
  public List<Seek> seeks() {
    return seeks.all();
  }

  /**
   * A player is gone: seeks nobody any more, is challenged by nobody, and waits in no room. Its
   * games go on.
   */
  public void left(String who) {
    rooms.all().forEach(room -> room.leave(who));
    seeks.left(who);
  }

  /** All rooms, in the order in which they were opened. */
  public List<Room> rooms() {
    return rooms.all();
  }

  /**
   * The room of a name.
   *
   * @throws LobbyException {@link Code#UNKNOWN_ROOM} when there is none
   */
  public Room room(String name) {
    return rooms.get(name);
  }

  /** The games that go on, in the order in which they began. */
  public List<LiveGame> playing() {
    return playing.all();
  }

  /** The games of a player that go on. */
  public List<LiveGame> playing(String who) {
    return playing.of(who);
  }

  /** Has a listener hear all that happens from now on. */
  public Subscription subscribe(LobbyListener listener) {
    return events.subscribe(listener);
  }

  /** Calls abandoned games off, and has idle agents rest. */
  void look() {
    playing.callOff(settings.abandoned());
    seats.look(settings.idleAgent());
  }

  /** Has agents leave; the games stay where they are. */
  @Override
  public void close() {
    isClosed = true;
    seats.close();
    threads.close();
  }

  private void requireOpen() {
    if (isClosed) {
      throw new LobbyException(Code.CLOSED, "the lobby has been closed; no new games begin");
    }
  }

  /** On the thread of errands. */
  private void ended(LiveGame game, GameEnd end) {
    // Who hears of the end may be ready for the next game.
    rooms.ended(game, end);
    events.tell(new LobbyEvent.GameEnded(game, end));
    pair();
  }

  private void pairLater() {
    threads.errands().execute(this::pair);
  }

  /** On the thread of errands. */
  private void pair() {
    try {
      if (!isClosed) {
        rooms.pair();
      }
    } catch (RuntimeException e) {
      problems.accept(e);
    }
  }
}
