package io.tengen.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.alphazero.replay.GameEnd;
import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.GameFileHeader;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import io.tengen.arena.live.LiveGame;
import io.tengen.server.account.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of it, over the loopback. */
class ArenaServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path runs;
  private ArenaBed bed;
  private ArenaServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    bed = new ArenaBed(runs);
    server = bed.serve(null, ServerLimits.USUAL);
  }

  @AfterEach
  void stop() {
    server.close();
    bed.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
        .timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = send(to(path));
    assertEquals(200, response.statusCode(), response.body());
    return JsonMapper.shared().readTree(response.body());
  }

  private HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  @Test
  void aGameIsFollowedMoveByMove() throws Exception {
    LiveGame game = bed.begin();
    String path = "/api/games/" + game.id();
    HttpResponse<String> before = send(to(path));
    String tag = before.headers().firstValue("etag").orElseThrow();
    assertEquals(304, send(to(path).header("If-None-Match", tag)).statusCode());
    game.play(0, 40);
    HttpResponse<String> after = send(to(path).header("If-None-Match", tag));
    assertEquals(200, after.statusCode());
    JsonNode json = JsonMapper.shared().readTree(after.body());
    assertEquals("E5", json.path("lastMove").asString(""));
    assertEquals("X", json.path("board").asString("").substring(40, 41));
    assertEquals(1, json.path("toMove").asInt(-1));
    assertTrue(json.path("clocks").path(1).path("running").asBoolean(false));
    game.resign(1);
    assertEquals("B+R", get(path).path("result").asString(""));
    JsonNode line = get("/api/games?player=ada&state=over").path("games").path(0);
    assertEquals("bob", line.path("players").path(1).path("name").asString(""));
    assertEquals("go-9x9", line.path("game").asString(""));
    HttpResponse<String> sgf = send(to(path + "/sgf"));
    assertTrue(sgf.body().contains("RE[B+R]"), sgf.body());
    JsonNode ratings = get("/api/ratings?room=hall").path("rooms").path(0);
    assertEquals(1, ratings.path("games").asInt(0));
    JsonNode ada = get("/api/players/ada");
    assertEquals("hall", ada.path("ratings").path(0).path("room").asString(""));
    assertEquals(404, send(to("/api/players/nobody")).statusCode());
  }

  @Test
  void anAccountFromRegistrationToItsEnd() throws Exception {
    HttpResponse<String> made =
        post("/api/accounts", "{\"name\":\"ada\",\"password\":\"correct horse\"}");
    assertEquals(201, made.statusCode(), made.body());
    String cookie = made.headers().firstValue("set-cookie").orElseThrow();
    assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Strict"), cookie);
    String session = cookie.substring(0, cookie.indexOf(';'));
    String origin = "http://localhost:" + server.port();
    HttpResponse<String> token =
        post("/api/tokens", "{\"label\":\"bot\"}", "Cookie", session, "Origin", origin);
    assertEquals(201, token.statusCode(), token.body());
    String bearer =
        "Bearer " + JsonMapper.shared().readTree(token.body()).path("token").asString("");
    JsonNode who =
        JsonMapper.shared().readTree(send(to("/api/login").header("Authorization", bearer)).body());
    assertEquals("ada", who.path("name").asString(""));
    assertEquals(
        204, send(to("/api/tokens/bot").DELETE().header("Authorization", bearer)).statusCode());
    assertEquals(401, send(to("/api/tokens").header("Authorization", bearer)).statusCode());
    assertEquals(
        403,
        post("/api/runs", "{\"preset\":\"nothing\"}", "Cookie", session, "Origin", origin)
            .statusCode());
    assertEquals(204, post("/api/logout", "{}", "Cookie", session, "Origin", origin).statusCode());
    assertEquals("{}", send(to("/api/login").header("Cookie", session)).body());
    assertEquals(
        409,
        post("/api/accounts", "{\"name\":\"uct-100\",\"password\":\"correct horse\"}")
            .statusCode());
    assertEquals(
        401, post("/api/login", "{\"name\":\"ada\",\"password\":\"wrong horse\"}").statusCode());
  }

  @Test
  void runsAreAnAdminsToStart() throws Exception {
    String password = bed.accounts.requireAdmin("root").orElseThrow();
    String bearer = "Bearer " + bed.accounts.logIn("root", password, "here").token();
    String[] asAdmin = {"Authorization", bearer};
    assertEquals(401, post("/api/runs", "{\"preset\":\"nothing\"}").statusCode());
    assertEquals(400, post("/api/runs", "{}", asAdmin).statusCode());
    assertEquals(
        400, post("/api/runs", "{\"preset\":\"nothing\",\"seed\":13}", asAdmin).statusCode());
    assertEquals(
        400, post("/api/runs", "{\"preset\":\"nothing\",\"name\":\"../x\"}", asAdmin).statusCode());
    HttpResponse<String> begun =
        post("/api/runs", "{\"preset\":\"nothing\",\"name\":\"first\"}", asAdmin);
    assertEquals(201, begun.statusCode(), begun.body());
    // It ends by itself, since it has nothing to read.
    assertEquals(404, send(to("/api/runs/second")).statusCode());
    assertTrue(get("/api/runs/first").path("name").isString());
    Files.createDirectories(runs.resolve("second"));
    Files.writeString(runs.resolve("second/config.json"), "{\"kind\":\"x\"}");
    assertEquals("second", get("/api/runs").path("runs").path(0).path("name").asString(""));
    assertEquals(409, send(to("/api/runs/second/doctor")).statusCode());
    assertEquals(409, send(to("/api/environments/cartpole/episode?agent=second")).statusCode());
    assertEquals(Role.ADMIN, bed.accounts.byName("root").orElseThrow().role());
  }

  @Test
  void theLatestGameOfARunIsForEverybody() throws Exception {
    assertEquals(404, send(to("/api/runs/zero/games/latest")).statusCode());
    assertEquals(400, send(to("/api/runs/-x/games/latest")).statusCode());
    Path games = Files.createDirectories(runs.resolve("zero/games"));
    Files.writeString(runs.resolve("zero/config.json"), "{\"kind\":\"alphazero\"}");
    HttpResponse<String> none = send(to("/api/runs/zero/games/latest"));
    assertEquals(404, none.statusCode());
    assertTrue(none.body().contains("no game yet"), none.body());
    Path file = games.resolve(GameFile.nameOf(4));
    GameFileHeader header = new GameFileHeader("go-9x9", 4, 2, 1);
    try (GameFile out = GameFile.open(file, header, any -> {}, any -> {})) {
      List<ZeroPly> plies = List.of(ZeroPly.opening(40), ZeroPly.fast(81, 0.5f));
      out.append(new ZeroGame(70, 2, 6.5, plies, GameEnd.of(GameEnd.Reason.RESIGNATION, -1)));
    }
    assertEquals(
        "{\"game\":\"go-9x9\",\"komi\":6.5,\"index\":70,\"iteration\":4,\"generation\":2,"
            + "\"actions\":[40,81],\"outcome\":-1.0}",
        get("/api/runs/zero/games/latest").toString());
    Files.write(games.resolve(GameFile.nameOf(5)), new byte[50]);
    HttpResponse<String> damaged = send(to("/api/runs/zero/games/latest"));
    assertEquals(409, damaged.statusCode());
    assertTrue(damaged.body().contains("000005.games"), damaged.body());
    assertFalse(damaged.body().contains(runs.toString()), damaged.body());
  }

  @Test
  void aTournamentIsPlayedAndShown() throws Exception {
    String password = bed.accounts.requireAdmin("root").orElseThrow();
    String bearer = "Bearer " + bed.accounts.logIn("root", password, "here").token();
    String[] asAdmin = {"Authorization", bearer};
    String spec =
        """
        {"name":"cup","game":"tic-tac-toe","format":"round-robin","games":2,"seed":1,
         "players":[{"name":"one","player":"random"},{"name":"two","player":"%s"}]}
        """;
    HttpResponse<String> program = post("/api/tournaments", spec.formatted("gtp:sh"), asAdmin);
    assertEquals(400, program.statusCode(), program.body());
    HttpResponse<String> begun = post("/api/tournaments", spec.formatted("random"), asAdmin);
    assertEquals(201, begun.statusCode(), begun.body());
    awaitTournament("cup");
    JsonNode cup = get("/api/tournaments/cup");
    assertTrue(cup.path("problem").isNull(), cup.toString());
    assertEquals(
        "cup", get("/api/tournaments").path("tournaments").path(0).path("name").asString(""));
    assertEquals(2, get("/api/games?room=cup").path("games").size());
    assertEquals(404, send(to("/api/tournaments/cup").DELETE().headers(asAdmin)).statusCode());
  }

  /** Waits for the thread that plays it. */
  private static void awaitTournament(String name) throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("tengen-tournament-" + name)) {
        thread.join(PATIENCE.toMillis());
        assertFalse(thread.isAlive(), name + " is not over");
      }
    }
  }

  @Test
  void theServerIsWellAndCounts() throws Exception {
    assertEquals("ok\n", send(to("/healthz")).body());
    assertEquals("ready\n", send(to("/readyz")).body());
    String metrics = send(to("/metrics")).body();
    assertTrue(
        metrics.contains("tengen_http_requests_total{route=\"/healthz\",status=\"200\"} 1.0"),
        metrics);
    assertTrue(metrics.contains("tengen_connections{protocol=\"http\"} 1.0"), metrics);
    assertEquals("nothing", get("/api/presets").path("presets").path(0).path("name").asString(""));
    assertTrue(get("/api/agents?game=othello").path("agents").size() > 2);
    assertEquals(404, send(to("/api/agents?game=chess")).statusCode());
    assertTrue(get("/api/environments").path("environments").size() > 5);
    assertTrue(get("/api/models").path("models").isArray());
    assertEquals("3.1.0", get("/openapi.json").path("openapi").asString(""));
  }

  @Test
  void connectionsBeyondTheLimitAreClosed() throws Exception {
    ServerLimits few = ServerLimits.USUAL.withConnections(new ConnectionLimits(10, 2));
    try (ArenaServer narrow = bed.serve(null, few);
        Socket one = connect(narrow);
        Socket two = connect(narrow);
        Socket three = connect(narrow)) {
      assertEquals(-1, read(three));
      assertEquals('H', ask(one));
      assertEquals('H', ask(two));
    }
  }

  private static Socket connect(ArenaServer narrow) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), narrow.port());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  private static int ask(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write(
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return socket.getInputStream().read();
  }

  /** A byte, or -1 at the end, however it comes. */
  private static int read(Socket socket) {
    try {
      return socket.getInputStream().read();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void aPortThatIsTakenIsSaidInALine() {
    ServerException problem =
        assertThrows(
            ServerException.class,
            () ->
                ArenaServer.start(
                    new ArenaServer.ServerParts(
                        new ServerAddress("127.0.0.1", server.port()),
                        null,
                        ServerLimits.USUAL,
                        new ServerMetrics(),
                        List.of(),
                        new io.tengen.server.http.StaticFiles("webtest"),
                        bed.accounts::byToken,
                        null,
                        List.of())));
    String message = String.valueOf(problem.getMessage());
    assertTrue(message.contains("cannot listen on 127.0.0.1 port " + server.port()), message);
    assertFalse(message.contains("\n"), message);
  }
}
