package io.tengen.arena.lobby;

import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveHead;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.LiveSettings;
import io.tengen.arena.lobby.GameStarter.Contestant;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.lobby.RoomPairing.Pair;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.match.GameStart;
import io.tengen.arena.match.MovesHash;
import io.tengen.arena.match.OpeningBook;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A rolling ladder: whoever is free meets, as soon as there are two, whom the ladder finds the best
 * opponent. All games count for its ratings. Thread-safe.
 */
public final class Room {
  private final RoomSettings settings;
  private final LiveSettings live;
  private final RoomServices services;
  private final OpeningBook openings;
  private final Map<String, AgentChoice> agents = new LinkedHashMap<>();
  private final RoomRatings ratings;
  private final AtomicBoolean isRefreshDue = new AtomicBoolean();

  // ---- Guarded by this ----

  private final RoomPairing pairing;

  /** The games that were paired here and go on. */
  private final Set<Long> paired = new HashSet<>();

  /** Those among them of two agents. */
  private final Set<Long> amongOurselves = new HashSet<>();

  /** How many openings were dealt out. */
  private int opening;

  /** A room that nobody has entered yet. */
  Room(RoomSettings settings, RoomServices services, long seed) {
    this.settings = settings;
    this.services = services;
    GameOffer offer = settings.offer();
    this.live =
        new LiveSettings(
            RefereeSettings.of(offer.game(), offer.time(), settings.lag())
                .withScoring(settings.scoring()),
            true,
            false,
            0);
    this.openings = OpeningBook.random(offer.game(), settings.openingPlies(), seed);
    settings.agents().forEach(agent -> agents.put(agent.name(), agent));
    this.pairing = new RoomPairing(agents.keySet());
    this.ratings =
        new RoomRatings(
            settings.name(),
            Map.of("game", describe(offer.game()), "time", offer.time().toString()));
  }

  /** A game in a few words. */
  static String describe(Game game) {
    return game instanceof GoGame ? game.toString() : game.name();
  }

  /** What it is. */
  public RoomSettings settings() {
    return settings;
  }

  /** Under which the archive keeps it. */
  public String name() {
    return settings.name();
  }

  /** How its games are played. */
  public LiveSettings gameSettings() {
    return live;
  }

  /** Reads the games that were played here before. */
  void load(ArchiveView archive) {
    synchronized (this) {
      archive.eachGame(
          GameFilter.ALL.ofTournaments(Set.of(name())),
          game -> {
            ratings.join(participant(game.first().name(), game.first().text()));
            ratings.join(participant(game.second().name(), game.second().text()));
            ArchivedGame.End end = game.end();
            if (end != null) {
              pairing.begun(new Pair(game.pairing().first(), game.pairing().second()));
              pairing.finished(end.result());
              ratings.add(end.result());
              opening++;
            }
          });
    }
    ratings.refresh();
  }

  private static Participant participant(String name, String text) {
    return new Participant(name, text, 1, null, null);
  }

  /** A game that was begun earlier goes on. */
  synchronized void resumed(LiveGame game) {
    Pair pair = pair(game.head());
    pairing.resumed(pair);
    begun(game, pair);
  }

  private static Pair pair(LiveHead head) {
    return new Pair(head.player(0), head.player(1));
  }

  /**
   * A player is free for one game, which may begin before this returns. No effect on one that waits
   * already.
   *
   * @throws LobbyException {@link Code#NOT_FREE} when the player is in a game here
   */
  public void ready(String who) {
    services.requireOutsider(who);
    synchronized (this) {
      if (pairing.isBusy(who)) {
        throw new LobbyException(
            Code.NOT_FREE, who + " is in a game of " + name() + "; be ready when it is over");
      }
      pairing.ready(who);
    }
    pairAll();
  }

  /** A player is not free any more; a game that has begun goes on. */
  public synchronized void leave(String who) {
    pairing.leave(who);
  }

  /** Who waits for an opponent, who has waited longest first, but for this program's agents. */
  public synchronized List<String> waiting() {
    return pairing.waiting();
  }

  /** Standings, cross-table and ratings; made anew soon after each game. */
  public ResultTables tables() {
    return ratings.tables();
  }

  /** How many games go on between two agents of this program. */
  synchronized int gamesAmongOurselves() {
    return amongOurselves.size();
  }

  /** Has all players from outside meet who can. */
  void pairAll() {
    for (Optional<Pair> next = next(); next.isPresent(); next = next()) {
      begin(next.get(), List.of());
    }
  }

  private synchronized Optional<Pair> next() {
    boolean hasSeat = services.seats().reserve(1);
    Optional<Pair> next = pairing.next(hasSeat);
    boolean needsSeat =
        next.isPresent()
            && (pairing.isAgent(next.get().first()) || pairing.isAgent(next.get().second()));
    if (hasSeat && !needsSeat) {
      services.seats().cancel(1);
    }
    return next;
  }

  /** Has two of this program's agents meet, if two are free; answers whether. */
  boolean pairAgents() {
    Optional<Pair> next;
    int number;
    synchronized (this) {
      if (!services.seats().reserve(2)) {
        return false;
      }
      next = pairing.nextAgents();
      if (next.isEmpty()) {
        services.seats().cancel(2);
        return false;
      }
      number = opening++;
    }
    begin(next.get(), openings.opening(number));
    return true;
  }

  private void begin(Pair pair, List<Integer> moves) {
    Contestant first = contestant(pair.first());
    Contestant second = contestant(pair.second());
    ratings.join(first.participant());
    ratings.join(second.participant());
    try {
      GameStart start = GameStart.of(moves, live.referee().time());
      services.starter().begin(name(), live, first, second, start, game -> begun(game, pair));
    } catch (RuntimeException e) {
      synchronized (this) {
        pairing.free(pair);
        Stream.of(first, second)
            .filter(contestant -> contestant.agent() == null)
            .forEach(contestant -> pairing.ready(contestant.name()));
      }
      throw e;
    }
  }

  private synchronized void begun(LiveGame game, Pair pair) {
    paired.add(game.id());
    if (pairing.isAgent(pair.first()) && pairing.isAgent(pair.second())) {
      amongOurselves.add(game.id());
    }
  }

  private Contestant contestant(String name) {
    AgentChoice agent = agents.get(name);
    return agent == null ? Contestant.outsider(name) : Contestant.of(agent);
  }

  /** A game of the room begins that was not paired here, but counts. */
  void challenged(LiveGame game, Participant first, Participant second) {
    ratings.join(first);
    ratings.join(second);
    synchronized (this) {
      pairing.begun(pair(game.head()));
    }
  }

  /** A game of the room is over. */
  void ended(LiveGame game, GameEnd end) {
    List<Integer> moves = game.snapshot().moves().stream().map(LiveMove::action).toList();
    GameResult result =
        new GameResult(game.head().pairing(), Outcome.of(end), end.reason(), MovesHash.of(moves));
    synchronized (this) {
      if (paired.remove(game.id())) {
        pairing.free(pair(game.head()));
      }
      amongOurselves.remove(game.id());
      pairing.finished(result);
    }
    ratings.add(result);
    if (!isRefreshDue.getAndSet(true)) {
      services.tables().execute(this::refresh);
    }
  }

  private void refresh() {
    isRefreshDue.set(false);
    try {
      ratings.refresh();
      services.events().tell(new LobbyEvent.RatingsChanged(name()));
    } catch (RuntimeException e) {
      services.problems().accept(e);
    }
  }
}
