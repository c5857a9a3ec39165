package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CgosLogInTest {
  private static CgosServer server;

  @BeforeAll
  static void begin() throws IOException {
    server = new CgosServer();
  }

  @AfterAll
  static void end() {
    server.close();
    assertEquals(List.of(), server.problems());
  }

  private static void expectError(CgosClient client, String why) throws IOException {
    String line = client.expect("Error: ");
    assertTrue(line.contains(why), line);
    assertEquals(CgosClient.END, client.read());
  }

  /** Logs in, which is silent; and finds out that it worked by a word that only bots may say. */
  private void enter(String name, String password) throws IOException {
    try (CgosClient client = new CgosClient(server.port())) {
      client.logIn(name, password);
      client.send("hello");
      client.expect("info not understood");
    }
  }

  private void refuse(String name, String password, String why) throws IOException {
    try (CgosClient client = new CgosClient(server.port())) {
      client.logIn(name, password);
      expectError(client, why);
    }
  }

  @Test
  void anUnknownNameRegistersItselfAndNeedsItsPasswordFromThenOn() throws IOException {
    enter("Gnu.Go_3-8", "x");
    enter("Gnu.Go_3-8", "x");
    refuse("Gnu.Go_3-8", "y", "no account has that name and that password");
    refuse("gnu.go_3-8", "x", "write Gnu.Go_3-8");
  }

  @Test
  void twoWordsChangeAPassword() throws IOException {
    enter("changer", "old");
    refuse("changer", "wrong new", "no account has that name");
    enter("changer", "old new");
    refuse("changer", "old", "no account has that name");
    enter("changer", "new");
    refuse("nobody", "old new", "no account has that name");
    refuse("changer", "new and more", "a password is one word");
  }

  @Test
  void whoeverIsNoBotAndNoViewerIsTurnedAway() throws IOException {
    try (CgosClient client = new CgosClient(server.port())) {
      assertEquals("protocol genmove_analyze", client.read());
      client.send("GET / HTTP/1.1");
      expectError(client, "begins with e1");
    }
    try (CgosClient client = new CgosClient(server.port())) {
      client.expect("protocol");
      client.send("e1");
      client.expect("username");
      client.send("9lives");
      expectError(client, "a name has 3 to 18");
    }
    try (CgosClient client = new CgosClient(server.port())) {
      client.expect("protocol");
      client.send("e1");
      client.expect("username");
      client.send("x".repeat(10_000));
      expectError(client, "too long");
    }
  }

  @Test
  void agentsOfTheProgramCannotBeImpersonated() throws IOException {
    refuse("uct-100", "secret", "uct-100");
  }

  @Test
  void linesBehindThePasswordAreNotLost() throws IOException {
    try (CgosClient client = new CgosClient(server.port())) {
      client.send("e1 hasty\r\nhasty-bot\r\nsecret\r\nhello\r\nquit");
      client.expect("protocol");
      client.expect("username");
      client.expect("password");
      client.expect("info not understood");
      assertEquals(CgosClient.END, client.read());
    }
  }

  @Test
  void aLogInTakesAMinuteAtMost() throws IOException {
    try (CgosClient client = new CgosClient(server.port())) {
      client.expect("protocol");
      server.pass(Duration.ofSeconds(60));
      client.send("e1");
      client.expect("username");
      server.pass(Duration.ofSeconds(1));
      expectError(client, "nobody logged in within 60 s");
    }
    assertTrue(server.metrics().contains("limit=\"log-in-time\""), server.metrics());
  }

  @Test
  void whoWaitsLeavesTheRoomWithItsConnection() throws IOException {
    try (CgosClient one = CgosClient.bot(server.port(), "one")) {
      one.send("hello");
      one.expect("info");
      assertEquals(List.of("one"), server.room().waiting());
      one.send("quit");
      assertEquals(CgosClient.END, one.read());
    }
    server.awaitNobody();
    assertEquals(List.of(), server.room().waiting());
  }

  @Test
  void theServerSaysThatItEnds() throws IOException {
    CgosServer ending = new CgosServer();
    try (CgosClient bot = CgosClient.bot(ending.port(), "one");
        CgosClient viewer = CgosClient.viewer(ending.port())) {
      viewer.send("hello");
      viewer.expect("info");
      bot.send("hello");
      bot.expect("info");
      ending.close();
      bot.expect("info the server ends");
      assertEquals(CgosClient.END, bot.read());
      viewer.expect("info the server ends");
    }
  }
}
