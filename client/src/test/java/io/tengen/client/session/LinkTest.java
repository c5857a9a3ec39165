package io.tengen.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.ClientException;
import io.tengen.client.OwnerQueue;
import io.tengen.client.session.ArenaStatus.Kind;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.client.text.Language;
import io.tengen.client.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client makes of a server that says and does all kinds of things. */
class LinkTest {
  private static final String CLOCKS =
      "[{'main':1000,'period':0,'periods':0,'moves':0,'running':true},"
          + "{'main':1000,'period':0,'periods':0,'moves':0,'running':false}]";

  private final OwnerQueue owner = new OwnerQueue();
  private final FakeWire wire = new FakeWire();
  private final FakeLoop loop = new FakeLoop();
  private final RemoteArena arena =
      new RemoteArena("go.example.org", SignIn.asGuest(), owner, wire, loop);

  private static String game(String moves, String rest) {
    return ("{'id':5,'room':'casual','game':'tic-tac-toe','rows':3,'columns':3,'time':'5m',"
            + "'rated':false,'mayUndo':true,'players':[{'name':'me'},{'name':'you'}],'side':0,"
            + "'moves':[%s],'board':'.........','clocks':%s,'status':'playing','handicap':0%s}")
        .formatted(moves, CLOCKS, rest);
  }

  private void welcome(long seq, boolean isResumed) {
    FakeWire.Try now = wire.last();
    now.open();
    JsonNode hello = now.next("hello");
    now.say(
        "{'type':'welcome','id':%s,'v':1,'session':'secret','name':'me','role':'PLAYER','seq':%d,'resumed':%s}"
            .formatted(hello.get("id"), seq, isResumed));
    assertEquals(Kind.CONNECTED, arena.status().kind(), arena.status().text());
  }

  private GameSession watchGame() {
    CompletionStage<GameSession> stage = arena.watch(5);
    JsonNode observe = wire.last().next("observe");
    wire.last().say("{'type':'ok','id':" + observe.get("id") + "}");
    wire.last().say("{'seq':1,'type':'game','game':" + game("", ",'toMove':0") + "}");
    return owner.get(stage);
  }

  @Test
  void triesComeMoreSlowlyButAtLeastOnceASecond() {
    for (int pause : new int[] {100, 200, 400, 800, 1000, 1000, 1000}) {
      int tries = wire.tries.size();
      wire.last().end("nobody answers there", false);
      assertEquals(Kind.LOST, arena.status().kind());
      assertEquals("go.example.org: nobody answers there", arena.status().text());
      loop.pass(Duration.ofMillis(pause - 1));
      assertEquals(tries, wire.tries.size());
      loop.pass(Duration.ofMillis(1));
      assertEquals(tries + 1, wire.tries.size());
    }
    welcome(0, false);
    wire.last().end("gone", false);
    loop.pass(Duration.ofMillis(100));
    assertEquals(9, wire.tries.size());
  }

  @Test
  void whoSaysNothingIsLost() {
    wire.last().open();
    loop.pass(Link.WELCOME_TIME);
    assertEquals(Kind.LOST, arena.status().kind());
    assertTrue(wire.tries.get(0).isClosed);
    loop.pass(Duration.ofMillis(100));
    welcome(0, false);
    int tries = wire.tries.size();
    loop.pass(Link.BEAT.multipliedBy(3));
    assertEquals(Kind.LOST, arena.status().kind());
    loop.pass(Duration.ofMillis(100));
    assertEquals(tries + 1, wire.tries.size());
    assertTrue(wire.tries.get(tries - 1).isClosed);
  }

  @Test
  void whoAnswersPingsAloneLeavesNobodyWaiting() {
    welcome(0, false);
    CompletionStage<Void> ready = arena.ready("hall");
    for (int beat = 0; beat < 7; beat++) {
      loop.pass(Link.BEAT);
      wire.last().say("{'type':'pong','t':0}");
    }
    assertTrue(owner.refusal(ready).contains("has not answered"));
    assertEquals(Kind.CONNECTED, arena.status().kind());
  }

  @Test
  void aSessionIsTakenUpAndAMoveSentAgain() {
    welcome(0, false);
    GameSession session = watchGame();
    CompletionStage<Void> move = session.play(4);
    JsonNode sent = wire.last().next("play");
    assertEquals(0, sent.get("ply").intValue());
    CompletionStage<Void> undo = session.askUndo();
    wire.last().end("gone", false);
    assertTrue(owner.refusal(undo).contains("was lost"));
    assertTrue(owner.refusal(session.resign()).contains("no connection"));
    loop.pass(Duration.ofMillis(100));
    FakeWire.Try next = wire.last();
    next.open();
    JsonNode hello = next.next("hello");
    assertEquals("secret", hello.get("session").stringValue());
    assertEquals(1, hello.get("after").longValue());
    next.say(
        "{'type':'welcome','id':%s,'v':1,'session':'secret','name':'me','role':'PLAYER','seq':3,'resumed':true}"
            .formatted(hello.get("id")));
    JsonNode again = next.next();
    assertEquals(sent, again);
    next.say(
        "{'seq':2,'type':'moved','game':5,'ply':0,'side':0,'move':'b2','used':5,'board':'.','clocks':"
            + CLOCKS
            + ",'toMove':1}");
    // What came before is not taken twice.
    next.say("{'seq':2,'type':'undoAsked','game':5,'side':0}");
    next.say("{'type':'ok','id':" + again.get("id") + ",'ply':1}");
    owner.get(move);
    assertEquals(List.of(4), session.view().actions());
    assertEquals(-1, session.view().undoAskedBy());
    assertTrue(next.isSilent());
  }

  @Test
  void aRatedGameIsAnalysedOnceItIsOver() {
    welcome(0, false);
    CompletionStage<GameSession> stage = arena.watch(5);
    String rated = game("", ",'toMove':0").replace("'rated':false", "'rated':true");
    wire.last().say("{'seq':1,'type':'game','game':" + rated + "}");
    GameSession session = owner.get(stage);
    assertFalse(session.view().mayBeAnalysed());
    wire.last()
        .say(
            "{'seq':2,'type':'ended','game':5,'result':'B+R','reason':'RESIGNATION','detail':'','winner':0}");
    assertTrue(session.view().mayBeAnalysed());
    assertEquals(0, session.view().end().orElseThrow().winner());
    assertFalse(session.view().clocks().get(0).isRunning());
  }

  @Test
  void whatIsMissingIsAskedForAnew() {
    welcome(0, false);
    GameSession session = watchGame();
    wire.last().say("{'seq':3,'type':'undoAsked','game':5,'side':0}");
    assertEquals(Kind.LOST, arena.status().kind());
    loop.pass(Duration.ofMillis(100));
    FakeWire.Try next = wire.last();
    next.open();
    JsonNode hello = next.next("hello");
    assertFalse(hello.has("session"));
    next.say(
        "{'type':'welcome','id':%s,'v':1,'session':'other','name':'me','role':'PLAYER','seq':0,'resumed':false}"
            .formatted(hello.get("id")));
    JsonNode observe = next.next("observe");
    next.say(
        "{'type':'error','id':%s,'code':'UNKNOWN_GAME','text':'there is no game 5'}"
            .formatted(observe.get("id")));
    assertEquals(Phase.OVER, session.view().phase());
    assertEquals("GONE", session.view().end().orElseThrow().reason());
  }

  @Test
  void aMoveThatDoesNotFollowHasTheGameShownAgain() {
    welcome(0, false);
    GameSession session = watchGame();
    wire.last()
        .say(
            "{'seq':2,'type':'moved','game':5,'ply':3,'side':1,'move':'b2','used':5,'board':'.','clocks':"
                + CLOCKS
                + "}");
    assertEquals(5, wire.last().next("observe").get("game").longValue());
    wire.last()
        .say(
            "{'seq':3,'type':'game','game':"
                + game("{'move':'a1','used':1},{'move':'b2','used':1}", ",'toMove':0")
                + "}");
    assertEquals(List.of(6, 4), session.view().actions());
  }

  @Test
  void whatCannotBeEndsTheConnectionWithALine() {
    List<String> bad =
        List.of(
            "no json",
            "{'seq':2,'type':'moved','game':5}",
            "{'seq':2,'type':'moved','game':5,'ply':0,'side':1,'move':'b2','used':5,'board':'.','clocks':"
                + CLOCKS
                + ",'toMove':1}",
            "{'seq':2,'type':'moved','game':5,'ply':0,'side':0,'move':'z9','used':5,'board':'.','clocks':"
                + CLOCKS
                + ",'toMove':1}",
            "{'seq':2,'type':'game','game':"
                + game("{'move':'a1','used':1},{'move':'a1','used':1}", "")
                + "}",
            "{'seq':2,'type':'game','game':"
                + game("", "").replace("tic-tac-toe", "connect-four")
                + "}",
            "{'seq':2,'type':'deadProposed','game':5,'side':0,'points':['Q99']}");
    for (String message : bad) {
      FakeWire other = new FakeWire();
      RemoteArena victim = new RemoteArena("x", SignIn.byToken("t"), owner, other, new FakeLoop());
      other.last().open();
      assertEquals("t", other.last().next("hello").get("token").stringValue());
      other
          .last()
          .say(
              "{'type':'welcome','id':1,'v':1,'session':'s','name':'me','role':'PLAYER','seq':0,'resumed':false}");
      other.last().say("{'seq':1,'type':'game','game':" + game("", ",'toMove':0") + "}");
      assertEquals(Kind.CONNECTED, victim.status().kind(), victim.status().text());
      CompletionStage<Void> pending = victim.ready("hall");
      other.last().say(message);
      assertEquals(Kind.REFUSED, victim.status().kind(), message);
      assertEquals(1, victim.status().text().lines().count());
      assertTrue(other.last().isClosed);
      assertFalse(owner.refusal(pending).isEmpty());
      assertEquals(1, other.tries.size());
      victim.retry();
      assertEquals(2, other.tries.size());
      assertEquals(Kind.CONNECTING, victim.status().kind());
    }
  }

  @Test
  void whatIsNewIsSkipped() {
    welcome(0, false);
    wire.last().say("{'seq':1,'type':'fireworks','colour':'red'}");
    wire.last().say("{'type':'applause'}");
    wire.last()
        .say("{'seq':2,'type':'game','game':" + game("", "").replace("tic-tac-toe", "hex") + "}");
    wire.last().say("{'seq':3,'type':'seekGone','seek':7,'why':'unknown'}");
    assertEquals(Kind.CONNECTED, arena.status().kind());
    CompletionStage<GameSession> hex = arena.watch(5);
    wire.last()
        .say("{'seq':4,'type':'game','game':" + game("", "").replace("tic-tac-toe", "hex") + "}");
    assertTrue(owner.refusal(hex).contains("hex"));
    assertEquals(Kind.CONNECTED, arena.status().kind());
  }

  @Test
  void serversThatDoNotWantOne() {
    record Case(String answer, Kind kind, String text) {}
    for (Case each :
        List.of(
            new Case("'code':'WRONG_VERSION','text':'version 2 it is'", Kind.REFUSED, "version 2"),
            new Case("'code':'BAD_TOKEN','text':'nobody has it'", Kind.REFUSED, "nobody has it"),
            new Case("'code':'BUSY','text':'later'", Kind.LOST, "later"))) {
      FakeWire other = new FakeWire();
      RemoteArena one = new RemoteArena("x", SignIn.byToken("t"), owner, other, new FakeLoop());
      other.last().open();
      other.last().say("{'type':'error','id':1," + each.answer() + "}");
      assertEquals(each.kind(), one.status().kind());
      assertTrue(one.status().text().contains(each.text()), one.status().text());
    }
    FakeWire other = new FakeWire();
    RemoteArena newer =
        new RemoteArena("x", SignIn.byPassword("ann", "pw"), owner, other, new FakeLoop());
    other.last().open();
    other
        .last()
        .say(
            "{'type':'welcome','id':1,'v':2,'session':'s','role':'VIEWER','seq':0,'resumed':false}");
    assertEquals(Kind.REFUSED, newer.status().kind());
    assertEquals("x: it speaks version 2 of the protocol, this client 1", newer.status().text());
    newer.retry();
    other.last().open();
    other
        .last()
        .say(
            "{'type':'welcome','id':2,'v':1,'session':'s','role':'VIEWER','seq':0,'resumed':false}");
    JsonNode login = other.last().next("login");
    assertEquals("ann", login.get("name").stringValue());
    other.last().say("{'type':'error','id':3,'code':'WRONG_PASSWORD','text':'no such pair'}");
    assertEquals("x: no such pair", newer.status().text());
    assertEquals(
        "x：no such pair",
        newer.status().words().in(Texts.of(Language.JAPANESE)),
        "what the server says stays as it is");
    wire.last().end("it answers with HTTP status 404 instead of a WebSocket", true);
    assertEquals(Kind.REFUSED, arena.status().kind());
    loop.pass(Duration.ofMinutes(1));
    assertEquals(1, wire.tries.size());
  }

  @Test
  void addressesAreReadAsTheyAreTyped() {
    assertEquals(
        "ws://localhost:8080/socket", ServerUri.parse(" localhost:8080 ").socket().toString());
    assertEquals(
        "wss://go.example.org/arena/socket",
        ServerUri.parse("https://go.example.org/arena/").socket().toString());
    assertEquals(
        "http://h:1/api/agents?game=go-9x9",
        ServerUri.parse("ws://h:1/socket").agents("go-9x9").toString());
    for (String bad :
        List.of("", "a b", "ftp://x", "http://", "h:99999", "http://u:p@h", "x".repeat(600))) {
      assertThrows(ClientException.class, () -> ServerUri.parse(bad), bad);
      RemoteArena nowhere = new RemoteArena(bad, SignIn.asGuest(), owner, wire, loop);
      assertEquals(Kind.REFUSED, nowhere.status().kind());
      assertTrue(nowhere.status().text().contains("is no address of a server"));
      assertTrue(nowhere.status().words().in(Texts.of(Language.JAPANESE)).contains("アドレスではありません"));
      assertTrue(
          owner
              .refusal(
                  nowhere.begin(Challenge.of("random", GameChoice.of("othello"), SideWish.ANY)))
              .contains("is no address"));
      nowhere.retry();
    }
    assertEquals(1, wire.tries.size());
  }

  @Test
  void listsOfAgentsAreChecked() {
    wire.document =
        "{\"agents\":[{\"name\":\"a\",\"about\":\"x\\ny\"},{\"name\":7},3]}"
            .getBytes(StandardCharsets.UTF_8);
    List<Opponent> read = owner.get(arena.opponents(GameChoice.of("othello")));
    assertEquals(List.of("a"), read.stream().map(Opponent::name).toList());
    assertEquals(1, read.get(0).about().lines().count());
    for (String bad : List.of("", "{", "[]", "{\"agents\":3}")) {
      wire.document = bad.getBytes(StandardCharsets.UTF_8);
      assertTrue(
          owner.refusal(arena.opponents(GameChoice.of("othello"))).startsWith("go.example.org"),
          bad);
    }
  }

  @Test
  void whatWaitsIsToldOfTheEnd() {
    List<ArenaStatus> told = new ArrayList<>();
    arena.listen(told::add);
    welcome(0, false);
    CompletionStage<GameSession> watched = arena.watch(9);
    CompletionStage<Void> asked = arena.ready("hall");
    arena.close();
    assertTrue(owner.refusal(watched).contains("closed"));
    assertTrue(owner.refusal(asked).contains("closed"));
    owner.get(arena.whenClosed());
    assertTrue(wire.isClosed && wire.last().isClosed);
    assertEquals(Kind.CLOSED, told.get(told.size() - 1).kind());
    assertFalse(SignIn.byPassword("ann", "secret").toString().contains("secret"));
    assertThrows(IllegalArgumentException.class, () -> new SignIn("ann", null, null));
  }

  @Test
  void aConnectionThatEndsBeforeTheWelcomeIsToldOnceByItsCause() {
    List<String> told = new ArrayList<>();
    arena.listen(status -> told.add(status.kind() + " " + status.text()));
    wire.last().open();
    wire.last().next("hello");
    wire.last().end("it has closed the connection (code 1006)", false);
    owner.drain();
    assertEquals(List.of("LOST go.example.org: it has closed the connection (code 1006)"), told);
    loop.pass(Link.FIRST_PAUSE);
    assertEquals(2, wire.tries.size());
  }

  @Test
  void aWelcomeOfAnotherVersionIsRefusedByThatWhateverElseItHas() {
    wire.last().open();
    JsonNode hello = wire.last().next("hello");
    wire.last().say("{'type':'welcome','id':%s,'v':2,'greeting':'hi'}".formatted(hello.get("id")));
    assertEquals(Kind.REFUSED, arena.status().kind());
    assertEquals(
        "go.example.org: it speaks version 2 of the protocol, this client 1",
        arena.status().text());
    assertEquals(
        "go.example.org：プロトコルの版が2で、このクライアントの1と違います。",
        arena.status().words().in(Texts.of(Language.JAPANESE)));
  }
}
