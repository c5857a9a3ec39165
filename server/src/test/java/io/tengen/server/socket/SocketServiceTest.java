package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.SideWish;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.time.TimeControl;
import io.tengen.server.ServerMetrics;
import io.tengen.server.SocketLimits;
import io.tengen.server.account.Login;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients without a network, on one thread and by the test's time. */
class SocketServiceTest {
  private static final SocketLimits LIMITS =
      new SocketLimits(
          2_048,
          20,
          100,
          65_536,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMinutes(2),
          16,
          2,
          2,
          2,
          3);

  private final TestArena arena = TestArena.onOneThread(LIMITS);

  @AfterEach
  void end() {
    arena.close();
    assertEquals(List.of(), List.copyOf(arena.problems));
  }

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
  void aSessionGoesOnWhereItWas() {
    try (Table table = new Table("{'type':'seek','game':'tic-tac-toe','colour':'first'}")) {
      table.second.all();
      long seen = table.second.lastSeq();
      table.second.close();
      table.first.ask(table.play("a1", 0));
      try (TestClient again = new TestClient(arena.service)) {
        again.after(seen);
        again.say(
            "{'type':'hello','v':1,'session':'%s','after':%d}"
                .formatted(table.secondSession, seen));
        List<JsonNode> told = again.all();
        assertEquals(
            List.of("welcome", "moved", "yourTurn", "game", "yourTurn"),
            told.stream().map(TestClient::type).toList());
        assertTrue(told.get(0).get("resumed").booleanValue());
        assertEquals(seen + 2, told.get(0).get("seq").longValue());
        assertEquals("ok", type(again.ask(table.play("b2", 1))));
      }
    }
  }

  @Test
  void aSessionThatMissedTooMuchBeginsAnew() {
    try (Table table = new Table("{'type':'seek','game':'gomoku','colour':'first'}");
        TestClient other = client()) {
      other.ask("{'type':'observe','game':" + table.game + "}");
      other.all();
      table.second.all();
      table.second.close();
      long seen = table.second.lastSeq();
      for (int chat = 0; chat < LIMITS.resumeMessages() + 1; chat++) {
        table.first.say("{'type':'chat','text':'hi','game':" + table.game + "}");
      }
      try (TestClient again = new TestClient(arena.service)) {
        again.say(
            "{'type':'hello','v':1,'session':'%s','after':%d}"
                .formatted(table.secondSession, seen));
        again.after(seen + LIMITS.resumeMessages() + 1);
        List<JsonNode> told = again.all();
        assertEquals(
            List.of("welcome", "reset", "game"), told.stream().map(TestClient::type).toList());
        assertEquals(1, told.get(2).get("game").get("side").intValue());
        assertFalse(told.get(0).get("resumed").booleanValue());
      }
    }
  }

  @Test
  void aSessionThatNobodyComesBackToEnds() {
    String secret;
    try (TestClient client = new TestClient(arena.service)) {
      secret = client.hello("");
      client.ask("{'type':'guest'}");
      client.ask("{'type':'seek','game':'othello'}");
    }
    arena.nanos.addAndGet(LIMITS.resumeTime().toNanos() - 1);
    arena.service.sweep();
    assertEquals(1, arena.lobby.seeks().size());
    arena.nanos.addAndGet(2);
    arena.service.sweep();
    assertEquals(0, arena.lobby.seeks().size());
    assertEquals(0, arena.service.sessions().count());
    try (TestClient client = new TestClient(arena.service)) {
      assertNotEquals(secret, client.hello(",'session':'" + secret + "'"));
    }
  }

  @Test
  void anotherConnectionTakesASessionUp() {
    try (TestClient one = new TestClient(arena.service);
        TestClient two = new TestClient(arena.service)) {
      String secret = one.hello("");
      assertEquals(secret, two.hello(",'session':'" + secret + "'"));
      assertEquals(SocketConnection.REPLACED, one.closeCode());
      assertEquals("pong", type(two.ask("{'type':'ping','t':3}")));
    }
  }

  @Test
  void aTokenStandsForItsAccountAndGuardsItsSession() {
    Login ann = arena.accounts.register("ann", "correct horse battery", "here");
    try (TestClient client = new TestClient(arena.service)) {
      assertEquals("BAD_TOKEN", client.refusal("{'type':'hello','v':1,'token':'nonsense'}"));
      String secret = client.hello(",'token':'" + ann.token() + "'");
      try (TestClient thief = new TestClient(arena.service)) {
        assertNotEquals(secret, thief.hello(",'session':'" + secret + "'"));
      }
      try (TestClient owner = new TestClient(arena.service)) {
        assertEquals(
            secret, owner.hello(",'token':'%s','session':'%s'".formatted(ann.token(), secret)));
      }
    }
    try (TestClient client = client()) {
      assertEquals(
          "WRONG_PASSWORD",
          client.refusal("{'type':'login','name':'ann','password':'wrong horse'}"));
      JsonNode ok = client.ask("{'type':'login','name':'ann','password':'correct horse battery'}");
      assertEquals("ann", ok.get("name").stringValue());
      assertTrue(arena.accounts.byToken(ok.get("token").stringValue()).isPresent());
    }
  }

  @Test
  void anAccountHasOnlySoManyConnections() {
    Login ann = arena.accounts.register("ann", "correct horse battery", "here");
    String hello = ",'token':'" + ann.token() + "'";
    try (TestClient one = new TestClient(arena.service);
        TestClient two = new TestClient(arena.service);
        TestClient three = new TestClient(arena.service)) {
      one.hello(hello);
      two.hello(hello);
      assertEquals("TOO_MANY", three.refusal("{'type':'hello','v':1" + hello + "}"));
      assertEquals(SocketConnection.POLICY, three.closeCode());
    }
  }

  @Test
  void theLobbyIsTold() {
    try (TestClient watcher = client();
        TestClient player = client()) {
      watcher.say("{'type':'lobby','on':true}");
      assertEquals(0, watcher.all("lobby").get(0).get("seeks").size());
      String name = player.ask("{'type':'guest'}").get("name").stringValue();
      long seek =
          player
              .ask("{'type':'seek','game':'go','size':9,'rules':'japanese','time':'5m+3s'}")
              .get("seek")
              .longValue();
      JsonNode line = watcher.all("seek").get(0).get("seek");
      assertEquals(name, line.get("player").stringValue());
      assertEquals("go-9x9", line.get("game").stringValue());
      assertEquals("japanese", line.get("rules").stringValue());
      assertEquals(6.5, line.get("komi").doubleValue());
      assertEquals("random", line.get("colour").stringValue());
      watcher.ask("{'type':'guest'}");
      watcher.say("{'type':'accept','seek':" + seek + "}");
      List<String> types = watcher.all().stream().map(TestClient::type).toList();
      assertTrue(
          types.containsAll(List.of("ok", "game", "gameBegan", "seekGone")), types.toString());
      watcher.ask("{'type':'lobby','on':false}");
      player.ask("{'type':'seek','game':'othello'}");
      assertEquals(List.of(), watcher.all("seek"));
    }
  }

  @Test
  void aChallengeConcernsTwo() {
    try (TestClient one = client();
        TestClient two = client();
        TestClient watcher = client()) {
      watcher.ask("{'type':'lobby','on':true}");
      watcher.all();
      one.ask("{'type':'guest'}");
      String name = two.ask("{'type':'guest'}").get("name").stringValue();
      one.say("{'type':'challenge','game':'othello','player':'" + name + "'}");
      long seek = two.all("seek").get(0).get("seek").get("id").longValue();
      assertEquals(List.of(), watcher.all("seek"));
      two.say("{'type':'decline','seek':" + seek + "}");
      assertEquals(1, one.all("seekGone").size());
    }
  }

  @Test
  void chatIsForWhoIsThereAndHasItsRate() {
    try (Table table = new Table("{'type':'seek','game':'othello'}");
        TestClient third = client()) {
      String chat = "{'type':'chat','text':'good luck','game':" + table.game + "}";
      assertEquals("NOT_LOGGED_IN", third.refusal(chat));
      third.ask("{'type':'guest'}");
      assertEquals("FORBIDDEN", third.refusal(chat));
      third.ask("{'type':'observe','game':" + table.game + "}");
      table.first.all();
      table.second.all();
      for (int word = 0; word < 20; word++) {
        assertEquals("ok", type(third.ask(chat)));
      }
      assertEquals("TOO_FAST", third.refusal(chat));
      assertEquals("ok", type(table.second.ask(chat)));
      arena.nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
      assertEquals("ok", type(third.ask(chat)));
      assertEquals(22, table.first.all("chat").size());
      assertEquals("BAD_MESSAGE", third.refusal(chat.replace("good luck", "x".repeat(301))));
    }
  }

  @Test
  void chatIsOffUnlessTheServerHasIt() {
    SocketService quiet =
        new SocketService(
            new SocketService.Arena(arena.games, arena.review(), arena.lobby, arena.analysis),
            arena.accounts,
            LIMITS,
            false,
            new ServerMetrics(),
            new SocketThreads(Runnable::run, Runnable::run, task -> {}, () -> {}),
            arena.nanos::get);
    try (TestClient client = new TestClient(quiet);
        TestClient other = new TestClient(arena.service)) {
      assertFalse(client.ask("{'type':'hello','v':1}").has("chat"));
      assertEquals("CHAT_OFF", client.refusal("{'type':'chat','text':'hi','game':1}"));
      assertTrue(other.ask("{'type':'hello','v':1}").get("chat").booleanValue());
    }
    quiet.close();
  }

  /** It is no failure of the server's, and logged as none. */
  @Test
  void whoLeavesInTheMiddleOfAMessageIsGone() {
    ServerMetrics metrics = new ServerMetrics();
    SocketService service =
        new SocketService(
            new SocketService.Arena(arena.games, arena.review(), arena.lobby, arena.analysis),
            arena.accounts,
            LIMITS,
            false,
            metrics,
            new SocketThreads(Runnable::run, Runnable::run, task -> {}, () -> {}),
            arena.nanos::get);
    try (TestClient client = new TestClient(service)) {
      client.ask("{'type':'hello','v':1}");
      client.send(new TextWebSocketFrame(false, 0, "{"));
      assertTrue(client.channel.close().isSuccess());
      client.channel.runPendingTasks();
    }
    service.close();
    String counted = new String(metrics.text(), StandardCharsets.UTF_8);
    assertTrue(counted.contains("hello"), counted);
    assertFalse(counted.contains("\"failure\""), counted);
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

  @Test
  void gamesAndSeeksOfAnAccountAreLimited() {
    try (TestClient player = client()) {
      player.ask("{'type':'guest'}");
      for (int i = 0; i < LIMITS.gamesPerAccount(); i++) {
        player.ask("{'type':'challenge','agent':'random','game':'othello'}");
      }
      assertEquals(
          "TOO_MANY", player.refusal("{'type':'challenge','agent':'random','game':'othello'}"));
      for (int i = 0; i < LIMITS.seeksPerAccount(); i++) {
        player.ask("{'type':'seek','game':'othello'}");
      }
      assertEquals("TOO_MANY", player.refusal("{'type':'seek','game':'othello'}"));
    }
  }

  @Test
  void theLobbyListsTheNewestGamesAndCountsAll() {
    int games = LobbyFeed.MOST_GAMES + 1;
    TimeControl unlimited = new TimeControl.Unlimited();
    GameOffer offer = GameOffer.casual(new TicTacToe(), unlimited);
    for (int i = 0; i < games; i++) {
      long seek = arena.lobby.seek("a" + i, offer, SideWish.FIRST, null).id();
      arena.lobby.accept("b" + i, seek);
    }
    try (TestClient watcher = client()) {
      watcher.say("{'type':'lobby','on':true}");
      JsonNode lobby = watcher.all("lobby").get(0);
      assertEquals(games, lobby.get("total").intValue());
      assertEquals(LobbyFeed.MOST_GAMES, lobby.get("games").size());
      JsonNode oldest = lobby.get("games").get(0);
      assertEquals("a1", oldest.get("players").get(0).get("name").stringValue());
    }
  }

  @Test
  void whoIsTooFastIsToldAndThenClosed() {
    try (TestClient client = client()) {
      for (int i = 1; i < LIMITS.messageBurst(); i++) {
        assertEquals("pong", type(client.ask("{'type':'ping'}")));
      }
      assertEquals("TOO_FAST", client.refusal("{'type':'ping'}"));
      arena.nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(50));
      assertEquals("pong", type(client.ask("{'type':'ping'}")));
      for (int i = 0; i < LIMITS.messageBurst(); i++) {
        client.say("{'type':'ping'}");
      }
      assertEquals(SocketConnection.POLICY, client.closeCode());
    }
  }

  @Test
  void whoIsSilentIsPingedAndThenClosed() {
    try (TestClient client = client()) {
      for (int third = 1; third <= SocketConnection.PINGS; third++) {
        assertEquals(0, client.closeCode());
        assertEquals(third - 1, client.pings());
        client.channel.advanceTimeBy(20, TimeUnit.SECONDS);
        client.channel.runScheduledPendingTasks();
      }
      assertEquals(SocketConnection.SILENT, client.closeCode());
    }
  }

  @Test
  void whoOnlyAnswersPingsMayStay() {
    try (TestClient client = client()) {
      for (int third = 1; third <= 3 * SocketConnection.PINGS; third++) {
        client.channel.advanceTimeBy(20, TimeUnit.SECONDS);
        client.channel.runScheduledPendingTasks();
        assertEquals(0, client.closeCode());
        assertEquals(third, client.pings());
        client.send(new PongWebSocketFrame());
      }
      assertEquals("pong", type(client.ask("{'type':'ping'}")));
    }
  }

  @Test
  void whoDoesNotSayHelloIsClosed() {
    try (TestClient client = new TestClient(arena.service)) {
      assertEquals("HELLO_FIRST", client.refusal("{'type':'guest'}"));
      assertEquals("WRONG_VERSION", client.refusal("{'type':'hello','v':2}"));
      client.channel.advanceTimeBy(10, TimeUnit.SECONDS);
      client.channel.runScheduledPendingTasks();
      assertEquals(SocketConnection.POLICY, client.closeCode());
    }
  }

  @Test
  void framesThatAreNoTextOrTooLongCloseTheConnection() {
    try (TestClient client = client()) {
      client.send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[3])));
      assertEquals(SocketConnection.UNSUPPORTED, client.closeCode());
    }
    try (TestClient client = client()) {
      client.send(new TextWebSocketFrame("x".repeat(LIMITS.messageBytes() + 1)));
      assertEquals(SocketConnection.TOO_LONG, client.closeCode());
    }
    try (TestClient client = client()) {
      client.send(new TextWebSocketFrame(false, 0, "x".repeat(LIMITS.messageBytes())));
      client.send(new ContinuationWebSocketFrame(true, 0, "x"));
      assertEquals(SocketConnection.TOO_LONG, client.closeCode());
    }
  }

  @Test
  void whoDoesNotReadIsDroppedAndMayComeBack() {
    try (Table table = new Table("{'type':'seek','game':'gomoku','colour':'first'}")) {
      table.second.all();
      table.second.channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
      String text = "x".repeat(300);
      for (int i = 0; table.second.channel.isActive(); i++) {
        assertTrue(i < 1_000, "never dropped");
        arena.nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        table.first.say("{'type':'chat','text':'%s','game':%d}".formatted(text, table.game));
        table.first.all();
        table.second.channel.runPendingTasks();
      }
      try (TestClient again = new TestClient(arena.service)) {
        // Welcome, reset and the game: what was dropped is not sent again.
        again.after(-1);
        again.say("{'type':'hello','v':1,'session':'" + table.secondSession + "'}");
        assertEquals("pong", type(again.lastOf("{'type':'ping'}")));
      }
    }
  }

  private TestClient client() {
    TestClient client = new TestClient(arena.service);
    client.hello("");
    return client;
  }

  private static String type(JsonNode message) {
    return TestClient.type(message);
  }

  /** Two guests in a game. */
  private final class Table implements AutoCloseable {
    final TestClient first = client();
    final TestClient second = new TestClient(arena.service);
    final String secondSession = second.hello("");
    final long game;

    Table(String seek) {
      first.ask("{'type':'guest'}");
      second.ask("{'type':'guest'}");
      long number = first.ask(seek).get("seek").longValue();
      second.say("{'type':'accept','seek':" + number + "}");
      game = arena.lobby.playing().get(arena.lobby.playing().size() - 1).id();
    }

    String play(String move, int ply) {
      return "{'type':'play','game':%d,'move':'%s','ply':%d}".formatted(game, move, ply);
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }
}
