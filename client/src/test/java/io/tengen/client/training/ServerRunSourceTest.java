package io.tengen.client.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.tengen.agents.alphazero.doctor.Severity;
import io.tengen.client.ClientException;
import io.tengen.client.training.TrainingView.Standing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as docs and openapi.json say. */
class ServerRunSourceTest {
  private static final String RUN = "/api/runs/go%209";
  private static final String LATEST = RUN + "/games/latest";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer http;
  private TrainingServer server;

  @BeforeEach
  void begin() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path);
          String answer = answers.get(path);
          boolean isBad = "BAD".equals(answer);
          String body =
              answer == null
                  ? "{\"error\":\"UNKNOWN\",\"message\":\"there is no run\"}"
                  : isBad ? "{\"message\":\"'after' is wrong\"}" : answer;
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer == null ? 404 : isBad ? 400 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    http.start();
    server = new TrainingServer("localhost:" + http.getAddress().getPort());
  }

  @AfterEach
  void end() {
    http.stop(0);
  }

  private void run(String kind, boolean isRunning) {
    answers.put(
        RUN,
        "{\"name\":\"go 9\",\"running\":%s,\"config\":{\"kind\":\"%s\"}}"
            .formatted(isRunning, kind));
  }

  private void metrics(long after, long next, String... lines) {
    answers.put(
        RUN + "/metrics?after=" + after,
        "{\"lines\":[" + String.join(",", lines) + "],\"next\":" + next + "}");
  }

  @Test
  void theRunsAreListed() {
    answers.put(
        "/api/runs",
        "{\"runs\":[{\"name\":\"a\",\"kind\":\"tabular\",\"running\":false},"
            + "{\"name\":\"b\",\"kind\":\"alphazero\",\"running\":true}]}");
    assertEquals(
        List.of(
            new TrainingServer.Run("a", "tabular", false),
            new TrainingServer.Run("b", "alphazero", true)),
        server.runs());
  }

  @Test
  void aRunIsFollowed() {
    ServerRunSource source = new ServerRunSource(server, "go 9");
    run("tabular", true);
    metrics(0, 0);
    assertEquals(Standing.WAITING, source.look().standing());
    metrics(0, 50, "{\"episode\":1,\"return\":1.0}", "{\"episode\":2,\"return\":2.0}");
    metrics(50, 75, "{\"episode\":3,\"return\":3.0}");
    metrics(75, 75);
    TrainingView view = source.look();
    assertEquals(Standing.LIVE, view.standing());
    assertEquals(2, view.lines());
    assertTrue(source.hasMore());
    assertEquals(3, source.look().lines());
    run("tabular", false);
    view = source.look();
    assertEquals(Standing.FINISHED, view.standing());
    assertEquals(3, view.panels().get(0).lines().get(0).curve().x().length);
  }

  @Test
  void aFileThatIsAnotherNowIsReadFromItsBeginning() {
    ServerRunSource source = new ServerRunSource(server, "go 9");
    run("tabular", true);
    metrics(0, 50, "{\"episode\":1,\"return\":1.0}");
    source.look();
    answers.put(RUN + "/metrics?after=50", "BAD");
    metrics(0, 70, "{\"episode\":1,\"return\":8.0}");
    TrainingView view = source.look();
    assertEquals(1, view.lines());
    assertEquals(8, view.panels().get(0).lines().get(0).curve().y()[0]);
  }

  @Test
  void theDoctorOfTheServerIsHeard() {
    ServerRunSource source = new ServerRunSource(server, "go 9");
    run("alphazero", true);
    metrics(0, 9, "{\"type\":\"future\",\"iteration\":0,\"x\":1}");
    answers.put(
        RUN + "/doctor",
        "{\"iterations\":1,\"diagnoses\":[{\"name\":\"draws dominate\",\"severity\":\"warning\","
            + "\"seen\":\"90%\",\"meaning\":\"m\",\"advice\":[{\"setting\":\"selfPlay.visits\","
            + "\"value\":\"9\",\"now\":\"4\",\"option\":\"--set visits=9\",\"reason\":\"r\"}]},"
            + "{\"name\":\"new\",\"severity\":\"unheard-of\"}]}");
    TrainingView view = source.look();
    assertEquals("draws dominate", view.diagnoses().get(0).name());
    assertEquals(Severity.WARNING, view.diagnoses().get(0).severity());
    assertEquals("--set visits=9", view.diagnoses().get(0).advice().get(0).option());
    assertEquals(Severity.NOTE, view.diagnoses().get(1).severity());
  }

  @Test
  void theLatestGameIsShownWhereTheServerHasOne() {
    ServerRunSource source = new ServerRunSource(server, "go 9");
    run("alphazero", true);
    metrics(0, 0);
    answers.put(RUN + "/doctor", "{\"diagnoses\":[]}");
    TrainingView view = source.look();
    assertEquals(Optional.empty(), view.game(), "a server that is older, or no game yet");
    assertEquals(Optional.empty(), view.problem());
    assertEquals(Standing.WAITING, view.standing());
    game(7, "4,0,3,1,5");
    SeenGame first = source.look().game().orElseThrow();
    assertEquals(List.of(4, 0, 3, 1, 5), first.actions());
    assertEquals(7, first.index());
    assertTrue(first.position(5).isTerminal());
    assertSame(first, source.look().game().orElseThrow(), "made once");
    game(8, "4,4");
    view = source.look();
    assertTrue(view.problem().orElseThrow().contains("illegal"), view.toString());
    assertSame(first, view.game().orElseThrow());
    assertEquals(Optional.empty(), source.look().problem(), "told once");
    answers.put(LATEST, "{\"game\":3}");
    assertTrue(source.look().problem().orElseThrow().contains("actions"));
    answers.put(LATEST, "BAD");
    view = source.look();
    assertTrue(view.problem().orElseThrow().contains("refuses"), view.toString());
    assertEquals(Standing.WAITING, view.standing());
  }

  private void game(int index, String actions) {
    answers.put(
        LATEST,
        "{\"game\":\"tic-tac-toe\",\"index\":%d,\"iteration\":1,\"generation\":1,\"actions\":[%s],\"outcome\":1}"
            .formatted(index, actions));
  }

  @Test
  void aGameIsShownBeforeTheDoctorHasAnythingToSay() {
    run("alphazero", true);
    metrics(0, 0);
    answers.put(RUN + "/doctor", "BAD");
    game(0, "0,1");
    TrainingView view = new ServerRunSource(server, "go 9").look();
    assertEquals(List.of(0, 1), view.game().orElseThrow().actions());
  }

  @Test
  void otherRunsThanOfSelfPlayAreNotAskedForGames() {
    run("tabular", true);
    metrics(0, 0);
    assertEquals(Optional.empty(), new ServerRunSource(server, "go 9").look().game());
    assertFalse(asked.contains(LATEST));
  }

  @Test
  void aRunThatIsNotThereIsToldAndAServerThatIsGoneToo() {
    ServerRunSource source = new ServerRunSource(server, "go 9");
    TrainingView view = source.look();
    assertEquals(Standing.GONE, view.standing());
    assertTrue(view.problem().orElseThrow().contains("there is no run"));
    run("tabular", true);
    metrics(0, 50, "{\"episode\":1,\"return\":1.0}");
    source.look();
    http.stop(0);
    view = source.look();
    assertEquals(Standing.GONE, view.standing());
    assertTrue(view.problem().orElseThrow().contains("does not answer"), view.toString());
    assertEquals(1, view.lines(), "what was seen stays");
  }

  @Test
  void whatIsNoArenaIsTold() {
    answers.put("/api/runs", "<html>hello</html>");
    assertTrue(
        String.valueOf(assertThrows(ClientException.class, () -> server.runs()).getMessage())
            .contains("is no arena server"));
    for (String address : new String[] {"ftp://host", "http://", "a b", "h:99999", ""}) {
      assertTrue(
          String.valueOf(
                  assertThrows(ClientException.class, () -> new TrainingServer(address), address)
                      .getMessage())
              .contains("is no address of a server"));
    }
    assertEquals(0, asked.stream().filter(path -> !path.equals("/api/runs")).count());
  }
}
