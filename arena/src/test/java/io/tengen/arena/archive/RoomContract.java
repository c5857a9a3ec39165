package io.tengen.arena.archive;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.search.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an archive keeps for a server: rooms, what is taken back, accounts. */
abstract class RoomContract {
  private static final String CONFIG = "{\"game\":\"othello\"}";

  GameArchive archive;

  /** Makes the archive that is tested, empty. */
  abstract GameArchive open();

  @BeforeEach
  void openArchive() {
    archive = open();
  }

  @AfterEach
  void closeArchive() {
    archive.close();
  }

  // ---- Rooms ----

  @Test
  void aRoomKeepsItsSettingsAndIsJoinedAtAnyTime() {
    StoredTournament room = archive.room("hall", CONFIG);
    assertEquals(room, archive.room("hall", "{\"game\":\"go\"}"));
    assertEquals(CONFIG, room.config());
    assertEquals(List.of(room), archive.view().rooms());
    assertEquals(List.of(), archive.view().participants("hall"));
    List<Participant> joined = new ArrayList<>();
    for (Participant player : Sample.PLAYERS) {
      archive.join(room.id(), player);
      archive.join(room.id(), player);
      joined.add(player);
      assertEquals(joined, archive.view().participants("hall"));
    }
    String told =
        messageOf(
            ArchiveException.class,
            () -> archive.join(room.id(), new Participant("weak", "uct", 1, null, null)));
    assertEquals(
        "'weak' is the player random here already and cannot be uct too; take another name", told);
    assertEquals(joined, archive.view().participants("hall"));
  }

  @Test
  void aTournamentCannotBeJoined() {
    long tournament = Sample.tournament(archive);
    assertEquals(List.of(), archive.view().rooms());
    String told = messageOf(ArchiveException.class, () -> archive.room(Sample.NAME, CONFIG));
    assertTrue(told.contains("is a tournament that nobody may join later"), told);
    assertThrows(
        IllegalStateException.class, () -> archive.join(tournament + 9, Sample.PLAYERS.get(0)));
  }

  @Test
  void aGameMayHaveSettingsOfItsOwn() {
    long room = roomOfTwo();
    OpenGame own = archive.beginNew(room, Sample.pairing(1), List.of(3), Optional.of("{}"));
    OpenGame usual = archive.beginNew(room, Sample.pairing(2), List.of(), Optional.empty());
    assertEquals(Optional.of("{}"), archive.view().config(own.id()));
    assertEquals(Optional.empty(), archive.view().config(usual.id()));
    assertEquals(Optional.empty(), archive.view().config(usual.id() + 1));
    assertEquals(1, archive.view().lastRound(room));
    assertEquals(0, archive.view().lastRound(room + 1));
    assertEquals(
        "game r1-g1 was begun already",
        messageOf(
            IllegalStateException.class,
            () -> archive.beginNew(room, Sample.pairing(1), List.of(), Optional.empty())));
  }

  private long roomOfTwo() {
    long room = archive.room("hall", CONFIG).id();
    archive.join(room, Sample.PLAYERS.get(0));
    archive.join(room, Sample.PLAYERS.get(1));
    return room;
  }

  // ---- Moves ----

  @Test
  void theLastMoveAndTheResultAreSavedTogether() {
    OpenGame open = archive.begin(roomOfTwo(), Sample.pairing(1), List.of());
    Sample.play(open, 2);
    open.lastMove(
        2, 9, 5, Sample.clock(2), Sample.result(open.pairing(), Outcome.FIRST_WINS), "1-0", "");
    ArchivedGame game = archive.view().game(open.id()).orElseThrow();
    assertEquals(3, game.plies());
    assertEquals("1-0", Objects.requireNonNull(game.end()).score());
    assertEquals(9, archive.view().moves(open.id()).get(2).action());
    assertThrows(IllegalStateException.class, () -> Sample.play(open, 1));
  }

  @Test
  void whatIsTakenBackIsGoneAndRemembered() {
    OpenGame open = archive.begin(roomOfTwo(), Sample.pairing(1), List.of(1, 2));
    Sample.play(open, 3);
    Clock first = Sample.clock(77);
    Clock second = Sample.clock(78);
    open.takeBack(4, StoredTakeBack.Why.UNDO, first, second);
    assertEquals(4, open.plies());
    Sample.play(open, 1);
    open.takeBack(2, StoredTakeBack.Why.RESUMED, second, first);
    assertEquals(2, archive.view().moves(open.id()).size());
    Sample.play(open, 1);
    assertEquals(3, archive.view().moves(open.id()).size());
    List<StoredTakeBack> takenBack = archive.view().takenBack(open.id());
    assertEquals(List.of(5, 5), takenBack.stream().map(StoredTakeBack::plies).toList());
    assertEquals(List.of(4, 2), takenBack.stream().map(StoredTakeBack::pliesLeft).toList());
    assertEquals(
        List.of(StoredTakeBack.Why.UNDO, StoredTakeBack.Why.RESUMED),
        takenBack.stream().map(StoredTakeBack::why).toList());
    assertEquals(first, takenBack.get(0).first().clock(Sample.TIME));
    assertEquals(second, takenBack.get(0).second().clock(Sample.TIME));
    for (int wrong : new int[] {1, 3, 4, -1}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> open.takeBack(wrong, StoredTakeBack.Why.UNDO, first, second));
    }
    open.finish(Sample.result(open.pairing(), Outcome.DRAW), "0", "");
    assertThrows(
        IllegalStateException.class,
        () -> open.takeBack(2, StoredTakeBack.Why.UNDO, first, second));
  }

  // ---- Accounts ----

  @Test
  void aNameIsTakenInCapitalsOrNot() {
    AccountStore accounts = archive.accounts();
    StoredAccount ann = accounts.create("Ann-Ä", "hash", "PLAYER").orElseThrow();
    assertEquals(Optional.empty(), accounts.create("ANN-ä", "other", "ADMIN"));
    assertEquals(Optional.of(ann), accounts.find("aNN-Ä"));
    assertEquals(Optional.of(ann), accounts.find(ann.id()));
    assertEquals("Ann-Ä", ann.name());
    assertEquals(Optional.empty(), accounts.find("ann"));
    assertEquals(Optional.empty(), accounts.find(ann.id() + 1));
    StoredAccount ben = accounts.create("ben", "hash", "VIEWER").orElseThrow();
    assertEquals(List.of(ann, ben), accounts.all());
    assertFalse(ann.toString().contains("hash"));
    for (String wrong : List.of("", " ", "a\nb", "x".repeat(61))) {
      assertThrows(IllegalArgumentException.class, () -> accounts.create(wrong, "h", "PLAYER"));
    }
  }

  @Test
  void passwordsAndRolesAreReplaced() {
    AccountStore accounts = archive.accounts();
    StoredAccount ann = accounts.create("ann", "one", "PLAYER").orElseThrow();
    accounts.setPassword(ann.id(), "two");
    accounts.setRole(ann.id(), "ADMIN");
    assertEquals(
        new StoredAccount(ann.id(), "ann", "two", "ADMIN", ann.created()),
        archive.accounts().find("ann").orElseThrow());
    assertEquals(
        "there is no account 99",
        messageOf(IllegalArgumentException.class, () -> accounts.setPassword(99, "three")));
    assertThrows(IllegalArgumentException.class, () -> accounts.setRole(99, "ADMIN"));
  }

  @Test
  void aTokenIsItsAccounts() {
    AccountStore accounts = archive.accounts();
    StoredAccount ann = accounts.create("ann", "one", "PLAYER").orElseThrow();
    StoredAccount ben = accounts.create("ben", "one", "PLAYER").orElseThrow();
    accounts.addToken("t1", ann.id(), "bot");
    accounts.addToken("t2", ann.id(), "bot");
    assertEquals(Optional.of(ann), accounts.findByToken("t2"));
    assertEquals(Optional.empty(), accounts.findByToken("t3"));
    assertEquals(
        List.of("t1", "t2"), accounts.tokens(ann.id()).stream().map(StoredToken::hash).toList());
    assertEquals(List.of(), accounts.tokens(ben.id()));
    assertFalse(accounts.tokens(ann.id()).get(0).toString().contains("t1"));
    assertThrows(IllegalArgumentException.class, () -> accounts.addToken("t1", ben.id(), "stolen"));
    assertEquals(Optional.of(ann), accounts.findByToken("t1"));
    assertThrows(IllegalArgumentException.class, () -> accounts.addToken("t4", 99, "nobody's"));
    assertTrue(accounts.removeToken("t1"));
    assertFalse(accounts.removeToken("t1"));
    assertEquals(Optional.empty(), accounts.findByToken("t1"));
  }
}
