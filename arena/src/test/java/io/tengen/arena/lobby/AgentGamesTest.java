package io.tengen.arena.lobby;

import static io.tengen.arena.lobby.LobbyFixture.TIC_TAC_TOE;
import static io.tengen.arena.lobby.LobbyFixture.end;
import static io.tengen.arena.lobby.LobbyFixture.moves;
import static io.tengen.arena.lobby.LobbyFixture.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveStatus;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.GameStart;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.player.Decision;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AgentGamesTest {
  private static final GameOffer GO =
      GameOffer.casual(new GoGame(5, Ruleset.CHINESE.rules()), new TimeControl.Unlimited());

  private final AtomicReference<LiveGame> playing = new AtomicReference<>();
  private final CountDownLatch release = new CountDownLatch(1);

  private final LobbyFixture fixture =
      new LobbyFixture(
          Map.of(
              "first", new Script((state, stop) -> Script.first(state)),
              "loser", new Script((state, stop) -> new Decision.Resign()),
              "cheat", new Script((state, stop) -> new Decision.Play(99)),
              "passer",
                  new Script((state, stop) -> new Decision.Play(state.game().actionCount() - 1)),
              "broken",
                  new Script(
                      (state, stop) -> {
                        throw new IllegalStateException("no ideas left");
                      }),
              "hung",
                  new Script(
                      (state, stop) -> {
                        awaitRelease();
                        return Script.first(state);
                      }),
              "asked",
                  new Script(
                      (state, stop) -> {
                        if (!stop.isCancelled()) {
                          Objects.requireNonNull(playing.get()).askUndo(0);
                        }
                        assertTrue(stop.isCancelled());
                        return Script.first(state);
                      })));

  private void awaitRelease() {
    boolean isReleased = false;
    while (!isReleased) {
      try {
        release.await();
        isReleased = true;
      } catch (InterruptedException e) {
        // It hangs well.
      }
    }
  }

  private LiveGame play(String agent, SideWish wish) {
    LiveGame game = fixture.lobby().playAgent("ann", fixture.agent(agent), TIC_TAC_TOE, wish);
    playing.set(game);
    return game;
  }

  @Test
  void anAgentAnswers() {
    try (fixture) {
      LiveGame game = play("first", SideWish.FIRST);
      assertEquals("ann", game.head().player(0));
      fixture.settle();
      assertEquals(List.of(), moves(game));
      game.play(0, 4);
      fixture.settle();
      assertEquals(List.of(4, 0), moves(game));
      game.play(0, 8);
      fixture.settle();
      assertEquals(List.of(4, 0, 8, 1), moves(game));
      assertEquals(1, fixture.script("first").opened());
      game.resign(0);
      fixture.settle();
      assertEquals(1, fixture.script("first").closed());
      assertEquals(List.of(), fixture.lobby().playing());
      assertEquals(List.of(), fixture.problems());
    }
  }

  @Test
  void anAgentBegins() {
    try (fixture) {
      LiveGame game = play("first", SideWish.SECOND);
      assertEquals("ann", game.head().player(1));
      fixture.settle();
      assertEquals(List.of(0), moves(game));
    }
  }

  @Test
  void whoBreaksDownLosesWithTheReason() {
    try (fixture) {
      LiveGame game = play("broken", SideWish.SECOND);
      fixture.settle();
      assertEquals(EndReason.FAILURE, end(game).reason());
      assertEquals(1, end(game).winner());
      assertTrue(end(game).detail().contains("no ideas left"), end(game).detail());
      assertEquals(1, fixture.script("broken").closed());
      assertEquals(List.of(), fixture.problems());
    }
  }

  @Test
  void anIllegalMoveLoses() {
    try (fixture) {
      LiveGame game = play("cheat", SideWish.SECOND);
      fixture.settle();
      assertEquals(EndReason.ILLEGAL_MOVE, end(game).reason());
      assertEquals(1, end(game).winner());
    }
  }

  @Test
  void anAgentGivesUp() {
    try (fixture) {
      LiveGame game = play("loser", SideWish.SECOND);
      fixture.settle();
      assertEquals(EndReason.RESIGNATION, end(game).reason());
    }
  }

  @Test
  void whoHangsLosesAndItsThreadIsGivenUp() {
    try (fixture) {
      LiveGame game = play("hung", SideWish.SECOND);
      fixture.letHang();
      fixture.settle();
      assertEquals(EndReason.FAILURE, end(game).reason());
      assertTrue(end(game).detail().startsWith("hung: no move within"), end(game).detail());
      release.countDown();
    }
  }

  @Test
  void anAgentLetsTakeBack() {
    try (fixture) {
      LiveGame game = play("first", SideWish.FIRST);
      game.play(0, 0);
      fixture.settle();
      game.askUndo(0);
      fixture.settle();
      assertEquals(List.of(), moves(game));
      game.play(0, 4);
      fixture.settle();
      assertEquals(List.of(4, 0), moves(game));
      assertEquals(1, fixture.script("first").opened());
    }
  }

  @Test
  void thinkingEndsWhenAMoveIsToBeTakenBack() {
    try (fixture) {
      LiveGame game = play("asked", SideWish.FIRST);
      game.play(0, 0);
      fixture.settle();
      // It was asked in the midst of thinking, and did not move.
      assertEquals(List.of(), moves(game));
      assertEquals(1, fixture.script("asked").asked());
      assertEquals(List.of(), fixture.problems());
    }
  }

  @Test
  void anAgentNamesDeadStones() {
    try (fixture) {
      LiveGame game = fixture.lobby().playAgent("ann", fixture.agent("passer"), GO, SideWish.FIRST);
      // One stone alone in the middle owns the board.
      game.play(0, 12);
      fixture.settle();
      game.play(0, 25);
      fixture.settle();
      assertEquals(LiveStatus.SCORING, game.snapshot().status());
      assertTrue(game.snapshot().dead().containsKey(1));
      game.proposeDead(0, game.snapshot().dead().getOrDefault(1, Set.of(12)));
      assertEquals(EndReason.PLAYED_OUT, end(game).reason());
      fixture.settle();
      assertEquals(1, fixture.script("passer").closed());
    }
  }

  @Test
  void anAgentRestsAndComesBack() {
    try (fixture) {
      LiveGame game = play("first", SideWish.FIRST);
      fixture.settle();
      assertEquals(1, fixture.script("first").opened());
      fixture.pass(Duration.ofMinutes(6));
      assertEquals(1, fixture.script("first").closed());
      fixture.pass(Duration.ofMinutes(6));
      game.play(0, 4);
      fixture.settle();
      assertEquals(List.of(4, 0), moves(game));
      assertEquals(2, fixture.script("first").opened());
    }
  }

  @Test
  void anAbandonedGameIsCalledOff() {
    try (fixture) {
      LiveGame game = play("first", SideWish.FIRST);
      fixture.pass(Duration.ofHours(23));
      assertEquals(List.of(game), fixture.lobby().playing("ann"));
      fixture.pass(Duration.ofHours(2));
      assertEquals(EndReason.ABORTED, end(game).reason());
      assertEquals(List.of(), fixture.lobby().playing("ann"));
    }
  }

  @Test
  void thereAreAsManySeatsAsThereAre() {
    try (fixture) {
      Lobby lobby = fixture.lobby();
      AgentChoice agent = fixture.agent("first");
      for (String who : List.of("ann", "ann", "ben", "ben")) {
        lobby.playAgent(who, agent, TIC_TAC_TOE, SideWish.FIRST);
      }
      assertEquals(
          Code.TOO_MANY, refusal(() -> lobby.playAgent("ann", agent, TIC_TAC_TOE, SideWish.ANY)));
      assertEquals(
          Code.BUSY, refusal(() -> lobby.playAgent("cleo", agent, TIC_TAC_TOE, SideWish.ANY)));
      lobby.playing("ann").get(0).resign(0);
      fixture.settle();
      lobby.playAgent("cleo", agent, TIC_TAC_TOE, SideWish.ANY);
      assertEquals(4, lobby.playing().size());
    }
  }

  @Test
  void namesAndAgentsAreChecked() {
    try (fixture) {
      Lobby lobby = fixture.lobby();
      AgentChoice agent = fixture.agent("first");
      for (String who : List.of("", " ", "a\nb", "x".repeat(61), "FIRST", "random", "uct-100")) {
        assertEquals(
            Code.BAD_NAME,
            refusal(() -> lobby.playAgent(who, agent, TIC_TAC_TOE, SideWish.ANY)),
            who);
      }
      AgentChoice unknown = new AgentChoice("frist", "engine:rm", "");
      LobbyException refused =
          assertThrows(
              LobbyException.class,
              () -> lobby.playAgent("ann", unknown, TIC_TAC_TOE, SideWish.ANY));
      assertEquals(Code.UNKNOWN_AGENT, refused.code());
      assertTrue(String.valueOf(refused.getMessage()).contains("did you mean first?"));
    }
  }

  @Test
  void aGameGoesOnAgainstAnybody() {
    try (fixture) {
      Lobby lobby = fixture.lobby();
      AgentChoice anybody = new AgentChoice("text-1", "script:first", "a text");
      LiveGame game =
          lobby.playAnybody("ann", anybody, TIC_TAC_TOE, SideWish.FIRST, opening(4, 0, 8));
      assertEquals(3, game.head().openingPlies());
      assertEquals("ann", game.head().player(0));
      fixture.settle();
      assertEquals(List.of(4, 0, 8, 1), moves(game));
      game.resign(0);
      fixture.settle();
      assertEquals(1, fixture.script("first").closed());
    }
  }

  private static GameStart opening(Integer... moves) {
    return GameStart.of(List.of(moves), TIC_TAC_TOE.time());
  }

  @Test
  void aGameThatWasLeftElsewhereGoesOn() {
    try (fixture) {
      TimeControl time = TimeControl.parse("1m");
      GameOffer offer = GameOffer.casual(TIC_TAC_TOE.game(), time);
      Clock first = time.start().afterMove(Duration.ofSeconds(20)).orElseThrow();
      Clock second = time.start().afterMove(Duration.ofSeconds(5)).orElseThrow();
      GameStart left =
          new GameStart(List.of(4, 0, 8), 0, first, second, Duration.ZERO, Duration.ZERO);
      AgentChoice anybody = new AgentChoice("text-1", "script:first", "a text");
      LiveGame game = fixture.lobby().playAnybody("ann", anybody, offer, SideWish.FIRST, left);
      assertEquals(0, game.head().openingPlies());
      assertEquals(first, game.snapshot().clocks().first());
      assertEquals(second, game.snapshot().clocks().second());
      fixture.settle();
      assertEquals(List.of(4, 0, 8, 1), moves(game));
      game.askUndo(0);
      fixture.settle();
      assertEquals(List.of(4, 0), moves(game));
      GameStart otherTime =
          new GameStart(
              List.of(4), 0, Clock.UNLIMITED, Clock.UNLIMITED, Duration.ZERO, Duration.ZERO);
      assertEquals(
          Code.BAD_OFFER,
          refusal(
              () -> fixture.lobby().playAnybody("ann", anybody, offer, SideWish.FIRST, otherTime)));
    }
  }

  @Test
  void anybodyIsChecked() {
    try (fixture) {
      Lobby lobby = fixture.lobby();
      AgentChoice anybody = new AgentChoice("text-1", "script:first", "a text");
      AgentChoice nonsense = new AgentChoice("text-2", "no-such-player", "");
      assertEquals(
          Code.UNKNOWN_AGENT,
          refusal(
              () -> lobby.playAnybody("ann", nonsense, TIC_TAC_TOE, SideWish.FIRST, opening())));
      assertEquals(
          Code.BAD_OFFER,
          refusal(
              () ->
                  lobby.playAnybody(
                      "ann", anybody, LobbyFixture.RATED, SideWish.FIRST, opening())));
      for (GameStart opening : List.of(opening(4, 4), opening(-1), opening(0, 3, 1, 4, 2))) {
        for (int time = 0; time < 5; time++) {
          assertEquals(
              Code.BAD_OFFER,
              refusal(
                  () -> lobby.playAnybody("ann", anybody, TIC_TAC_TOE, SideWish.FIRST, opening)),
              "no seat is lost by what is refused");
        }
      }
      assertEquals(List.of(), lobby.playing());
    }
  }

  @Test
  void gamesGoOnAfterARestart() {
    LiveGame game = play("first", SideWish.FIRST);
    game.play(0, 4);
    fixture.settle();
    fixture.leave();
    assertEquals(1, fixture.script("first").closed());
    LobbyFixture again =
        new LobbyFixture(
            Map.of("first", new Script((state, stop) -> Script.first(state))), fixture.archive());
    try (again) {
      assertEquals(List.of(), again.lobby().restore());
      LiveGame restored = again.lobby().playing("ann").get(0);
      assertEquals(game.id(), restored.id());
      restored.play(0, 8);
      again.settle();
      assertEquals(List.of(4, 0, 8, 1), moves(restored));
    }
  }
}
