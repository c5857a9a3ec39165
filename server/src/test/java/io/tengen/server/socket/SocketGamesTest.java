package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.live.LiveGames;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Playing, counting, taking back and looking back, told to all whom it concerns. */
class SocketGamesTest extends SocketBed {
  @Test
  void twoGuestsPlayAndAThirdWatches() {
    try (Table table = new Table("{'type':'seek','game':'tic-tac-toe','colour':'first'}");
        TestClient third = client()) {
      JsonNode game = table.first.all("game").get(0).get("game");
      assertEquals(".........", game.get("board").stringValue());
      assertEquals(0, game.get("side").intValue());
      assertEquals(9, game.get("legal").size());
      third.ask("{'type':'observe','game':" + table.game + "}");
      assertEquals("ok", type(table.first.ask(table.play("B2", 0))));
      JsonNode moved = third.all("moved").get(0);
      assertEquals("....X....", moved.get("board").stringValue());
      assertEquals(1, moved.get("toMove").intValue());
      List<JsonNode> turns = table.second.all("yourTurn");
      assertEquals(8, turns.get(turns.size() - 1).get("legal").size());
      assertEquals(List.of(), third.all("yourTurn"));
      table.second.ask(table.play("a1", 1));
      table.first.ask(table.play("a2", 2));
      table.second.ask(table.play("b1", 3));
      table.first.say(table.play("c2", 4));
      JsonNode ended = third.all("ended").get(0);
      assertEquals(0, ended.get("winner").intValue());
      assertEquals("PLAYED_OUT", ended.get("reason").stringValue());
      assertEquals("GAME_OVER", table.second.refusal(table.play("c1", 5)));
    }
  }

  @Test
  void whatIsNotAllowedIsRefused() {
    try (Table table = new Table("{'type':'seek','game':'tic-tac-toe','colour':'first'}");
        TestClient third = client()) {
      table.first.all();
      table.second.all();
      assertEquals("NOT_YOUR_TURN", table.second.refusal(table.play("a1", 0)));
      assertEquals("WRONG_PLY", table.first.refusal(table.play("a1", 1)));
      assertEquals("BAD_MOVE", table.first.refusal(table.play("z9", 0)));
      assertEquals("NOT_LOGGED_IN", third.refusal(table.play("a1", 0)));
      assertEquals("NOT_LOGGED_IN", third.refusal("{'type':'seek','game':'othello'}"));
      third.ask("{'type':'guest'}");
      assertEquals("FORBIDDEN", third.refusal(table.play("a1", 0)));
      assertEquals("FORBIDDEN", third.refusal("{'type':'resign','game':" + table.game + "}"));
      assertEquals("LOGGED_IN", third.refusal("{'type':'guest'}"));
      assertEquals("HELLO_TWICE", third.refusal("{'type':'hello','v':1}"));
      assertEquals("UNKNOWN_GAME", third.refusal("{'type':'observe','game':99}"));
      assertEquals("BAD_OFFER", third.refusal("{'type':'seek','game':'chess'}"));
      assertEquals("BAD_OFFER", third.refusal("{'type':'seek','game':'othello','komi':7}"));
      assertEquals("BAD_OFFER", third.refusal("{'type':'seek','game':'go','time':'soon'}"));
      assertEquals("FORBIDDEN", third.refusal("{'type':'seek','game':'go-9x9','rated':true}"));
      assertEquals("UNKNOWN_SEEK", third.refusal("{'type':'accept','seek':99}"));
      assertEquals("FORBIDDEN", third.refusal("{'type':'ready','room':'x'}"));
      assertEquals(
          "UNKNOWN_PLAYER", third.refusal("{'type':'challenge','player':'bob','game':'othello'}"));
      assertEquals(
          "UNKNOWN_AGENT", third.refusal("{'type':'challenge','agent':'bob','game':'othello'}"));
      assertEquals("BAD_MESSAGE", third.refusal("{'type':'observe'}"));
      table.first.ask(table.play("a1", 0));
      assertEquals("ILLEGAL", table.second.refusal(table.play("a1", 1)));
      assertEquals(0, third.closeCode());
    }
  }

  @Test
  void aMoveThatIsSentAgainIsPlayedOnce() {
    try (Table table = new Table("{'type':'seek','game':'tic-tac-toe','colour':'first'}")) {
      table.first.all();
      assertEquals(1, table.first.ask(table.play("a1", 0)).get("ply").intValue());
      assertEquals(1, table.first.ask(table.play("a1", 0)).get("ply").intValue());
      assertEquals("NOT_YOUR_TURN", table.first.refusal(table.play("a2", 0)));
      assertEquals(1, table.second.all("moved").size());
    }
  }

  @Test
  void aMoveIsTakenBack() {
    try (Table table = new Table("{'type':'seek','game':'othello','colour':'first'}")) {
      table.first.all();
      table.first.ask(table.play("d3", 0));
      table.second.all();
      table.first.ask("{'type':'undo','game':" + table.game + "}");
      assertEquals(0, table.second.all("undoAsked").get(0).get("side").intValue());
      table.second.say("{'type':'undoAnswer','yes':true,'game':" + table.game + "}");
      List<JsonNode> told = table.first.all();
      assertEquals(List.of("undone", "yourTurn"), told.stream().map(TestClient::type).toList());
      assertEquals(0, told.get(0).get("game").get("moves").size());
      assertEquals(4, told.get(1).get("legal").size());
      assertEquals(0, told.get(1).get("ply").intValue());
      table.first.ask(table.play("c4", 0));
      List<JsonNode> turns = table.second.all("yourTurn");
      assertEquals(1, turns.get(turns.size() - 1).get("ply").intValue());
    }
  }

  @Test
  void deadStonesAreAgreedOn() {
    try (Table table = new Table("{'type':'seek','game':'go','size':5,'colour':'black'}")) {
      table.second.all();
      table.first.ask(table.play("C3", 0));
      table.second.ask(table.play("A1", 1));
      table.first.ask(table.play("pass", 2));
      table.second.ask(table.play("pass", 3));
      assertEquals("SCORING", table.first.refusal(table.play("B2", 4)));
      table.first.ask("{'type':'dead','points':['a1'],'game':" + table.game + "}");
      JsonNode proposed = table.second.all("deadProposed").get(0);
      assertEquals("A1", proposed.get("points").get(0).stringValue());
      table.second.ask("{'type':'resume','game':" + table.game + "}");
      JsonNode resumed = table.first.all("playResumed").get(0).get("game");
      assertEquals(2, resumed.get("moves").size());
      table.first.ask(table.play("pass", 2));
      table.second.ask(table.play("pass", 3));
      table.first.ask("{'type':'dead','points':['A1'],'game':" + table.game + "}");
      table.second.say("{'type':'dead','points':['A1'],'game':" + table.game + "}");
      JsonNode ended = table.second.all("ended").get(0);
      assertEquals(0, ended.get("winner").intValue(), ended.toString());
    }
  }

  @Test
  void aGameOfTheArchiveIsAnalysedAtAnyMove() {
    try (Table table = new Table("{'type':'seek','game':'go','size':9,'handicap':2}");
        TestClient third = client()) {
      table.first.say("{'type':'resign','game':" + table.game + "}");
      arena.nanos.addAndGet(LiveGames.FAREWELL.toNanos());
      arena.games.look();
      arena.nanos.addAndGet(LiveGames.FAREWELL.toNanos());
      arena.games.look();
      assertTrue(arena.games.game(table.game).isEmpty());
      String wish = "{'type':'analyse','game':%d,'ply':%d,'visits':8,'model':'uct'}";
      assertEquals("BAD_MESSAGE", third.refusal(wish.formatted(table.game, 1)));
      assertEquals("UNKNOWN_GAME", third.refusal(wish.formatted(table.game + 1, 0)));
      third.ask(wish.formatted(table.game, 0));
      List<JsonNode> told = third.all("analysis");
      while (told.isEmpty()) {
        Thread.onSpinWait();
        told = third.all("analysis");
      }
      assertEquals(0, told.get(0).get("ply").intValue());
      JsonNode policy = told.get(0).get("policy");
      assertEquals(82, policy.size());
      assertTrue(policy.get(40).doubleValue() > 0, policy.toString());
      // Where black's stones of the handicap are.
      assertEquals(0, policy.get(24).doubleValue() + policy.get(56).doubleValue());
    }
  }

  @Test
  void watchedGamesAreLimited() {
    try (Table a = new Table("{'type':'seek','game':'othello'}");
        Table b = new Table("{'type':'seek','game':'othello'}");
        Table c = new Table("{'type':'seek','game':'othello'}");
        TestClient watcher = client()) {
      watcher.ask("{'type':'observe','game':" + a.game + "}");
      watcher.ask("{'type':'observe','game':" + b.game + "}");
      assertEquals("TOO_MANY", watcher.refusal("{'type':'observe','game':" + c.game + "}"));
      watcher.ask("{'type':'unobserve','game':" + a.game + "}");
      assertEquals("ok", type(watcher.ask("{'type':'observe','game':" + c.game + "}")));
    }
  }

  @Test
  void whoPlaysIsToldOfTheGameUntilItIsOver() {
    try (Table table = new Table("{'type':'seek','game':'tic-tac-toe','colour':'first'}")) {
      String unobserve = "{'type':'unobserve','game':" + table.game + "}";
      table.second.all();
      assertEquals("FORBIDDEN", table.second.refusal(unobserve));
      table.first.ask(table.play("a1", 0));
      assertEquals(1, table.second.all("yourTurn").size());
      table.second.ask("{'type':'resign','game':" + table.game + "}");
      table.second.all();
      assertEquals("ok", type(table.second.ask(unobserve)));
    }
  }
}
