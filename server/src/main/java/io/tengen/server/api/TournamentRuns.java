package io.tengen.server.api;

import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.tournament.Tournament;
import io.tengen.arena.tournament.TournamentListener;
import io.tengen.arena.tournament.TournamentSpec;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerKinds;
import io.tengen.server.http.RefusedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tournaments that this server plays, each on a thread of its own. */
final class TournamentRuns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TournamentRuns.class);
  private static final int GRACE_MILLIS = 1_500;

  private final GameArchive archive;
  private final PlayerKinds kinds;
  private final int most;
  private final Map<String, Run> runs = new LinkedHashMap<>();

  TournamentRuns(GameArchive archive, PlayerKinds kinds, int most) {
    this.archive = archive;
    this.kinds = kinds;
    this.most = most;
  }

  /** One that was started here. */
  private static final class Run {
    final TournamentSpec spec;
    final Tournament tournament;
    final Cancellation stop = new Cancellation();
    final Thread thread;
    volatile @Nullable String problem;

    Run(TournamentSpec spec, Tournament tournament) {
      this.spec = spec;
      this.tournament = tournament;
      thread = new Thread(this::play, "tengen-tournament-" + spec.name());
      thread.setDaemon(true);
    }

    private void play() {
      try {
        tournament.play(TournamentListener.NONE, stop);
      } catch (RuntimeException e) {
        problem = String.valueOf(e.getMessage());
        LOG.atWarn().addKeyValue("tournament", spec.name()).setCause(e).log("tournament stopped");
      }
    }
  }

  /**
   * Begins a tournament, or goes on with one that was stopped.
   *
   * @throws RefusedException when it is being played, or too many are
   */
  synchronized void start(TournamentSpec spec) throws IOException {
    Run old = runs.get(spec.name());
    if (old != null && old.thread.isAlive()) {
      throw new RefusedException(
          409, "RUNNING", "tournament '" + spec.name() + "' is being played already");
    }
    long now = runs.values().stream().filter(run -> run.thread.isAlive()).count();
    if (now >= most) {
      throw new RefusedException(
          409,
          "TOO_MANY",
          "%d of %d tournaments are being played; stop one, or wait".formatted(now, most));
    }
    if (old != null && !old.spec.equals(spec)) {
      throw new RefusedException(
          409, "NAME_TAKEN", "there is another tournament of that name; choose another name");
    }
    Tournament tournament;
    try {
      tournament = old == null ? new Tournament(spec, kinds, archive) : old.tournament;
    } catch (ArchiveException | IllegalArgumentException e) {
      throw new RefusedException(409, "REFUSED", String.valueOf(e.getMessage()));
    }
    Run run = new Run(spec, tournament);
    runs.put(spec.name(), run);
    run.thread.start();
    LOG.atInfo().addKeyValue("tournament", spec.name()).log("tournament started");
  }

  /** Whether it is being played here. */
  synchronized boolean isRunning(String name) {
    Run run = runs.get(name);
    return run != null && run.thread.isAlive();
  }

  /** Why it stopped by itself; null where it did not. */
  synchronized @Nullable String problem(String name) {
    Run run = runs.get(name);
    return run == null ? null : run.problem;
  }

  /** Stops it where it is, to be gone on with; false when it is not being played. */
  synchronized boolean stop(String name) {
    Run run = runs.get(name);
    if (run == null || !run.thread.isAlive()) {
      return false;
    }
    run.stop.cancel();
    run.thread.interrupt();
    return true;
  }

  /** Stops all where they are. */
  @Override
  public synchronized void close() {
    runs.keySet().forEach(this::stop);
    long end = System.nanoTime() + GRACE_MILLIS * 1_000_000L;
    try {
      for (Run run : runs.values()) {
        run.thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000L));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
