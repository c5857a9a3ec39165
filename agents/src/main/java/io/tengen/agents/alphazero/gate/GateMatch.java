package io.tengen.agents.alphazero.gate;

import io.tengen.agents.alphazero.selfplay.Workers;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.EvaluatorFactory;
import io.tengen.search.evaluator.SymmetryEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plays pairs of games between two networks on all cores, many at once in every worker. The games
 * come out the same on any number of workers.
 */
public final class GateMatch {
  /** Between two looks at the result. */
  private static final int PAIRS_AT_ONCE = 32;

  private final Game game;
  private final GateSettings settings;
  private final EvaluatorFactory candidate;
  private final EvaluatorFactory best;
  private final int threads;
  private final int parallelGames;

  /**
   * A match.
   *
   * @param candidate makes the new network's evaluators, one a worker
   * @param best the same of the network that is to be beaten
   * @param parallelGames how many games a worker plays at once
   */
  public GateMatch(
      Game game,
      GateSettings settings,
      EvaluatorFactory candidate,
      EvaluatorFactory best,
      int threads,
      int parallelGames) {
    this.game = game;
    this.settings = settings;
    this.candidate = candidate;
    this.best = best;
    this.threads = threads;
    this.parallelGames = parallelGames;
  }

  /**
   * Plays until a result is clear, which is looked at now and then: after as many pairs on any
   * number of threads, so that the match ends with the same one.
   *
   * @param pairs those that there are; more are added
   * @param isOver looks at the pairs
   * @param told after each look
   * @param stop asks to stop soon
   */
  public void playOn(
      long seed,
      List<PairScore> pairs,
      Predicate<List<PairScore>> isOver,
      Runnable told,
      BooleanSupplier stop) {
    while (!isOver.test(pairs)) {
      int count = Math.min(PAIRS_AT_ONCE, settings.pairs() - pairs.size());
      List<PairScore> more = play(seed, pairs.size(), count, stop);
      if (more.isEmpty()) {
        return;
      }
      pairs.addAll(more);
      told.run();
    }
  }

  /**
   * Plays some pairs of the match.
   *
   * @param seed of the match
   * @param firstPair the number of the first
   * @param pairs how many
   * @param stop asks to stop soon
   * @return the pairs in order; empty when it was stopped
   */
  public List<PairScore> play(long seed, int firstPair, int pairs, BooleanSupplier stop) {
    AtomicInteger next = new AtomicInteger();
    int games = 2 * pairs;
    int[] points = new int[games];
    boolean[] isOver = new boolean[games];
    Workers.run(
        "the gate",
        Math.min(threads, games),
        (number, isToEnd) -> {
          try (Evaluator own = candidate.newEvaluator(number);
              Evaluator other = best.newEvaluator(number)) {
            Table table = new Table(own, other);
            table.play(
                () -> {
                  int place = next.getAndIncrement();
                  return place >= games
                      ? null
                      : new Duel(game, settings, firstPair + place / 2, place % 2 == 0, seed);
                },
                duel -> {
                  int place = 2 * (duel.pair() - firstPair) + (duel.isCandidateFirst() ? 0 : 1);
                  points[place] = duel.candidatePoints();
                  isOver[place] = true;
                },
                () -> stop.getAsBoolean() || isToEnd.getAsBoolean());
          }
        });
    List<PairScore> scores = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      if (!isOver[2 * pair] || !isOver[2 * pair + 1]) {
        return List.of();
      }
      scores.add(new PairScore(points[2 * pair], points[2 * pair + 1]));
    }
    return scores;
  }

  /** Where a worker gets its games from. */
  private interface Source {
    @Nullable Duel next();
  }

  /** Takes games that are over. */
  private interface Sink {
    void accept(Duel duel);
  }

  /** One worker's games. */
  private final class Table {
    private final int[][] turns = new int[2][parallelGames];
    private final Evaluator[] networks;
    private final Evaluations answers = new Evaluations(game.actionCount(), parallelGames);
    private final @Nullable Duel[] duels = new Duel[parallelGames];
    private final List<List<Duel>> waiting = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<List<State>> leaves = List.of(new ArrayList<>(), new ArrayList<>());

    Table(Evaluator own, Evaluator other) {
      networks =
          new Evaluator[] {
            new SymmetryEvaluator(own, game, row -> turns[Duel.CANDIDATE][row]),
            new SymmetryEvaluator(other, game, row -> turns[Duel.BEST][row])
          };
    }

    void play(Source source, Sink sink, BooleanSupplier isToEnd) {
      while (!isToEnd.getAsBoolean()) {
        for (int network = 0; network < networks.length; network++) {
          waiting.get(network).clear();
          leaves.get(network).clear();
        }
        for (int slot = 0; slot < duels.length; slot++) {
          Duel duel = seek(slot, source, sink);
          if (duel != null) {
            int asked = duel.asked();
            turns[asked][leaves.get(asked).size()] = duel.nextTurn();
            waiting.get(asked).add(duel);
            leaves.get(asked).add(duel.leaf());
          }
        }
        if (leaves.get(0).isEmpty() && leaves.get(1).isEmpty()) {
          return;
        }
        for (int network = 0; network < networks.length; network++) {
          if (!leaves.get(network).isEmpty()) {
            networks[network].evaluate(leaves.get(network), answers);
            for (int row = 0; row < waiting.get(network).size(); row++) {
              waiting.get(network).get(row).answer(answers, row);
            }
          }
        }
      }
    }

    private @Nullable Duel seek(int slot, Source source, Sink sink) {
      Duel duel = duels[slot];
      while (true) {
        if (duel == null) {
          duel = source.next();
          duels[slot] = duel;
          if (duel == null) {
            return null;
          }
        }
        if (duel.seekLeaf()) {
          return duel;
        }
        sink.accept(duel);
        duel = null;
      }
    }
  }
}
