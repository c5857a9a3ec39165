package io.tengen.arena.live;

import static io.tengen.arena.live.LiveFixture.GO;
import static io.tengen.arena.live.LiveFixture.action;
import static io.tengen.arena.live.LiveFixture.actions;
import static io.tengen.arena.live.LiveFixture.people;
import static io.tengen.arena.live.LiveFixture.refused;
import static io.tengen.arena.live.LiveFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.StoredTakeBack;
import io.tengen.arena.live.RefusedActionException.Code;
import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.env.Game;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two players may say to one another, and what a game refuses. */
class LiveTalkTest {
  private static final Set<Integer> E5 = Set.of(action(GO, "E5"));

  private final LiveFixture fixture = new LiveFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  // ---- Refusals ----

  @Test
  void whatIsIllegalIsNamed() {
    LiveGame game = fixture.begin(settings(GO, "none"));
    refused(game, Code.NOT_YOUR_TURN, () -> game.play(1, 0));
    refused(game, Code.WRONG_PLY, () -> game.play(0, 1, 0));
    refused(game, Code.ILLEGAL, () -> game.play(0, -1));
    assertEquals(
        "there is no action 26, but 0 to 25", refused(game, Code.ILLEGAL, () -> game.play(0, 26)));
    fixture.play(game, "B5 C4 A4");
    assertTrue(
        refused(game, Code.ILLEGAL, () -> game.play(1, action(GO, "B5"))).contains("occupied"));
    assertTrue(
        refused(game, Code.ILLEGAL, () -> game.play(1, action(GO, "A5"))).contains("suicide"));
    assertThrows(IllegalArgumentException.class, () -> game.play(2, 0));
    assertThrows(IllegalArgumentException.class, () -> game.resign(-1));
  }

  /** White takes a stone at B3, which black may not take back at once. */
  @Test
  void koIsNamed() {
    LiveGame game = fixture.begin(settings(GO, "none"));
    fixture.play(game, "B4 C4 A3 D3 B2 C2 C3 B3");
    String told = refused(game, Code.ILLEGAL, () -> game.play(0, action(GO, "C3")));
    assertTrue(told.endsWith(": ko"), told);
    assertEquals(1, game.snapshot().position().secondPrisoners());
    assertEquals(0, game.snapshot().position().firstPrisoners());
  }

  @Test
  void aMoveThatIsSentTwiceIsMadeOnce() {
    LiveGame game = fixture.begin(settings(GO, "none"));
    game.play(0, 0, 12);
    refused(game, Code.NOT_YOUR_TURN, () -> game.play(0, 0, 12));
    game.play(1, 1, 13);
    refused(game, Code.WRONG_PLY, () -> game.play(0, 0, 14));
    assertEquals(List.of(12, 13), actions(game.snapshot()));
  }

  @Test
  void aGameThatIsOverTakesNothing() {
    LiveGame game = fixture.begin(settings(new TicTacToe(), "none"));
    fixture.play(game, "a1 b1 a2 b2 a3");
    assertEquals(new GameEnd(EndReason.PLAYED_OUT, -1, 0, "1-0", ""), game.snapshot().end());
    assertEquals(-1, game.snapshot().position().toMove());
    refused(game, Code.GAME_OVER, () -> game.play(1, 0));
    refused(game, Code.GAME_OVER, () -> game.resign(1));
    refused(game, Code.GAME_OVER, () -> game.abort("too late"));
    refused(game, Code.GAME_OVER, () -> game.askUndo(0));
    refused(game, Code.GAME_OVER, () -> game.answerUndo(1, true));
    refused(game, Code.GAME_OVER, () -> game.proposeDead(0, Set.of()));
    refused(game, Code.GAME_OVER, () -> game.resumePlay(0));
    game.noteAnalysis(5, "{}");
    assertEquals(Map.of(5, "{}"), fixture.archive.view().analysis(game.id()));
    assertThrows(IllegalArgumentException.class, () -> game.noteAnalysis(6, "{}"));
  }

  // ---- Ends ----

  @Test
  void whoResignsOrBreaksDownLoses() {
    LiveGame resigned = fixture.begin(settings(GO, "none"));
    resigned.resign(1);
    assertEquals(new GameEnd(EndReason.RESIGNATION, 1, 0, "B+R", ""), resigned.snapshot().end());
    LiveGame broken = fixture.begin(settings(GO, "none"));
    broken.forfeit(0, "gone\nfor good");
    assertEquals(new GameEnd(EndReason.FAILURE, 0, 1, "W+F", "gone"), broken.snapshot().end());
    LiveGame illegal = fixture.begin(settings(GO, "none"));
    illegal.forfeitByIllegalMove(1, "move 2, A9");
    assertEquals(
        new GameEnd(EndReason.ILLEGAL_MOVE, 1, 0, "B+F", "move 2, A9"), illegal.snapshot().end());
  }

  @Test
  void untilBothHaveMovedAGameMayBeCalledOff() {
    LiveGame game = fixture.begin(settings(GO, "none"), 0, 1, 2);
    game.play(1, 3);
    game.abort(0);
    GameEnd end = Objects.requireNonNull(game.snapshot().end());
    assertEquals(EndReason.ABORTED, end.reason());
    assertEquals("called off by ann", end.detail());
    ArchivedGame archived = fixture.archive.view().game(game.id()).orElseThrow();
    assertEquals(Outcome.VOID, Objects.requireNonNull(archived.end()).result().outcome());

    LiveGame longer = fixture.begin(settings(GO, "none"), 0, 1, 2);
    fixture.play(longer, "A1 B1");
    refused(longer, Code.TOO_LATE, () -> longer.abort(0));
    longer.abort("the server is closed for good");
    assertEquals("Void", Objects.requireNonNull(longer.snapshot().end()).result());
  }

  // ---- Taking back ----

  @Test
  void aMoveIsTakenBackIfTheOtherAgrees() {
    LiveGame game = fixture.begin(settings(GO, "1m"), 0);
    refused(game, Code.NOTHING_TO_UNDO, () -> game.askUndo(0));
    fixture.play(game, "B1 C1");
    List<LiveEvent> events = LiveFixture.listen(game);
    refused(game, Code.UNDO_NOT_ASKED, () -> game.answerUndo(1, true));
    game.askUndo(0);
    refused(game, Code.UNDO_IS_ASKED, () -> game.askUndo(0));
    refused(game, Code.UNDO_IS_ASKED, () -> game.askUndo(1));
    refused(game, Code.UNDO_NOT_ASKED, () -> game.answerUndo(0, true));
    assertEquals(0, game.snapshot().undoAskedBy());
    fixture.pass(5_000);
    game.answerUndo(1, true);
    assertEquals(2, game.snapshot().moves().size());
    assertEquals(0, game.snapshot().position().toMove());
    assertEquals(-1, game.snapshot().undoAskedBy());
    assertEquals(59, game.snapshot().clocks().first().main().toSeconds());
    assertEquals(59, game.snapshot().clocks().second().main().toSeconds());

    // By the time of black's turn, two moves are black's: its own and the answer.
    fixture.play(game, "C1 D1");
    game.askUndo(0);
    game.answerUndo(1, true);
    assertEquals(List.of(0, action(GO, "B1")), actions(game.snapshot()));
    assertEquals(2, fixture.archive.view().moves(game.id()).size());
    List<StoredTakeBack> takenBack = fixture.archive.view().takenBack(game.id());
    assertEquals(List.of(3, 4), takenBack.stream().map(StoredTakeBack::plies).toList());
    assertEquals(List.of(2, 2), takenBack.stream().map(StoredTakeBack::pliesLeft).toList());
    assertEquals(new LiveEvent.UndoAsked(3, 0), events.get(0));
    assertTrue(events.get(1) instanceof LiveEvent.Undone undone && undone.plies() == 2);
  }

  @Test
  void aRequestLapsesWithTheNextMove() {
    LiveGame game = fixture.begin(settings(GO, "none"));
    fixture.play(game, "A1");
    List<LiveEvent> events = LiveFixture.listen(game);
    game.askUndo(0);
    fixture.play(game, "B1");
    game.askUndo(0);
    game.answerUndo(1, false);
    assertEquals(
        List.of("UndoAsked", "UndoRefused", "Moved", "UndoAsked", "UndoRefused"),
        events.stream().map(event -> event.getClass().getSimpleName()).toList());
    assertEquals(2, game.snapshot().moves().size());
  }

  @Test
  void someGamesHaveNoUndo() {
    LiveSettings settings = new LiveSettings(settings(GO, "none").referee(), true, false, 0);
    LiveGame game = fixture.begin(settings);
    fixture.play(game, "A1");
    refused(game, Code.NO_UNDO_HERE, () -> game.askUndo(0));
  }

  // ---- Dead stones ----

  @Test
  void whatBothNameIsDead() {
    LiveGame game = fixture.begin(people(GO, "none"));
    refused(game, Code.NOT_SCORING, () -> game.proposeDead(0, E5));
    refused(game, Code.NOT_SCORING, () -> game.resumePlay(0));
    fixture.play(game, LiveFixture.DEAD_STONE);
    assertEquals(LiveStatus.SCORING, game.snapshot().status());
    refused(game, Code.SCORING, () -> game.play(1, 0));
    refused(game, Code.SCORING, () -> game.askUndo(0));
    refused(game, Code.NO_STONE, () -> game.proposeDead(0, Set.of(action(GO, "A1"))));
    refused(game, Code.NO_STONE, () -> game.proposeDead(0, Set.of(-1)));
    refused(game, Code.NO_STONE, () -> game.proposeDead(0, Set.of(25)));
    List<LiveEvent> events = LiveFixture.listen(game);
    game.proposeDead(0, Set.of());
    game.proposeDead(1, E5);
    assertEquals(Map.of(0, Set.of(), 1, E5), game.snapshot().dead());
    assertEquals(LiveStatus.SCORING, game.snapshot().status());
    game.proposeDead(0, E5);
    GameEnd end =
        new GameEnd(EndReason.PLAYED_OUT, -1, 1, "W+12", "both players agree on the dead stones");
    assertEquals(end, game.snapshot().end());
    assertEquals(4, events.size());
    assertEquals(new LiveEvent.DeadProposed(16, 0, E5), events.get(2));
  }

  /** One stone stands for its chain. */
  @Test
  void chainsAreNamedWhole() {
    LiveGame game = fixture.begin(people(GO, "none"));
    fixture.play(game, LiveFixture.DEAD_STONE);
    game.proposeDead(0, Set.of(action(GO, "C3")));
    assertEquals(
        Set.of(
            action(GO, "C1"),
            action(GO, "C2"),
            action(GO, "C3"),
            action(GO, "C4"),
            action(GO, "C5")),
        game.snapshot().dead().get(0));
  }

  @Test
  void whoDoesNotAgreeHasThemEstimated() {
    LiveGame game = fixture.begin(people(GO, "none"));
    fixture.play(game, LiveFixture.DEAD_STONE);
    game.proposeDead(0, Set.of());
    game.proposeDead(1, E5);
    fixture.pass(LiveGames.SCORING_TIME.toMillis() - 1);
    fixture.games.look();
    assertEquals(LiveStatus.SCORING, game.snapshot().status());
    fixture.pass(1);
    fixture.games.look();
    GameEnd end = Objects.requireNonNull(game.snapshot().end());
    assertEquals("W+12", end.result());
    assertEquals(
        "the players do not agree on the dead stones, so they are estimated", end.detail());
  }

  @Test
  void playIsResumedWithoutThePasses() {
    LiveGame game = fixture.begin(people(GO, "none"));
    fixture.play(game, LiveFixture.DEAD_STONE);
    game.proposeDead(0, E5);
    List<LiveEvent> events = LiveFixture.listen(game);
    game.resumePlay(1);
    assertEquals(LiveStatus.PLAYING, game.snapshot().status());
    assertEquals(11, game.snapshot().moves().size());
    assertEquals(Map.of(), game.snapshot().dead());
    assertEquals(1, game.snapshot().position().toMove());
    assertTrue(events.get(0) instanceof LiveEvent.PlayResumed resumed && resumed.side() == 1);
    fixture.play(game, "D5 pass pass");
    assertEquals(LiveStatus.SCORING, game.snapshot().status());
    game.resign(0);
    assertEquals("W+R", Objects.requireNonNull(game.snapshot().end()).result());
  }

  @Test
  void playIsNotResumedForEver() {
    LiveGame game = fixture.begin(people(GO, "none"));
    for (int i = 0; i < 5; i++) {
      fixture.play(game, "pass pass");
      game.resumePlay(i % 2);
    }
    fixture.play(game, "pass pass");
    refused(game, Code.RESUMED_TOO_OFTEN, () -> game.resumePlay(0));
  }

  /** The pass of an opening stays. */
  @Test
  void anOpeningIsNotTakenBack() {
    LiveGame game = fixture.begin(people(GO, "none"), 12, 25);
    fixture.play(game, "pass");
    game.resumePlay(0);
    assertEquals(List.of(12, 25), actions(game.snapshot()));
    assertEquals(0, game.snapshot().position().toMove());
  }

  // ---- Beginning ----

  @Test
  void gamesThatCannotBeginAreRefused() {
    LiveSettings settings = settings(GO, "none");
    assertThrows(IllegalArgumentException.class, () -> fixture.begin(settings, 3, 3));
    assertThrows(IllegalArgumentException.class, () -> fixture.begin(settings, 25, 25));
    LiveSettings limited = new LiveSettings(settings.referee().withMoveLimit(2), true, true, 0);
    assertThrows(IllegalArgumentException.class, () -> fixture.begin(limited, 3, 4));
    for (String stranger : List.of("zoe", "")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> fixture.games.begin(LiveFixture.ROOM, settings, "ann", stranger, List.of()));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> fixture.games.begin("cellar", settings, "ann", "ben", List.of()));
    Pairing pairing = new Pairing("r1-p1", 1, "ben", "ann", 0);
    LiveGame game = fixture.games.begin(LiveFixture.ROOM, settings, pairing, List.of());
    assertEquals("ben", game.head().player(0));
    assertThrows(
        IllegalStateException.class,
        () -> fixture.games.begin(LiveFixture.ROOM, settings, pairing, List.of()));
    assertEquals(List.of(game), fixture.games.live());
    for (Game unknown : List.of(new MnkGame(4, 4, 3), new GoGame(5, Ruleset.CHINESE.rules(), 10))) {
      assertThrows(IllegalArgumentException.class, () -> fixture.begin(settings(unknown, "none")));
    }
    RefereeSettings other = settings(new TicTacToe(), "none").referee();
    assertThrows(IllegalArgumentException.class, () -> new LiveSettings(other, true, true, 2));
    assertThrows(
        IllegalArgumentException.class, () -> new LiveSettings(settings.referee(), true, true, 2));
  }
}
