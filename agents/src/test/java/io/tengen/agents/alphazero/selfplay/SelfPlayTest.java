package io.tengen.agents.alphazero.selfplay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.alphazero.replay.GameEnd;
import io.tengen.agents.alphazero.replay.PolicyTarget;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import io.tengen.agents.alphazero.selfplay.SelfPlaySettings.Root;
import io.tengen.agents.run.TrainingException;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.EvaluatorFactory;
import io.tengen.search.evaluator.HashEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelfPlayTest {
  private static final List<Game> GAMES =
      List.of(
          new TicTacToe(),
          new ConnectFour(),
          new Othello(),
          new GoGame(4, Ruleset.TROMP_TAYLOR.rules()));

  private static SelfPlaySettings settings(Root root, int parallelGames) {
    return settings(root, 0, parallelGames);
  }

  private static SelfPlaySettings settings(Root root, int cache, int parallelGames) {
    return settings(root, cache, parallelGames, RolloutSettings.NONE);
  }

  private static SelfPlaySettings settings(
      Root root, int cache, int parallelGames, RolloutSettings rollouts) {
    return new SelfPlaySettings(
        12,
        4,
        0.5,
        root,
        6,
        1,
        1.25,
        0.25,
        0.25,
        0.5,
        2,
        1,
        4,
        0.1,
        2,
        0.3,
        0.05,
        0.2,
        1,
        true,
        true,
        cache,
        parallelGames,
        rollouts);
  }

  private static Map<Long, ZeroGame> play(
      Game game, SelfPlaySettings settings, int threads, List<Long> indices, double threshold) {
    Map<Long, ZeroGame> games = new TreeMap<>();
    new SelfPlay(game, settings, worker -> new HashEvaluator(game, 7), threads)
        .play(
            new SelfPlayOrder(5, 3, threshold, settings.rollouts().rolloutMix()),
            indices,
            finished -> games.put(finished.index(), finished),
            () -> false);
    return games;
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource(Root.class)
  void aGameIsTheSameInAnyCompany(Root root) {
    for (Game game : GAMES) {
      Map<Long, ZeroGame> alone =
          play(game, settings(root, 1), 1, numbers(0, 12), SelfPlayOrder.NO_RESIGNATION);
      Map<Long, ZeroGame> together =
          play(game, settings(root, 5), 3, numbers(0, 12), SelfPlayOrder.NO_RESIGNATION);
      assertEquals(alone, together, game.name());
      Map<Long, ZeroGame> some =
          play(game, settings(root, 3), 1, List.of(11L, 4L), SelfPlayOrder.NO_RESIGNATION);
      assertEquals(alone.get(4L), some.get(4L));
      assertEquals(alone.get(11L), some.get(11L));
      assertNotEquals(alone.get(4L), alone.get(5L));
    }
  }

  @ParameterizedTest
  @EnumSource(Root.class)
  void aGameIsTheSameInAnyCompanyWithRandomGamesToo(Root root) {
    RolloutSettings rollouts = new RolloutSettings(2, 0.5);
    for (Game game : GAMES) {
      Map<Long, ZeroGame> alone = play(game, settings(root, 0, 1, rollouts), 1, numbers(0, 8), -1);
      assertEquals(alone, play(game, settings(root, 50, 5, rollouts), 3, numbers(0, 8), -1));
      assertNotEquals(alone, play(game, settings(root, 1), 1, numbers(0, 8), -1), "they count");
    }
  }

  @ParameterizedTest
  @EnumSource(Root.class)
  void everyGameFollowsTheRulesAndSaysWhatItLearned(Root root) {
    for (Game game : GAMES) {
      int full = 0;
      int fast = 0;
      for (ZeroGame played :
          play(game, settings(root, 8), 2, numbers(0, 20), SelfPlayOrder.NO_RESIGNATION).values()) {
        State state = game.newInitialState();
        int[] legal = new int[game.actionCount()];
        for (ZeroPly ply : played.plies()) {
          assertFalse(state.isTerminal());
          List<Integer> actions = new ArrayList<>();
          int count = state.legalActions(legal);
          for (int i = 0; i < count; i++) {
            actions.add(legal[i]);
          }
          assertTrue(actions.contains(ply.action()));
          PolicyTarget target = ply.target();
          if (ply.kind() == ZeroPly.Kind.FULL) {
            assertNotNull(target);
            for (int i = 0; i < target.size(); i++) {
              assertTrue(actions.contains(target.action(i)));
            }
            assertTrue(count > 1, "what is forced teaches nothing");
            full++;
          }
          fast += ply.kind() == ZeroPly.Kind.FAST ? 1 : 0;
          state.apply(ply.action());
        }
        assertTrue(state.isTerminal());
        assertEquals(3, played.generation());
        // Komi, and so the winner, may be another than the game's own.
        if (Double.isNaN(played.komi())) {
          assertEquals(state.returnFor(0), played.end().outcome());
        }
      }
      assertTrue(full > 0 && fast > 0, "both kinds of search at " + full + " and " + fast);
    }
  }

  /** Whoever is to move thinks that all is lost. */
  private static final class Pessimist implements Evaluator {
    @Override
    public void evaluate(List<? extends State> states, Evaluations out) {
      out.begin(states.size());
      for (int i = 0; i < states.size(); i++) {
        out.setUniformPolicy(i);
        out.setValue(i, states.get(i).currentPlayer() == 0 ? -0.95 : 0.95);
      }
    }

    @Override
    public void close() {}
  }

  @Test
  void whoeverIsBelowTheThresholdResignsUnlessTheGameIsPlayedOut() {
    Game game = new ConnectFour();
    SelfPlaySettings settings =
        new SelfPlaySettings(
            8,
            0,
            1,
            Root.PUCT,
            6,
            1,
            1.25,
            0.25,
            0,
            1,
            0,
            1,
            4,
            1,
            3,
            0,
            0.05,
            0.3,
            0,
            false,
            false,
            0,
            8,
            RolloutSettings.NONE);
    List<ZeroGame> games = new ArrayList<>();
    new SelfPlay(game, settings, worker -> new Pessimist(), 1)
        .play(new SelfPlayOrder(1, 0, -0.9, 0), numbers(0, 60), games::add, () -> false);
    int playedOut = 0;
    int resigned = 0;
    int despaired = 0;
    for (ZeroGame played : games) {
      GameEnd end = played.end();
      if (end.isPlayedOut()) {
        playedOut++;
        assertSame(GameEnd.Reason.RULES, end.reason());
        assertTrue(end.resignPly(0) >= 0);
      } else if (end.reason() == GameEnd.Reason.RESIGNATION) {
        resigned++;
        int loser = played.plies().size() % 2;
        assertEquals(loser == 0 ? -1 : 1, end.outcome());
        // Before the first move nobody resigns, but would have.
        int wish = end.resignPly(loser);
        assertTrue(wish == played.plies().size() || wish == 0, wish + " of " + played);
        despaired += loser == 0 ? 1 : 0;
      }
    }
    assertTrue(playedOut >= 8 && playedOut <= 30, playedOut + " of 60 at 30%");
    assertTrue(resigned >= 25, resigned + " resigned");
    assertTrue(despaired >= resigned * 2 / 3, despaired + " of them player 0");
  }

  @Test
  void aWorkerThatFailsEndsAllWithItsCause() {
    AtomicInteger calls = new AtomicInteger();
    Game game = new ConnectFour();
    RuntimeException cause = new IllegalStateException("the network has melted");
    EvaluatorFactory melting =
        worker ->
            new Evaluator() {
              private final Evaluator sane = new HashEvaluator(game, 7);

              @Override
              public void evaluate(List<? extends State> states, Evaluations out) {
                if (calls.incrementAndGet() > 50) {
                  throw cause;
                }
                sane.evaluate(states, out);
              }

              @Override
              public void close() {
                sane.close();
              }
            };
    SelfPlay play = new SelfPlay(game, settings(Root.PUCT, 4), melting, 3);
    TrainingException failure =
        assertThrows(
            TrainingException.class,
            () ->
                play.play(
                    new SelfPlayOrder(1, 0, -1, 0), numbers(0, 1_000), done -> {}, () -> false));
    assertSame(cause, failure.getCause());
    assertTrue(String.valueOf(failure.getMessage()).contains("the network has melted"));
  }

  @Test
  void askedToStopItGivesUpWhatIsOnItsWay() {
    Game game = new ConnectFour();
    AtomicInteger finished = new AtomicInteger();
    new SelfPlay(game, settings(Root.PUCT, 4), worker -> new HashEvaluator(game, 7), 2)
        .play(
            new SelfPlayOrder(1, 0, -1, 0),
            numbers(0, 10_000),
            done -> finished.incrementAndGet(),
            () -> finished.get() >= 3);
    assertTrue(finished.get() >= 3 && finished.get() < 30, finished.get() + " games");
  }

  /** What is remembered is what would be said again. */
  @Test
  void gamesAreTheSameWithAMemory() {
    for (Game game : GAMES) {
      List<Long> indices = numbers(0, 12);
      Map<Long, ZeroGame> without = play(game, settings(Root.PUCT, 0, 5), 1, indices, -1);
      assertEquals(without, play(game, settings(Root.PUCT, 7, 5), 1, indices, -1));
      assertEquals(without, play(game, settings(Root.PUCT, 10_000, 3), 2, indices, -1));
    }
    Game game = new ConnectFour();
    SelfPlay remembering =
        new SelfPlay(game, settings(Root.PUCT, 10_000, 4), worker -> new HashEvaluator(game, 7), 1);
    SelfPlayWork work =
        remembering.play(new SelfPlayOrder(1, 0, -1, 0), numbers(0, 50), done -> {}, () -> false);
    assertTrue(work.remembered() > work.evaluations() / 20, work.toString());
    assertTrue(work.batchFill() > 0.5 && work.batchFill() <= 1, "fill " + work.batchFill());
  }

  @Test
  void workIsMeasured() {
    Game game = new ConnectFour();
    SelfPlayWork work =
        new SelfPlay(game, settings(Root.PUCT, 4), worker -> new HashEvaluator(game, 7), 2)
            .play(new SelfPlayOrder(1, 0, -1, 0), numbers(0, 50), done -> {}, () -> false);
    assertTrue(work.evaluations() > 50 && work.calls() <= work.evaluations());
    assertTrue(work.batchFill() > 0.5 && work.batchFill() <= 1, "fill " + work.batchFill());
    assertTrue(work.evaluationShare() > 0 && work.evaluationShare() < 1);
  }
}
