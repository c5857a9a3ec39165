package io.tengen.benchmarks;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.OpenGame;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.search.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Games that do nothing but save their moves in an archive, many at a time: what an archive takes
 * when players cost nothing.
 */
public final class ArchiveWorkload {
  private static final List<Participant> PLAYERS =
      List.of(
          new Participant("first", "random", 1, null, null),
          new Participant("second", "random", 1, null, null));

  private final GameArchive archive;
  private final long tournament;
  private final int callers;
  private int games;

  /**
   * Works in an archive.
   *
   * @param callers how many threads have a game each
   */
  public ArchiveWorkload(GameArchive archive, int callers) {
    this.archive = archive;
    this.callers = callers;
    tournament = archive.tournament("benchmark", "{}", PLAYERS);
  }

  /**
   * Has every caller save a game.
   *
   * @param moves of each game
   * @return the time that it took, in seconds, the beginnings of the games not included
   * @throws InterruptedException when this thread is told to stop
   */
  public double run(int moves) throws InterruptedException {
    List<OpenGame> open = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      open.add(archive.begin(tournament, nextPairing(), List.of()));
    }
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      long start = System.nanoTime();
      List<Future<?>> played = new ArrayList<>();
      for (OpenGame game : open) {
        played.add(threads.submit(() -> play(game, moves)));
      }
      for (Future<?> each : played) {
        each.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a move could not be saved", e.getCause());
    } finally {
      threads.shutdownNow();
      open.forEach(OpenGame::close);
    }
  }

  private Pairing nextPairing() {
    games++;
    return new Pairing("g" + games, 1, "first", "second", 0);
  }

  private static void play(OpenGame game, int moves) {
    for (int ply = 0; ply < moves; ply++) {
      game.move(ply, ply % 361, 1_000_000, Clock.UNLIMITED);
    }
  }
}
