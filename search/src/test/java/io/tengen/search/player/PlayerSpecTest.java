package io.tengen.search.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchLimits;
import io.tengen.search.SelectionRule;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayerSpecTest {
  @Test
  void textsAreRead() {
    assertEquals(
        new RandomPlayerSpec(OptionalLong.empty()), PlayerKinds.standard().parse("random"));
    assertEquals(
        new RandomPlayerSpec(OptionalLong.of(-3)), PlayerKinds.standard().parse("random:seed=-3"));
    assertEquals(
        new UctPlayerSpec(
            SearchLimits.ofPlayouts(10_000),
            Optional.empty(),
            Optional.empty(),
            1,
            OptionalDouble.empty(),
            256,
            OptionalLong.empty(),
            PlaySettings.USUAL),
        PlayerKinds.standard().parse("uct"));
    assertEquals(
        new UctPlayerSpec(
            new SearchLimits(500, SearchLimits.NO_LIMIT, Duration.ofMillis(1_500)),
            Optional.of(SelectionRule.RAVE),
            Optional.of(RolloutPolicy.HEAVY),
            2,
            OptionalDouble.of(0.7),
            64,
            OptionalLong.of(1),
            new PlaySettings(TimeManager.USUAL_LAG, false, Optional.empty(), false)),
        PlayerKinds.standard()
            .parse(
                "uct:playouts=500, threads=2,seed=1,time=1.5,exploration=.7,memory=64,"
                    + "selection=rave,policy=heavy"));
    assertEquals(
        SearchLimits.ofTime(Duration.ofSeconds(2)),
        ((UctPlayerSpec) PlayerKinds.standard().parse("uct:time=2")).limits());
    assertEquals(
        new PlaySettings(Duration.ofMillis(50), true, Optional.of(new Resignation(0.075)), true),
        ((UctPlayerSpec) PlayerKinds.standard().parse("uct:lag=0.05,ponder=true,resign=7.5"))
            .play());
  }

  @Test
  void everyKindIsDescribedAndItsExampleIsRead() {
    for (PlayerKind kind : PlayerKinds.standard().all()) {
      assertNotNull(PlayerKinds.standard().parse(kind.form()), kind.name());
      assertFalse(kind.summary().isBlank());
      for (PlayerKey key : kind.keys()) {
        String told =
            String.valueOf(
                assertThrows(
                        IllegalArgumentException.class,
                        () -> PlayerKinds.standard().parse(kind.name() + ":" + key.name() + "=?"))
                    .getMessage());
        assertTrue(told.contains(key.name() + " is '?', but must be "), told);
      }
    }
  }

  @Test
  void theUsualResignationGivesWayToTheTextsOwn() {
    assertEquals(
        PlayerKinds.standard().parse("uct:resign=5"),
        PlayerKinds.standard().parse("uct").orResigning(Resignation.USUAL));
    PlayerSpec own = PlayerKinds.standard().parse("uct:resign=0");
    assertEquals(own, own.orResigning(Resignation.USUAL));
    PlayerSpec random = PlayerKinds.standard().parse("random");
    assertEquals(random, random.orResigning(Resignation.USUAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "utc | unknown player 'utc'; did you mean uct? Known: random, uct",
        "'' | unknown player ''",
        "uct:playout=5 | unknown key of player uct 'playout'; did you mean playouts? Known: playouts,",
        "random:playouts=5 | unknown key of player random 'playouts'. Known: seed",
        "uct:playouts | playouts has no value; write playouts=VALUE",
        "uct:playouts=0 | playouts is '0', but must be a whole number in [1, 2000000000]",
        "uct:playouts=many | playouts is 'many', but must be a whole number",
        "uct:playouts=99999999999 | but must be a whole number in",
        "uct:threads=0 | threads is '0', but must be a whole number in [1, 1024]",
        "uct:time=-1 | time is '-1', but must be a number above 0.0 and at most 86400.0",
        "uct:time=NaN | time is 'NaN'",
        "uct:seed=x | seed is 'x', but must be a whole number of 64 bits",
        "uct:lag=-1 | lag is '-1', but must be a number at least 0.0 and at most 60.0",
        "uct:lag=x | lag is 'x'",
        "uct:time=2s | time is '2s', but must be a number above 0.0 and at most 86400.0; write"
            + " seconds, such as time=2",
        "uct:lag=150ms | at most 60.0; write seconds, such as lag=0.15",
        "uct:time=1.5m | write seconds, such as time=90",
        "uct:ponder=yes | ponder is 'yes', but must be true or false",
        "uct:resign=51 | resign is '51', but must be a number at least 0.0 and at most 50.0",
        "uct:seed=1,seed=2 | seed is given twice",
        "uct:selection=puct | selection is 'puct', but must be ucb1 or rave",
        "uct:policy=10 | policy is '10', but must be light or heavy",
        "uct:, | unknown key of player uct ''",
      })
  void nonsenseIsRefusedWithWhatWouldBeRight(String text, String message) {
    String told =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> PlayerKinds.standard().parse(text))
                .getMessage());
    assertTrue(told.contains(message), told);
  }

  @Test
  void aLongTextIsRefused() {
    String text = "uct:" + "x".repeat(100_000);
    String told =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> PlayerKinds.standard().parse(text))
                .getMessage());
    assertTrue(told.contains("has 100004 characters, but must have at most 1000"), told);
  }

  private static List<Integer> play(Game game, String first, String second, long seed) {
    List<Integer> actions = new ArrayList<>();
    State state = game.newInitialState();
    try (Player one =
            PlayerKinds.standard()
                .parse(first)
                .newPlayer(game, GameKnowledge.NONE, RandomStream.derive(seed, 0));
        Player two =
            PlayerKinds.standard()
                .parse(second)
                .newPlayer(game, GameKnowledge.NONE, RandomStream.derive(seed, 1))) {
      while (!state.isTerminal()) {
        Player player = state.currentPlayer() == 0 ? one : two;
        int action = play(player.choose(Clock.UNLIMITED, new Cancellation()));
        actions.add(action);
        state.apply(action);
        one.played(action);
        two.played(action);
      }
      assertThrows(
          IllegalStateException.class, () -> one.choose(Clock.UNLIMITED, new Cancellation()));
      assertThrows(
          IllegalStateException.class, () -> two.choose(Clock.UNLIMITED, new Cancellation()));
    }
    actions.add((int) state.returnFor(0));
    return actions;
  }

  private static int play(Decision decision) {
    return assertInstanceOf(Decision.Play.class, decision).action();
  }

  @Test
  void searchBeatsRandomMovesAndGamesRepeatBySeed() {
    Game game = new ConnectFour();
    for (int seed = 0; seed < 10; seed++) {
      List<Integer> actions = play(game, "uct:playouts=500", "random", seed);
      assertEquals(1, actions.get(actions.size() - 1), "seed " + seed);
      assertEquals(actions, play(game, "uct:playouts=500", "random", seed));
    }
  }

  @Test
  void twoSearchersDrawTicTacToe() {
    List<Integer> actions =
        play(new TicTacToe(), "uct:playouts=5000,threads=2", "uct:playouts=5000", 1);
    assertEquals(0, actions.get(actions.size() - 1));
  }

  @Test
  void raveDrawsTicTacToe() {
    String rave = "uct:playouts=5000,selection=rave";
    List<Integer> actions = play(new TicTacToe(), rave, rave, 1);
    assertEquals(0, actions.get(actions.size() - 1));
  }

  @Test
  void aPolicyThatTheGameHasNotIsRefused() {
    PlayerSpec heavy = PlayerKinds.standard().parse("uct:policy=heavy");
    String told =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> heavy.newPlayer(new TicTacToe(), GameKnowledge.NONE, 1))
                .getMessage());
    assertTrue(told.contains("has light random games only; leave the policy out"), told);
    PlayerKinds.standard()
        .parse("uct:policy=light")
        .newPlayer(new TicTacToe(), GameKnowledge.NONE, 1)
        .close();
  }

  @Test
  void progressTellsThePlayouts() {
    try (Player player =
        PlayerKinds.standard()
            .parse("uct:playouts=2000")
            .newPlayer(new ConnectFour(), GameKnowledge.NONE, 1)) {
      player.choose(Clock.UNLIMITED, new Cancellation());
      assertEquals("2,000 of 2,000 playouts", player.progress());
    }
  }
}
