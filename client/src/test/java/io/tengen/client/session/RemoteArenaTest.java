package io.tengen.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.OwnerQueue;
import io.tengen.client.session.ArenaStatus.Kind;
import io.tengen.client.session.SessionView.ChatLine;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.env.State;
import io.tengen.go.GoGame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server, over real sockets. */
@Timeout(120)
class RemoteArenaTest {
  private static final GameChoice TIC_TAC_TOE = GameChoice.of("tic-tac-toe");
  private static final GameChoice GO = GameChoice.go(5, "chinese", 7, 0);
  private static final int PASS = 25;

  private final OwnerQueue owner = new OwnerQueue();
  private final List<RuntimeException> problems = new CopyOnWriteArrayList<>();
  @TempDir Path directory;

  /** Somebody on the server, by the time it is welcome. */
  private RemoteArena arrive(int port) {
    RemoteArena arena =
        new RemoteArena("localhost:" + port, SignIn.asGuest(), owner, problems::add);
    arena.listen(status -> owner.requireOwner());
    arena.listenLobby(lobby -> owner.requireOwner());
    owner.until(() -> arena.status().kind() == Kind.CONNECTED && !arena.name().isEmpty());
    return arena;
  }

  private void leave(RemoteArena arena) {
    arena.close();
    owner.until(() -> arena.whenClosed().toCompletableFuture().isDone());
    assertEquals(Kind.CLOSED, arena.status().kind());
    assertEquals("the connection has been closed", owner.refusal(arena.watch(1)));
    assertEquals(List.of(), problems);
  }

  private GameSession listened(GameSession session) {
    session.listen(view -> owner.requireOwner());
    return session;
  }

  private static int firstLegal(SessionView view) {
    State state = view.game().newInitialState();
    view.actions().forEach(state::apply);
    int[] legal = new int[view.game().actionCount()];
    assertTrue(state.legalActions(legal) > 0);
    return legal[0];
  }

  @Test
  void aGameIsPlayedAgainstAnAgentToItsEnd() {
    try (ServerBed bed = new ServerBed(directory, 0)) {
      RemoteArena arena = arrive(bed.port());
      List<Opponent> opponents = owner.get(arena.opponents(TIC_TAC_TOE));
      assertEquals("random", opponents.get(0).name());
      GameSession session =
          listened(
              owner.get(
                  arena.begin(
                      new Challenge(
                          "random", TIC_TAC_TOE, "5m", SideWish.FIRST, true, false, Past.NONE))));
      assertEquals(List.of(arena.name(), "random"), session.view().names());
      ClockFace clock = session.view().clocks().get(0);
      assertTrue(clock.isRunning());
      assertTrue(clock.at(clock.sinceNanos()).main().toSeconds() >= 290);
      assertFalse(owner.refusal(session.play(77)).isEmpty());
      assertTrue(session.hasChat());
      owner.get(session.chat("have a good game"));
      owner.until(() -> !session.view().chat().isEmpty());
      assertEquals(List.of(new ChatLine(arena.name(), "have a good game")), session.view().chat());
      while (session.view().phase() != Phase.OVER) {
        owner.until(() -> session.view().isMyTurn() || session.view().phase() == Phase.OVER);
        if (session.view().isMyTurn()) {
          owner.get(session.play(firstLegal(session.view())));
        }
      }
      assertEquals("PLAYED_OUT", session.view().end().orElseThrow().reason());
      assertTrue(owner.refusal(session.resign()).contains("over"));
      session.close();
      leave(arena);
      assertEquals(List.of(), bed.problems);
    }
  }

  @Test
  void peopleMeetAndAreWatched() {
    try (ServerBed bed = new ServerBed(directory, 0)) {
      RemoteArena one = arrive(bed.port());
      RemoteArena two = arrive(bed.port());
      List<GameSession> begun = new ArrayList<>();
      one.listenGames(begun::add);
      long seek = owner.get(one.seek(Challenge.of("", GO, SideWish.FIRST)));
      owner.until(() -> two.lobby().seeks().stream().anyMatch(line -> line.id() == seek));
      GameSession second = listened(owner.get(two.accept(seek)));
      owner.until(() -> !begun.isEmpty());
      GameSession first = listened(begun.get(0));
      assertEquals(0, first.view().mySide());
      assertEquals(1, second.view().mySide());
      long id = second.view().id();
      owner.until(() -> !one.lobby().games().isEmpty() && one.lobby().seeks().isEmpty());
      RemoteArena three = arrive(bed.port());
      GameSession watched = listened(owner.get(three.watch(id)));
      assertEquals(-1, watched.view().mySide());
      owner.get(first.play(12));
      owner.until(() -> watched.view().actions().equals(List.of(12)));
      owner.get(first.askUndo());
      owner.until(() -> second.view().undoAskedBy() == 0);
      owner.get(second.answerUndo(true));
      owner.until(() -> watched.view().actions().isEmpty());
      owner.until(() -> first.view().actions().isEmpty());
      owner.get(first.play(PASS));
      owner.until(() -> second.view().isMyTurn());
      owner.get(second.play(PASS));
      owner.until(() -> first.view().phase() == Phase.SCORING);
      owner.get(first.resumePlay());
      owner.until(() -> second.view().actions().isEmpty());
      assertEquals(Phase.PLAYING, second.view().phase());
      owner.until(() -> first.view().isMyTurn());
      owner.get(first.play(12));
      owner.until(() -> second.view().isMyTurn());
      owner.get(second.play(PASS));
      owner.until(() -> first.view().isMyTurn());
      owner.get(first.play(PASS));
      owner.until(() -> second.view().phase() == Phase.SCORING);
      owner.get(second.proposeDead(Set.of()));
      owner.until(() -> first.view().dead().containsKey(1));
      owner.get(first.proposeDead(Set.of()));
      owner.until(() -> watched.view().phase() == Phase.OVER);
      assertEquals("B+18", watched.view().end().orElseThrow().result());
      long declined =
          owner.get(one.challengePerson(Challenge.of(two.name(), TIC_TAC_TOE, SideWish.ANY)));
      owner.until(() -> two.lobby().seeks().stream().anyMatch(line -> line.id() == declined));
      owner.get(two.decline(declined));
      owner.until(() -> one.lobby().seeks().isEmpty());
      long taken = owner.get(one.seek(Challenge.of("", TIC_TAC_TOE, SideWish.ANY)));
      owner.get(one.unseek(taken));
      assertFalse(owner.refusal(one.ready("no-such-room")).isEmpty());
      leave(three);
      leave(two);
      leave(one);
    }
  }

  @Test
  void handicapsAndRefusals() {
    try (ServerBed bed = new ServerBed(directory, 0)) {
      RemoteArena arena = arrive(bed.port());
      GameChoice nine = GameChoice.go(9, "japanese", 0.5, 3);
      GameSession session =
          listened(owner.get(arena.begin(Challenge.of("random", nine, SideWish.SECOND))));
      assertEquals(3, ((GoGame) session.view().game()).handicap());
      assertEquals(nine, GameChoice.of(session.view().game()));
      assertTrue(session.view().isMyTurn());
      owner.get(session.abort());
      owner.until(() -> session.view().phase() == Phase.OVER);
      Map<String, Challenge> bad =
          Map.of(
              "did you mean random?", Challenge.of("randon", GO, SideWish.ANY),
              "klingon", Challenge.of("random", GameChoice.go(9, "klingon", 7, 0), SideWish.ANY),
              "after 1 moves", Challenge.of("random", GO, SideWish.ANY).after(List.of(3)));
      bad.forEach(
          (what, challenge) -> {
            String refusal = owner.refusal(arena.begin(challenge));
            assertTrue(refusal.contains(what), refusal);
          });
      assertTrue(owner.refusal(arena.watch(987_654)).contains("987654"));
      leave(arena);
    }
  }

  @Test
  void aGameGoesOnAfterTheServerWasRestarted() {
    ServerBed bed = new ServerBed(directory, 0);
    int port = bed.port();
    RemoteArena arena = arrive(port);
    String name = arena.name();
    List<Kind> kinds = new ArrayList<>();
    arena.listen(status -> kinds.add(status.kind()));
    GameSession session =
        listened(owner.get(arena.begin(Challenge.of("random", GO, SideWish.FIRST))));
    owner.get(session.play(12));
    owner.until(() -> session.view().isMyTurn());
    List<Integer> before = session.view().actions();
    bed.close();
    owner.until(() -> arena.status().kind() == Kind.LOST);
    assertFalse(arena.status().text().isEmpty());
    assertEquals(before, session.view().actions());
    assertTrue(owner.refusal(session.resign()).contains("no connection"));
    var move = session.play(firstLegal(session.view())).toCompletableFuture();
    try (ServerBed again = new ServerBed(directory, port)) {
      owner.until(() -> arena.status().kind() == Kind.CONNECTED);
      owner.get(move);
      owner.until(() -> session.view().actions().size() >= before.size() + 2);
      assertEquals(name, arena.name());
      assertEquals(before, session.view().actions().subList(0, before.size()));
      assertTrue(session.view().isMyTurn());
      owner.get(session.resign());
      owner.until(() -> session.view().phase() == Phase.OVER);
      assertEquals("W+R", session.view().end().orElseThrow().result());
      assertEquals(List.of(Kind.LOST, Kind.CONNECTED), kinds.stream().distinct().toList());
      leave(arena);
      assertEquals(List.of(), again.problems);
    }
  }
}
