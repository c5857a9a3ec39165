package io.tengen.agents.alphazero.selfplay;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.evaluator.CachingEvaluator;
import io.tengen.search.evaluator.SymmetryEvaluator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays many games at once on one thread: each turn every game seeks a position that wants to be
 * evaluated, and one call evaluates all of them.
 */
final class SelfPlayWorker {
  /** The answer of a source of numbers that has no more. */
  static final long NO_MORE = -1;

  private final Game game;
  private final SelfPlaySettings settings;
  private final SelfPlayOrder order;
  private final Evaluator evaluator;
  private final Evaluations answers;
  private final @Nullable GameInPlay[] games;

  /** The games that wait for an answer, the positions they wait for, and how those are shown. */
  private final List<GameInPlay> waiting = new ArrayList<>();

  private final List<State> leaves = new ArrayList<>();
  private final int[] turns;

  private final NetworkMeter meter;
  private long asked;
  private long calls;

  /**
   * A worker.
   *
   * @param network is asked about positions; closed by the caller
   */
  SelfPlayWorker(Game game, SelfPlaySettings settings, SelfPlayOrder order, Evaluator network) {
    this.game = game;
    this.settings = settings;
    this.order = order;
    this.games = new GameInPlay[settings.parallelGames()];
    this.turns = new int[games.length];
    this.answers = new Evaluations(game.actionCount(), games.length);
    this.meter = new NetworkMeter(network);
    Evaluator known =
        settings.cache() == 0 ? meter : new CachingEvaluator(meter, game, settings.cache());
    this.evaluator =
        settings.turns() ? new SymmetryEvaluator(known, game, row -> turns[row]) : known;
  }

  /**
   * Plays until there are no more games.
   *
   * @param indices the number of the next game, or {@link #NO_MORE}
   * @param isToEnd asked before every call of the network
   */
  void play(LongSupplier indices, SelfPlay.Sink sink, BooleanSupplier isToEnd) throws IOException {
    while (!isToEnd.getAsBoolean()) {
      waiting.clear();
      leaves.clear();
      for (int slot = 0; slot < games.length; slot++) {
        GameInPlay waits = seek(slot, indices, sink);
        if (waits != null) {
          turns[leaves.size()] = waits.nextTurn();
          waiting.add(waits);
          leaves.add(waits.leaf());
        }
      }
      if (leaves.isEmpty()) {
        return;
      }
      evaluate();
      for (int row = 0; row < waiting.size(); row++) {
        waiting.get(row).answer(answers, row);
      }
    }
  }

  /** A slot's game at a position that wants to be evaluated; null when there are no more games. */
  private @Nullable GameInPlay seek(int slot, LongSupplier indices, SelfPlay.Sink sink)
      throws IOException {
    GameInPlay current = games[slot];
    while (true) {
      if (current == null) {
        long index = indices.getAsLong();
        if (index == NO_MORE) {
          return null;
        }
        current = new GameInPlay(game, settings, order, index);
        games[slot] = current;
      }
      if (current.seekLeaf()) {
        return current;
      }
      sink.accept(current.finished());
      current = null;
      games[slot] = null;
    }
  }

  private void evaluate() {
    evaluator.evaluate(leaves, answers);
    asked += leaves.size();
    calls++;
  }

  /** What it has done so far. */
  SelfPlayWork work() {
    long evaluations = meter.evaluations();
    return new SelfPlayWork(
        evaluations, asked - evaluations, calls, meter.nanos(), 0, settings.parallelGames());
  }
}
