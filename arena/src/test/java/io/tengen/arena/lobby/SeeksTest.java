package io.tengen.arena.lobby;

import static io.tengen.arena.lobby.LobbyFixture.TIC_TAC_TOE;
import static io.tengen.arena.lobby.LobbyFixture.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeeksTest {
  private final LobbyFixture fixture = new LobbyFixture(Map.of());
  private final Lobby lobby = fixture.lobby();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Seek seek(String who) {
    return lobby.seek(who, TIC_TAC_TOE, SideWish.FIRST, null);
  }

  @Test
  void whoAcceptsPlays() {
    Seek seek = seek("ann");
    assertEquals(List.of(seek), lobby.seeks());
    LiveGame game = lobby.accept("ben", seek.id());
    assertEquals("ann", game.head().player(0));
    assertEquals("ben", game.head().player(1));
    assertEquals(Lobby.CASUAL, game.head().room());
    assertEquals(List.of(), lobby.seeks());
    assertEquals(
        List.of(
            new LobbyEvent.SeekAdded(seek),
            new LobbyEvent.GameBegan(game),
            new LobbyEvent.SeekRemoved(seek)),
        fixture.events());
    assertEquals(Code.UNKNOWN_SEEK, refusal(() -> lobby.accept("cleo", seek.id())));
    game.resign(1);
    fixture.settle();
    assertEquals(List.of(new LobbyEvent.GameEnded(game, LobbyFixture.end(game))), fixture.events());
  }

  @Test
  void oneAcceptsNoSeekOfOnesOwnAndNoChallengeToAnother() {
    Seek open = seek("ann");
    Seek challenge = lobby.seek("ann", TIC_TAC_TOE, SideWish.SECOND, "ben");
    assertEquals(Code.NOT_YOURS, refusal(() -> lobby.accept("ann", open.id())));
    assertEquals(Code.NOT_YOURS, refusal(() -> lobby.accept("cleo", challenge.id())));
    assertEquals(Code.NOT_YOURS, refusal(() -> lobby.decline("cleo", challenge.id())));
    assertEquals(Code.NOT_YOURS, refusal(() -> lobby.decline("ben", open.id())));
    assertEquals(Code.NOT_YOURS, refusal(() -> lobby.cancel("ben", open.id())));
    assertEquals(
        Code.NOT_YOURS, refusal(() -> lobby.seek("cleo", TIC_TAC_TOE, SideWish.ANY, "cleo")));
    assertEquals(List.of(open, challenge), lobby.seeks());
    assertEquals("ben", lobby.accept("ben", challenge.id()).head().player(0));
  }

  @Test
  void seeksAreTakenBackAndDeclined() {
    Seek open = seek("ann");
    Seek challenge = lobby.seek("ann", TIC_TAC_TOE, SideWish.SECOND, "ben");
    lobby.cancel("ann", open.id());
    lobby.decline("ben", challenge.id());
    assertEquals(List.of(), lobby.seeks());
    assertTrue(fixture.events().contains(new LobbyEvent.SeekRemoved(challenge)));
  }

  @Test
  void whoIsGoneSeeksNobody() {
    seek("ann");
    lobby.seek("ben", TIC_TAC_TOE, SideWish.ANY, "ann");
    Seek other = seek("ben");
    lobby.left("ann");
    assertEquals(List.of(other), lobby.seeks());
  }

  @Test
  void thereAreNotTooManySeeks() {
    seek("ann");
    seek("ann");
    assertEquals(Code.TOO_MANY, refusal(() -> seek("ann")));
    seek("ben");
    assertEquals(Code.BUSY, refusal(() -> seek("ben")));
    assertEquals(3, lobby.seeks().size());
  }

  @Test
  void aPlayerIsNotInTooManyGames() {
    for (int game = 0; game < 2; game++) {
      lobby.accept("ben", seek("ann").id());
    }
    Seek seek = seek("ann");
    assertEquals(Code.TOO_MANY, refusal(() -> lobby.accept("cleo", seek.id())));
    assertEquals(List.of(seek), lobby.seeks());
  }

  @Test
  void nothingBeginsInALobbyThatWasClosed() {
    Seek seek = seek("ann");
    lobby.close();
    assertEquals(Code.CLOSED, refusal(() -> lobby.accept("ben", seek.id())));
    assertEquals(Code.CLOSED, refusal(() -> seek("ben")));
    assertEquals(List.of(seek), lobby.seeks());
  }

  @Test
  void theDrawDecidesWhereNobodyWishes() {
    Set<String> first = new HashSet<>();
    for (int game = 0; game < 12; game++) {
      LiveGame begun = lobby.accept("ben", lobby.seek("ann", TIC_TAC_TOE, SideWish.ANY, null).id());
      first.add(begun.head().player(0));
      begun.resign(0);
      fixture.settle();
    }
    assertEquals(Set.of("ann", "ben"), first);
  }

  @Test
  void handicapStonesAreOnTheBoard() {
    GameOffer offer =
        new GameOffer(
            new GoGame(9, Ruleset.CHINESE.rules().withKomi(0.5)),
            new TimeControl.Unlimited(),
            false,
            2,
            true);
    LiveGame game = lobby.accept("ben", lobby.seek("ann", offer, SideWish.FIRST, null).id());
    String board = game.snapshot().position().board();
    assertEquals(2, board.chars().filter(letter -> letter == 'X').count());
    // Black begins with the stones, so white is to move.
    assertEquals(1, game.snapshot().position().toMove());
    assertEquals("ann", game.head().player(0));
  }

  @Test
  void ratedGamesNeedARoom() {
    assertEquals(
        Code.BAD_OFFER, refusal(() -> lobby.seek("ann", LobbyFixture.RATED, SideWish.ANY, null)));
  }
}
