package io.tengen.arena.match;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.player.FakeEngine;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.arena.player.PlayerException;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.env.rating.Trinomial;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.go.Scoring;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchException;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class MatchTest {
  private static final Game GO = new GoGame(5, Ruleset.CHINESE.rules().withKomi(7));

  /** Nanoseconds that pass only when a test says so. */
  private long now;

  /** What went wrong between games. */
  private final List<String> breakdowns = new ArrayList<>();

  @TempDir private Path temporary;

  private static MatchSettings settings(Game game, int games, int openingPlies, long seed) {
    return new MatchSettings(
        game, games, new TimeControl.Unlimited(), Duration.ZERO, openingPlies, seed);
  }

  private static Entrant entrant(String text) {
    return new Entrant(text, KnownPlayers.kinds().parse(text));
  }

  private static Entrant entrant(BiFunction<State, Clock, Decision> chooser) {
    return new Entrant("test", new Players(chooser));
  }

  private static Entrant engine(String kind, Path log) {
    return new Entrant(kind, FakeEngine.of(kind, log));
  }

  private List<PlayedGame> play(MatchSettings settings, Entrant a, Entrant b) {
    return play(settings, a, b, List.of(), new Cancellation(), game -> {});
  }

  private List<PlayedGame> play(
      MatchSettings settings,
      Entrant a,
      Entrant b,
      List<PlayedGame> done,
      Cancellation stop,
      Consumer<PlayedGame> finished) {
    try {
      return new Match(settings, a, b, () -> now, Duration.ZERO)
          .play(
              done,
              new MatchListener() {
                @Override
                public void thinking(int game, int plies, Side side, Player player) {}

                @Override
                public void brokeDown(Side side, RuntimeException cause) {
                  breakdowns.add(side + ": " + cause.getMessage());
                }

                @Override
                public void finished(PlayedGame game) {
                  finished.accept(game);
                }
              },
              stop);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static State replay(Game game, PlayedGame played) {
    State state = game.newInitialState();
    played.moves().forEach(state::apply);
    return state;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tic-tac-toe", "connect-four", "go-5x5"})
  void resultsAreThoseOfTheBoardAndMovesAlternate(String name) {
    Game game =
        switch (name) {
          case "tic-tac-toe" -> new TicTacToe();
          case "connect-four" -> new ConnectFour();
          default -> GO;
        };
    List<PlayedGame> games =
        play(settings(game, 6, 0, 1), entrant("uct:playouts=300"), entrant("random"));
    for (int i = 0; i < games.size(); i++) {
      PlayedGame played = games.get(i);
      State end = replay(game, played);
      assertTrue(end.isTerminal());
      assertEquals(i + 1, played.number());
      assertEquals(i % 2 == 0 ? Side.A : Side.B, played.first());
      double firsts = end.returnFor(0);
      Side winner = firsts == 0 ? null : (firsts > 0) == (i % 2 == 0) ? Side.A : Side.B;
      assertEquals(winner, played.winner());
      String result =
          end instanceof GoState go
              ? Scoring.score(go).toString()
              : firsts == 0 ? "1/2-1/2" : firsts > 0 ? "1-0" : "0-1";
      assertEquals(result, played.result());
    }
    Trinomial score = MatchScore.of(games);
    assertEquals(6, score.games());
    assertTrue(score.wins() >= 5, score.toString());
  }

  @Test
  void aStoppedMatchGoesOnToTheSameEnd() {
    MatchSettings settings = settings(new ConnectFour(), 7, 2, 42);
    Entrant a = entrant("uct:playouts=100");
    Entrant b = entrant("random");
    List<PlayedGame> whole = play(settings, a, b);
    for (int stopAfter = 1; stopAfter < 7; stopAfter++) {
      Cancellation stop = new Cancellation();
      int last = stopAfter;
      List<PlayedGame> part =
          play(
              settings,
              a,
              b,
              List.of(),
              stop,
              game -> {
                if (game.number() == last) {
                  stop.cancel();
                }
              });
      assertEquals(whole.subList(0, stopAfter), part);
      assertEquals(whole, play(settings, a, b, part, new Cancellation(), game -> {}));
    }
    assertNotEquals(whole, play(settings(new ConnectFour(), 7, 2, 43), a, b));
  }

  @Test
  void anAbandonedGameIsNone() {
    Cancellation stop = new Cancellation();
    Entrant quitter =
        entrant(
            (state, clock) -> {
              stop.cancel();
              return new Decision.Resign();
            });
    assertEquals(
        List.of(),
        play(settings(GO, 2, 0, 1), quitter, entrant("random"), List.of(), stop, game -> {}));
    Cancellation late = new Cancellation();
    Entrant failing =
        entrant(
            (state, clock) -> {
              late.cancel();
              throw new IllegalStateException("the terminal sent its signal to everybody");
            });
    assertEquals(
        List.of(),
        play(settings(GO, 2, 0, 1), failing, entrant("random"), List.of(), late, game -> {}));
  }

  @Test
  void openingsComeInPairs() {
    List<PlayedGame> games = play(settings(GO, 8, 4, 5), entrant("random"), entrant("random"));
    List<List<Integer>> openings = new ArrayList<>();
    for (PlayedGame game : games) {
      assertEquals(4, game.openingPlies());
      openings.add(game.moves().subList(0, 4));
    }
    for (int pair = 0; pair < 8; pair += 2) {
      assertEquals(openings.get(pair), openings.get(pair + 1));
    }
    assertEquals(4, openings.stream().distinct().count());
    assertEquals(0, MatchScore.repetitions(games));
  }

  @Test
  void gamesThatRepeatAreCounted() {
    Entrant always = entrant((state, clock) -> Players.first(state));
    assertEquals(
        3, MatchScore.repetitions(play(settings(new TicTacToe(), 5, 0, 1), always, always)));
  }

  @Test
  void illegalMovesAndExceptionsLose() {
    Entrant legal = entrant((state, clock) -> Players.first(state));
    Entrant cheat = entrant((state, clock) -> new Decision.Play(0));
    for (PlayedGame game : play(settings(new TicTacToe(), 2, 0, 1), cheat, legal)) {
      assertEquals(Side.B, game.winner());
      assertEquals(EndReason.ILLEGAL_MOVE, game.reason());
      assertEquals(game.number() == 1 ? "move 3, a3" : "move 2, a3", game.detail());
      assertEquals(game.number() == 1 ? "0-1" : "1-0", game.result());
    }
    Entrant outside = entrant((state, clock) -> new Decision.Play(-7));
    assertEquals(
        "move 1, action -7",
        play(settings(new TicTacToe(), 1, 0, 1), outside, legal).get(0).detail());
    Entrant broken =
        entrant(
            (state, clock) -> {
              throw new IllegalStateException("I am lost\nand so on");
            });
    PlayedGame lost = play(settings(GO, 1, 0, 1), broken, legal).get(0);
    assertEquals(EndReason.FAILURE, lost.reason());
    assertEquals("W+F", lost.result());
    assertEquals("java.lang.IllegalStateException: I am lost", lost.detail());
  }

  @Test
  void resigningLoses() {
    Entrant legal = entrant((state, clock) -> Players.first(state));
    Entrant resigner = entrant((state, clock) -> new Decision.Resign());
    List<PlayedGame> games = play(settings(GO, 2, 0, 1), legal, resigner);
    assertEquals(List.of("B+R", "W+R"), games.stream().map(PlayedGame::result).toList());
    assertEquals(new Trinomial(2, 0, 0), MatchScore.of(games));
  }

  /** The flag falls with the first nanosecond that is too many, lag included. */
  @ParameterizedTest
  @CsvSource({"1000, 0, false", "1000, 1, true", "1020, 0, false", "1020, 1, true"})
  void theFlagFallsExactly(int millis, int nanos, boolean falls) {
    Duration lag = Duration.ofMillis(millis - 1000);
    MatchSettings settings =
        new MatchSettings(new TicTacToe(), 1, TimeControl.parse("1s/move"), lag, 0, 1);
    Entrant slow =
        entrant(
            (state, clock) -> {
              assertEquals(Duration.ofSeconds(1), clock.longestMove());
              now += millis * 1_000_000L + nanos;
              return Players.first(state);
            });
    PlayedGame game = play(settings, slow, entrant("random:seed=1")).get(0);
    assertEquals(falls, game.reason() == EndReason.TIME);
    if (falls) {
      assertEquals(Side.B, game.winner());
      assertEquals("move 1 took " + millis + " ms", game.detail());
      assertEquals(millis, game.millisA());
      assertEquals(0, game.millisB());
    }
  }

  @Test
  void theClockRunsOverTheWholeGame() {
    MatchSettings settings =
        new MatchSettings(new ConnectFour(), 1, TimeControl.parse("10s"), Duration.ZERO, 0, 1);
    List<Long> left = new ArrayList<>();
    Entrant slow =
        entrant(
            (state, clock) -> {
              left.add(clock.main().toSeconds());
              now += 4_000_000_000L;
              return Players.first(state);
            });
    PlayedGame game = play(settings, slow, entrant((state, clock) -> Players.first(state))).get(0);
    assertEquals(List.of(10L, 6L, 2L), left);
    assertEquals(EndReason.TIME, game.reason());
  }

  @Test
  void theMoveLimitCountsTheBoard() {
    Game shortGame = new GoGame(5, Ruleset.CHINESE.rules().withKomi(7), 3);
    Entrant legal = entrant((state, clock) -> Players.first(state));
    PlayedGame game = play(settings(shortGame, 1, 0, 1), legal, legal).get(0);
    assertEquals(EndReason.MOVE_LIMIT, game.reason());
    assertEquals(3, game.moves().size());
    assertEquals(Scoring.score((GoState) replay(shortGame, game)).toString(), game.result());
  }

  @Test
  void anEngineIsKeptForTheWholeMatch() throws IOException {
    Path log = temporary.resolve("log");
    List<PlayedGame> games =
        play(
            settings(GO, 3, 0, 1),
            engine("passes", log),
            entrant((state, clock) -> new Decision.Play(state.game().actionCount() - 1)));
    assertEquals(List.of("W+7", "W+7", "W+7"), games.stream().map(PlayedGame::result).toList());
    assertEquals(List.of(Side.B, Side.A, Side.B), games.stream().map(PlayedGame::winner).toList());
    List<String> sent = Files.readAllLines(log);
    assertEquals(1, sent.stream().filter(line -> line.equals("list_commands")).count());
    assertEquals(3, sent.stream().filter(line -> line.startsWith("genmove")).count());
    assertEquals(1, sent.stream().filter(line -> line.equals("quit")).count());
  }

  @ParameterizedTest
  @CsvSource({"dies, FAILURE", "hangs, FAILURE", "garbage, FAILURE", "corner, ILLEGAL_MOVE"})
  void anEngineThatMisbehavesLosesAndIsReplaced(String kind, EndReason reason) throws IOException {
    Path log = temporary.resolve("log");
    List<PlayedGame> games =
        play(
            settings(GO, 2, 0, 1),
            engine(kind, log),
            entrant((state, clock) -> new Decision.Play(state.game().actionCount() - 1)));
    for (PlayedGame game : games) {
      assertEquals(reason, game.reason(), game.toString());
      assertEquals(Side.B, game.winner());
    }
    long started =
        Files.readAllLines(log).stream().filter(line -> line.equals("list_commands")).count();
    assertEquals(reason == EndReason.FAILURE ? 2 : 1, started);
  }

  /** Pondering may fail after the game's last move, and says so when the player is closed. */
  @Test
  void aPlayerThatFailsToCloseLosesNothingAndIsReplaced() {
    PlayerSpec failing =
        new Players(
            (state, clock) -> Players.first(state),
            () -> {
              throw new SearchException("pondering failed", new IllegalStateException());
            });
    List<PlayedGame> games =
        play(settings(new TicTacToe(), 3, 0, 1), new Entrant("test", failing), entrant("random"));
    assertEquals(3, games.size());
    assertTrue(games.stream().allMatch(game -> game.reason() == EndReason.PLAYED_OUT));
    assertEquals(Collections.nCopies(3, "A: pondering failed"), breakdowns);
  }

  /** Ctrl-C while an engine starts: the wait is interrupted, or the engine ends by it too. */
  @Test
  void aStopWhileAPlayerBeginsIsNoFailure() {
    Cancellation stop = new Cancellation();
    PlayerSpec starting =
        (game, rollouts, seed) -> {
          stop.cancel();
          throw new PlayerException("interrupted while waiting for '1 list_commands'", null);
        };
    List<PlayedGame> none =
        play(
            settings(GO, 2, 0, 1),
            entrant("random"),
            new Entrant("test", starting),
            List.of(),
            stop,
            game -> {});
    assertEquals(List.of(), none);
  }

  @Test
  void aRefusedMoveMakesTheGameVoid() {
    List<PlayedGame> games =
        play(settings(GO, 1, 1, 1), engine("refuses", temporary.resolve("log")), entrant("random"));
    assertEquals(EndReason.DISAGREEMENT, games.get(0).reason());
    assertNull(games.get(0).winner());
    assertEquals("Void", games.get(0).result());
    assertEquals(new Trinomial(0, 0, 0), MatchScore.of(games));
  }

  @Test
  void whoCannotBeginEndsTheMatch() {
    PlayerSpec missing = KnownPlayers.kinds().parse("gtp:/no/such/engine");
    assertThrows(
        PlayerException.class,
        () -> play(settings(GO, 2, 0, 1), entrant("random"), new Entrant("gtp", missing)));
    MatchSettings quick =
        new MatchSettings(GO, 2, TimeControl.parse("100ms/move"), Duration.ZERO, 0, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Match(quick, entrant("random"), new Entrant("gtp", missing)));
  }

  @Test
  void settingsHaveRanges() {
    for (int games : new int[] {0, -1, 1_000_001}) {
      assertEquals(
          "games is " + games + ", but must be in [1, 1000000]",
          messageOf(IllegalArgumentException.class, () -> settings(GO, games, 0, 1)));
    }
    assertThrows(IllegalArgumentException.class, () -> settings(GO, 1, -1, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new MatchSettings(GO, 1, new TimeControl.Unlimited(), Duration.ofMillis(-1), 0, 1));
  }
}
