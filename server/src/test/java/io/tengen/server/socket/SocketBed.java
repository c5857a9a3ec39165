package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.server.SocketLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** An arena without a network, on one thread and by the test's time. */
abstract class SocketBed {
  static final SocketLimits LIMITS =
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

  final TestArena arena = TestArena.onOneThread(LIMITS);

  @AfterEach
  void end() {
    arena.close();
    assertEquals(List.of(), List.copyOf(arena.problems));
  }

  /** A client that has said hello. */
  final TestClient client() {
    TestClient client = new TestClient(arena.service);
    client.hello("");
    return client;
  }

  static String type(JsonNode message) {
    return TestClient.type(message);
  }

  /** Two guests in a game. */
  final class Table implements AutoCloseable {
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
