package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.SideWish;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.time.TimeControl;
import io.tengen.server.ServerMetrics;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Offers, challenges, lists and chat. */
class SocketLobbyTest extends SocketBed {
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
}
