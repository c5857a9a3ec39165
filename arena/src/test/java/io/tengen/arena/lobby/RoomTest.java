package io.tengen.arena.lobby;

import static io.tengen.arena.lobby.LobbyFixture.RATED;
import static io.tengen.arena.lobby.LobbyFixture.TIC_TAC_TOE;
import static io.tengen.arena.lobby.LobbyFixture.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.standings.Standing;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.player.Decision;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoomTest {
  private static final String NAME = "ladder-tic-tac-toe";

  private final LobbyFixture fixture =
      new LobbyFixture(
          Map.of(
              "first", new Script((state, stop) -> Script.first(state)),
              "loser", new Script((state, stop) -> new Decision.Resign())));
  private final Lobby lobby = fixture.lobby();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Room open(LobbyFixture where, String... agents) {
    return where
        .lobby()
        .openRoom(
            RoomSettings.ofPrograms(
                NAME, RATED, List.of(agents).stream().map(where::agent).toList()));
  }

  private static Set<String> players(LiveGame game) {
    return Set.of(game.head().player(0), game.head().player(1));
  }

  @Test
  void twoWhoAreFreeMeetAtOnce() {
    Room room = open(fixture);
    room.ready("ann");
    assertEquals(List.of("ann"), room.waiting());
    room.ready("ann");
    room.ready("ben");
    assertEquals(List.of(), room.waiting());
    LiveGame game = lobby.playing("ann").get(0);
    assertEquals(Set.of("ann", "ben"), players(game));
    assertEquals(NAME, game.head().room());
    assertTrue(game.head().settings().isRated());
    assertEquals(Code.NOT_FREE, refusal(() -> room.ready("ann")));
    // The third waits for somebody, and goes.
    room.ready("cleo");
    room.leave("cleo");
    assertEquals(List.of(), room.waiting());
    assertEquals(1, lobby.playing().size());
  }

  @Test
  void theyTakeTurnsInMovingFirst() {
    Room room = open(fixture);
    String last = "";
    for (int round = 0; round < 4; round++) {
      room.ready("ann");
      room.ready("ben");
      LiveGame game = lobby.playing("ann").get(0);
      assertNotEquals(last, game.head().player(0));
      last = game.head().player(0);
      game.resign(0);
      fixture.settle();
    }
  }

  @Test
  void ratingsFollowTheGames() {
    Room room = open(fixture);
    for (int round = 0; round < 2; round++) {
      room.ready("ann");
      room.ready("ben");
      LiveGame game = lobby.playing("ann").get(0);
      game.resign(game.head().player(0).equals("ben") ? 0 : 1);
      fixture.settle();
    }
    assertEquals(
        List.of("ann", "ben"),
        room.tables().standings().rows().stream().map(Standing::player).toList());
    assertEquals(2, room.tables().standings().rows().get(0).points());
    assertEquals(List.of("ann", "ben"), room.tables().elos().players());
    assertTrue(fixture.events().contains(new LobbyEvent.RatingsChanged(NAME)));
  }

  @Test
  void aGameThatIsCalledOffCountsForNothing() {
    Room room = open(fixture);
    room.ready("ann");
    room.ready("ben");
    lobby.playing("ann").get(0).abort("the power failed");
    fixture.settle();
    assertEquals(1, room.tables().voids());
    assertEquals(0, room.tables().standings().rows().get(0).points());
    room.ready("ann");
    room.ready("ben");
    assertEquals(1, lobby.playing().size());
  }

  @Test
  void whoeverComesMeetsAFreeAgent() {
    Room room = open(fixture, "first", "loser");
    room.ready("ann");
    LiveGame game = lobby.playing("ann").get(0);
    assertTrue(
        fixture
            .lobby()
            .agents()
            .isReserved(
                game.head().player(0).equals("ann")
                    ? game.head().player(1)
                    : game.head().player(0)));
    // The other agent meets the next one, and no agent is left for the third.
    room.ready("ben");
    assertEquals(1, lobby.playing("ben").size());
    room.ready("cleo");
    assertEquals(List.of("cleo"), room.waiting());
  }

  @Test
  void agentsMeetEachOtherOneGameAtATimeOnceTheLobbyHasStarted() {
    Room room = open(fixture, "first", "loser");
    fixture.settle();
    assertEquals(List.of(), lobby.playing());
    assertEquals(List.of(), lobby.restore());
    fixture.step();
    assertEquals(1, lobby.playing().size());
    LiveGame first = lobby.playing().get(0);
    assertEquals(Set.of("first", "loser"), players(first));
    assertEquals(4, first.head().openingPlies());
    // Each game brings the next one; some of them are played here.
    while (room.tables().standings().rows().stream().mapToLong(row -> row.score().games()).sum()
        < 6) {
      fixture.step();
      assertTrue(lobby.playing().size() <= 1);
    }
    assertEquals("first", room.tables().standings().rows().get(0).player());
    assertEquals(List.of(), fixture.problems());
  }

  @Test
  void roomsTakeTurnsInHavingAgentsMeet() {
    open(fixture, "first", "loser");
    lobby.openRoom(
        RoomSettings.ofPrograms(
            "other", RATED, List.of(fixture.agent("first"), fixture.agent("loser"))));
    lobby.restore();
    for (String room : List.of(NAME, "other", NAME, "other")) {
      while (lobby.playing().isEmpty()) {
        fixture.step();
      }
      LiveGame game = lobby.playing().get(0);
      assertEquals(room, game.head().room());
      game.resign(0);
      while (lobby.playing().contains(game)) {
        fixture.step();
      }
    }
  }

  @Test
  void aRoomGoesOnAfterARestart() {
    Room room = open(fixture);
    room.ready("ann");
    room.ready("ben");
    lobby.playing("ann").get(0).resign(0);
    fixture.settle();
    room.ready("ann");
    room.ready("ben");
    LiveGame open = lobby.playing("ann").get(0);
    fixture.leave();

    LobbyFixture again = new LobbyFixture(Map.of(), fixture.archive());
    Room reopened = open(again);
    assertEquals(List.of(), again.lobby().restore());
    assertEquals(1, reopened.tables().counts().games());
    assertEquals(open.id(), again.lobby().playing("ann").get(0).id());
    assertEquals(Code.NOT_FREE, refusal(() -> reopened.ready("ann")));
    again.lobby().playing("ann").get(0).resign(0);
    again.settle();
    assertEquals(2, reopened.tables().counts().games());
    reopened.ready("ann");
    reopened.ready("ben");
    // Each has moved first once; who did not the last time does now.
    assertEquals(open.head().player(1), again.lobby().playing("ann").get(0).head().player(0));
    again.leave();
  }

  @Test
  void aRatedChallengeCountsInTheRoom() {
    Room room = open(fixture);
    LiveGame game = lobby.accept("ben", lobby.seek("ann", RATED, SideWish.FIRST, "ben").id());
    assertEquals(NAME, game.head().room());
    game.resign(1);
    fixture.settle();
    assertEquals(1, room.tables().counts().score("ann").games());
    // It does not keep them from playing in the room.
    lobby.accept("ben", lobby.seek("ann", RATED, SideWish.FIRST, "ben").id());
    room.ready("ann");
    assertEquals(List.of("ann"), room.waiting());
  }

  @Test
  void rulesOfRooms() {
    Room room = open(fixture);
    assertEquals(room, lobby.room(NAME));
    assertEquals(Code.UNKNOWN_ROOM, refusal(() -> lobby.room("ladder")));
    assertEquals(Code.BAD_NAME, refusal(() -> room.ready("loser")));
    assertThrows(IllegalArgumentException.class, () -> open(fixture));
    assertThrows(
        IllegalArgumentException.class,
        () -> RoomSettings.ofPrograms("casual-room", TIC_TAC_TOE, List.of()));
    GameOffer other =
        new GameOffer(
            new ConnectFour(), new TimeControl.Absolute(Duration.ofMinutes(1)), true, 0, false);
    LobbyException refused =
        assertThrows(LobbyException.class, () -> lobby.seek("ann", other, SideWish.ANY, null));
    assertEquals(Code.BAD_OFFER, refused.code());
    assertTrue(String.valueOf(refused.getMessage()).endsWith("or tic-tac-toe"));
    assertFalse(lobby.rooms().isEmpty());
  }
}
