package io.tengen.arena.tournament;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.StoredRating;
import io.tengen.arena.match.OpeningBook;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.match.Table;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.standings.RatedGroup;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.Tally;
import io.tengen.arena.tournament.format.Format;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.RandomStream;
import io.tengen.env.rating.Rating;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerKinds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tournament while it is played: as many games at once as its concurrency allows, everything in
 * an archive. What was finished before is kept, what was left in the middle goes on from its last
 * move, so that a tournament may end at any moment, in any way, and be gone on with.
 *
 * <p>A game keeps as many threads busy as the player who needs more of them, since only one thinks
 * at a time; games run at once while the sum is within the concurrency. To be used by one thread.
 */
public final class Tournament {
  private static final int OPENINGS = 0;
  private static final int PLAYERS = 1;

  private final TournamentSpec spec;
  private final PlayerKinds kinds;
  private final GameArchive archive;
  private final long number;
  private final Format format;
  private final OpeningBook openings;
  private final boolean hasBegun;
  private final Map<String, Integer> threads = new HashMap<>();

  /** In the order in which the games ended, as a ladder wants them. */
  private final List<GameResult> results = new ArrayList<>();

  /**
   * Takes a tournament for this process; the archive has it as far as it was played.
   *
   * @throws IOException when its openings cannot be read
   * @throws io.tengen.arena.archive.ArchiveException when the archive has another tournament under
   *     this name, or another process plays it
   * @throws IllegalArgumentException when the openings are none of this game
   */
  public Tournament(TournamentSpec spec, PlayerKinds kinds, GameArchive archive)
      throws IOException {
    this.spec = spec;
    this.kinds = kinds;
    this.archive = archive;
    this.format = spec.newFormat();
    this.openings =
        spec.openings().open(spec.referee().game(), RandomStream.derive(spec.seed(), OPENINGS));
    spec.players().forEach(player -> threads.put(player.name(), player.threads()));
    this.number = archive.tournament(spec.name(), StoredSettings.write(spec), spec.players());
    List<ArchivedGame> begun =
        archive.view().games(GameFilter.ALL.ofTournaments(Set.of(spec.name())));
    this.hasBegun = !begun.isEmpty();
    begun.stream()
        .map(ArchivedGame::end)
        .flatMap(Stream::ofNullable)
        .sorted(Comparator.comparing(ArchivedGame.End::time))
        .forEach(end -> results.add(end.result()));
  }

  /** How many games there are; -1 when that depends on the results, or there is no end. */
  public int gamesInAll() {
    return format.gamesInAll();
  }

  /** Whether the archive had games of it when this was made. */
  public boolean hasBegun() {
    return hasBegun;
  }

  /** The games that are over, in the order in which they ended. */
  public List<GameResult> results() {
    return List.copyOf(results);
  }

  /** Whether no game will follow. */
  public boolean isOver() {
    return format.isOver(results);
  }

  /** All tables, as they stand. */
  public ResultTables tables() {
    Map<String, String> facts = new LinkedHashMap<>(spec.describe());
    facts.keySet().removeIf(name -> name.startsWith("player"));
    return ResultTables.of(
        spec.name(),
        facts,
        spec.players(),
        Tally.of(results),
        format.places(results),
        format.remarks(results));
  }

  /**
   * Plays the games that are left.
   *
   * @param stop ends all games in the middle, to be gone on with later; an interrupt of this thread
   *     does the same and does not wait for players that think
   * @throws UnfitPlayerException when a player cannot be built; no game was begun
   * @throws io.tengen.arena.archive.ArchiveException when something could not be saved; all games
   *     are where they were
   */
  public void play(TournamentListener listener, Cancellation stop) {
    if (isOver()) {
      return;
    }
    RefereeSettings referee = spec.referee();
    long seed = RandomStream.derive(spec.seed(), PLAYERS);
    try (Watchdog watchdog = new Watchdog(referee.limits());
        Seats seats = new Seats(spec, kinds, watchdog, listener)) {
      seats.tryAll(seed);
      Table table = new Table(referee, watchdog);
      TournamentGame games =
          new TournamentGame(referee, archive, number, table, seats, listener, seed);
      new Round(games, listener, stop.ofPart()).play();
    }
    saveRatings();
  }

  private void saveRatings() {
    List<StoredRating> ratings = new ArrayList<>();
    for (RatedGroup group : tables().elos().groups()) {
      for (Rating rating : group.ratings()) {
        ratings.add(
            new StoredRating(
                rating.player(),
                Math.toIntExact(rating.games()),
                rating.elo(),
                rating.standardError()));
      }
    }
    archive.saveRatings(number, ratings);
  }

  /** What became of a game that was begun: at most one of the two is there. */
  private record Ended(
      Pairing pairing, TournamentGame.@Nullable Over over, @Nullable Throwable failure) {}

  /** The games that run at once. */
  private final class Round {
    private final TournamentGame games;
    private final TournamentListener listener;
    private final Cancellation stop;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final Set<Pairing> running = new LinkedHashSet<>();

    /** Games that may begin, as the format said when there were none. */
    private List<Pairing> waiting = new ArrayList<>();

    private int busy;
    private @Nullable Throwable failure;

    Round(TournamentGame games, TournamentListener listener, Cancellation stop) {
      this.games = games;
      this.listener = listener;
      this.stop = stop;
    }

    /** Plays until nothing is left, or is to be; then no game is running any more. */
    void play() {
      boolean wasInterrupted = false;
      step(this::beginAll);
      while (!running.isEmpty()) {
        try {
          Ended game = ended.take();
          step(() -> end(game));
          step(this::beginAll);
        } catch (InterruptedException e) {
          wasInterrupted = true;
          abandon();
        }
      }
      executor.shutdown();
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw (RuntimeException) failure;
      }
    }

    /**
     * Does something between games; what it throws ends the tournament, but no game loses by it.
     */
    private void step(Runnable action) {
      try {
        action.run();
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }

    private void fail(Throwable cause) {
      if (failure == null) {
        failure = cause;
      } else if (failure != cause) {
        failure.addSuppressed(cause);
      }
      abandon();
    }

    /** Has all games end where they are. */
    private void abandon() {
      stop.cancel();
      executor.shutdownNow();
    }

    /** Begins what fits. The format is asked when nothing that it named is left to begin. */
    private void beginAll() {
      if (!beginWaiting() && !stop.isCancelled() && busy < spec.concurrency()) {
        waiting = new ArrayList<>(format.available(results, Set.copyOf(running)));
        beginWaiting();
      }
    }

    /** Begins the first ones that fit; answers whether any are left. */
    private boolean beginWaiting() {
      Iterator<Pairing> next = waiting.iterator();
      while (next.hasNext() && !stop.isCancelled() && busy < spec.concurrency()) {
        Pairing pairing = next.next();
        if (busy + cost(pairing) <= spec.concurrency()) {
          next.remove();
          begin(pairing);
        }
      }
      return !waiting.isEmpty();
    }

    private int cost(Pairing pairing) {
      return Math.max(
          threads.getOrDefault(pairing.first(), 1), threads.getOrDefault(pairing.second(), 1));
    }

    private void begin(Pairing pairing) {
      running.add(pairing);
      busy += cost(pairing);
      List<Integer> opening = openings.opening(pairing.opening());
      executor.execute(() -> ended.add(play(pairing, opening)));
    }

    private Ended play(Pairing pairing, List<Integer> opening) {
      try {
        return new Ended(pairing, games.play(pairing, opening, stop).orElse(null), null);
      } catch (RuntimeException | Error e) {
        return new Ended(pairing, null, e);
      }
    }

    private void end(Ended game) {
      running.remove(game.pairing());
      busy -= cost(game.pairing());
      TournamentGame.Over over = game.over();
      if (over != null) {
        results.add(over.result());
        listener.finished(over.result(), over.game());
      }
      Throwable cause = game.failure();
      if (cause != null) {
        fail(cause);
      }
    }
  }
}
