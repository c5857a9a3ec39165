package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.server.account.Login;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients that come back, on another connection or as somebody else. */
class SocketSessionsTest extends SocketBed {
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
}
