package io.tengen.arena.player;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.board.TicTacToe;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines in processes: what they are sent, and what becomes of what they answer. */
@Timeout(120)
class ExternalEngineTest {
  private static final GoGame GAME = new GoGame(5, Ruleset.CHINESE.rules().withKomi(7));

  @TempDir private Path temporary;

  private Player start(String kind) {
    return FakeEngine.of(kind, temporary.resolve("log")).newPlayer(GAME, GameKnowledge.NONE, 0);
  }

  private static int point(String name) {
    return GAME.points().actionOf(GAME.points().parse(name));
  }

  @Test
  void theEngineIsToldEverything() throws IOException {
    TimeControl control = TimeControl.parse("10s+2m/25");
    try (Player player = start("katago")) {
      player.played(point("C3"));
      Decision decision = player.choose(control.start(), new Cancellation());
      assertEquals(new Decision.Play(GAME.actionCount() - 1), decision);
      player.played(GAME.actionCount() - 1);
      player.played(point("B2"));
      player.choose(control.start(), new Cancellation());
      // Another move than the engine's own is played in its place, so that it begins again.
      player.played(point("D4"));
      player.choose(control.start(), new Cancellation());
      player.setPosition(GAME.newInitialState());
    }
    assertEquals(
        """
        list_commands
        boardsize 5
        clear_board
        kata-set-rules {"ko":"POSITIONAL","scoring":"AREA","tax":"NONE","suicide":false,\
        "hasButton":false,"whiteHandicapBonus":"N"}
        komi 7
        play black C3
        time_settings 10 120 25
        time_left white 10 0
        genmove white
        play black B2
        time_left white 10 0
        genmove white
        boardsize 5
        clear_board
        kata-set-rules {"ko":"POSITIONAL","scoring":"AREA","tax":"NONE","suicide":false,\
        "hasButton":false,"whiteHandicapBonus":"N"}
        komi 7
        time_settings 10 120 25
        play black C3
        play white pass
        play black B2
        play white D4
        time_left black 10 0
        genmove black
        boardsize 5
        clear_board
        kata-set-rules {"ko":"POSITIONAL","scoring":"AREA","tax":"NONE","suicide":false,\
        "hasButton":false,"whiteHandicapBonus":"N"}
        komi 7
        time_settings 10 120 25
        quit
        """,
        Files.readString(temporary.resolve("log")));
  }

  @ParameterizedTest
  @CsvSource({
    "dies, 'the engine closed its output at ', '; it wrote: out of luck'",
    "hangs, no answer to, within PT0.05S",
    "garbage, answers 'genmove black' with, 'the best move'",
  })
  void anEngineThatBreaksDownSaysHow(String kind, String one, String two) {
    try (Player player = start(kind)) {
      String e =
          messageOf(
              PlayerException.class, () -> player.choose(Clock.UNLIMITED, new Cancellation()));
      assertTrue(e.contains(one), e);
      assertTrue(e.contains(two), e);
    }
  }

  @Test
  void resigningAndRefusingAreNoFailures() {
    try (Player player = start("resigns")) {
      assertInstanceOf(Decision.Resign.class, player.choose(Clock.UNLIMITED, new Cancellation()));
    }
    try (Player player = start("refuses")) {
      player.played(point("C3"));
      String e =
          messageOf(
              RefusedMoveException.class, () -> player.choose(Clock.UNLIMITED, new Cancellation()));
      assertTrue(e.endsWith("answers 'play black C3' with ? illegal move"));
    }
  }

  @Test
  void whatCannotPlayIsRefused() {
    assertTrue(
        messageOf(PlayerException.class, () -> start("poor"))
            .endsWith("does not know boardsize, which a game needs"));
    PlayerSpec missing = KnownPlayers.kinds().parse("gtp:/no/such/engine --mode gtp");
    assertTrue(
        messageOf(PlayerException.class, () -> missing.newPlayer(GAME, GameKnowledge.NONE, 0))
            .startsWith("engine /no/such/engine: the engine cannot be started"));
    assertEquals(
        "player gtp plays Go and nothing else; the game is tic-tac-toe",
        messageOf(
            IllegalArgumentException.class,
            () -> missing.newPlayer(new TicTacToe(), GameKnowledge.NONE, 0)));
    for (String empty : new String[] {"gtp", "gtp:", "gtp:  ", "gtp:''"}) {
      assertTrue(
          messageOf(IllegalArgumentException.class, () -> KnownPlayers.kinds().parse(empty))
              .startsWith("player gtp has no command; write gtp:COMMAND"));
    }
  }

  /** What an engine of a kind is sent from the start of a game on. */
  private String sent(String kind, GoGame game, Consumer<Player> actions) throws IOException {
    Path log = temporary.resolve("log-" + kind);
    Files.deleteIfExists(log);
    try (Player player = FakeEngine.of(kind, log).newPlayer(game, GameKnowledge.NONE, 0)) {
      actions.accept(player);
    }
    String all = Files.readString(log);
    return all.substring(all.indexOf("komi")).replace("\n", "; ");
  }

  @Test
  void aHandicapIsSetUpAsTheStandardHasIt() throws IOException {
    GoGame game = new GoGame(9, Ruleset.CHINESE.rules().withKomi(0)).withHandicap(3);
    Consumer<Player> whiteMoves = player -> player.choose(Clock.UNLIMITED, new Cancellation());
    assertEquals(
        "komi 0; set_free_handicap C7 G7 C3; genmove white; quit; ",
        sent("handicap", game, whiteMoves));
    String plays = "komi 0; %splay black C7; play black G7; play black C3; genmove white; quit; ";
    assertEquals(plays.formatted(""), sent("passes", game, whiteMoves));
    assertEquals(
        plays.formatted("set_free_handicap C7 G7 C3; "), sent("handicap-less", game, whiteMoves));
  }

  @Test
  void aHandicapIsThereAgainAfterWhatHasTheEngineBeginAgain() throws IOException {
    GoGame game = new GoGame(9, Ruleset.CHINESE.rules().withKomi(0)).withHandicap(2);
    String start = "boardsize 9; clear_board; komi 0; set_free_handicap G7 C3; ";
    assertEquals(
        start.substring(start.indexOf("komi"))
            + "play white E5; genmove black; "
            + start
            + "play white D4; quit; ",
        sent(
            "handicap",
            game,
            player -> {
              player.played(game.points().actionOf(game.points().parse("E5")));
              player.choose(Clock.UNLIMITED, new Cancellation());
              GoState taken = game.newInitialState();
              taken.play(game.points().parse("D4"));
              player.setPosition(taken);
            }));
  }

  @Test
  void otherStonesAreSetUpByMoves() throws IOException {
    Board board = new Board(5);
    board.setUp(
        new int[] {
          0, 2, 2, 2, 2,
          1, 0, 2, 2, 2,
          2, 2, 2, 2, 2,
          2, 2, 2, 2, 2,
          2, 2, 2, 2, 1
        });
    GoState problem = GAME.newState(board, Colour.BLACK, 0);
    problem.play(GAME.points().parse("A3"));
    assertEquals(
        "komi 7; boardsize 5; clear_board; komi 7; "
            + "play black A5; play black B4; play white A4; play white E1; play black A3; quit; ",
        sent("handicap", GAME, player -> player.setPosition(problem)));
  }

  @Test
  void whatWasCapturedIsNoStoneOfTheStart() throws IOException {
    GoState capture = GAME.newInitialState();
    for (String name : "B1 A1 A2 pass".split(" ", -1)) {
      capture.play(GAME.points().parse(name));
    }
    assertEquals(1, capture.board().prisoners(Colour.WHITE));
    assertEquals(
        "komi 7; play black B1; play white A1; play black A2; play white pass; quit; ",
        sent("handicap", GAME, player -> player.setPosition(capture)));
  }
}
