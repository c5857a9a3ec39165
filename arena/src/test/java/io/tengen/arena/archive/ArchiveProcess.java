package io.tengen.arena.archive;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A process that plays a tournament without end on several threads, prints what was saved after it
 * was, a line each, and is to be killed.
 */
public final class ArchiveProcess {
  static final int THREADS = 4;
  static final int MOVES = 8;

  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.FIRST_WINS, Outcome.DRAW, Outcome.SECOND_WINS);

  private ArchiveProcess() {}

  /** Plays in the archive of the file that is given. */
  public static void main(String[] args) {
    print("begin");
    try (GameArchive archive = GameArchive.open(args[0], ArchiveProcess::print)) {
      long tournament = Sample.tournament(archive);
      Set<String> over = new HashSet<>();
      archive.view().results(Sample.NAME).forEach(result -> over.add(result.pairing().key()));
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i + 1;
        Thread thread = new Thread(() -> play(archive, tournament, first, over));
        thread.setUncaughtExceptionHandler((where, failure) -> fail(failure));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException | RuntimeException e) {
      fail(e);
    }
  }

  private static void fail(Throwable failure) {
    failure.printStackTrace(System.out);
    Runtime.getRuntime().halt(1);
  }

  private static void play(GameArchive archive, long tournament, int first, Set<String> over) {
    for (int number = first; ; number += THREADS) {
      Pairing pairing = Sample.pairing(number);
      if (!over.contains(pairing.key())) {
        try (OpenGame game = archive.begin(tournament, pairing, List.of())) {
          play(game, number);
        }
      }
    }
  }

  private static void play(OpenGame game, int number) {
    String key = game.pairing().key();
    print("saved", key, game.attempt(), game.plies());
    if (number % 3 == 0 && game.plies() > 0) {
      game.restart("cannot be set up");
      print("saved", key, game.attempt(), 0);
    }
    while (game.plies() < MOVES) {
      Sample.play(game, 1);
      print("saved", key, game.attempt(), game.plies());
    }
    game.finish(resultOf(game.pairing()), "?", "");
    print("over", key, game.attempt(), game.plies());
  }

  private static void print(String what, String key, int attempt, int plies) {
    print(what + " " + key + " " + attempt + " " + plies);
  }

  private static void print(String line) {
    System.out.println(line);
  }

  /** What every game of that pairing comes to. */
  static GameResult resultOf(Pairing pairing) {
    return Sample.result(
        pairing, OUTCOMES.get(Math.floorMod(pairing.key().hashCode(), OUTCOMES.size())));
  }
}
