package io.tengen.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@SuppressWarnings("StringConcatToTextBlock") // Lines of HTTP end with CR and LF.
class HttpConnectionTest {
  private static final String JSON = "Content-Type: application/json";

  private final HttpTestBed bed = new HttpTestBed();

  @AfterEach
  void close() {
    bed.release.countDown();
    bed.close();
  }

  private static void assertStatus(int status, String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
  }

  private static String request(String line) {
    return line + " HTTP/1.1\r\nHost: localhost:8080\r\n\r\n";
  }

  @Test
  void answersWithTheHeadersThatKeepBrowsersIn() {
    String answer = bed.ask("GET /quick");
    assertStatus(200, answer);
    assertTrue(answer.endsWith("\r\n\r\nquick"), answer);
    assertTrue(answer.contains("content-security-policy: default-src 'self'"), answer);
    assertTrue(answer.contains("x-content-type-options: nosniff"), answer);
    assertTrue(answer.contains("date: "), answer);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void answersInOrderWhateverTakesLonger() {
    EmbeddedChannel channel = bed.connect();
    HttpTestBed.send(
        channel, request("GET /slow") + request("GET /quick") + request("GET /number/7"));
    assertEquals("", HttpTestBed.read(channel));
    assertFalse(channel.config().isAutoRead());
    bed.release.countDown();
    String answers = "";
    while (!answers.endsWith("7")) {
      channel.runPendingTasks();
      answers += HttpTestBed.read(channel);
      Thread.onSpinWait();
    }
    assertTrue(answers.indexOf("slow") < answers.indexOf("quick"), answers);
    assertTrue(channel.config().isAutoRead());
    assertTrue(channel.isOpen());
    channel.finishAndReleaseAll();
  }

  @Test
  void refusesWhatIsNoHttp() {
    assertStatus(400, bed.askRaw("what is this\r\n\r\n"));
    assertStatus(400, bed.askRaw("GET /quick HTTP/1.1\r\n\r\n"));
    assertStatus(400, bed.askRaw("GET /quick HTTP/1.1\r\nHost: localhost\r\nHost: a\r\n\r\n"));
    assertStatus(400, bed.ask("GET http://localhost/quick"));
    assertStatus(400, bed.ask("GET /number/%zz"));
  }

  @Test
  void namesTheLimitThatIsMet() {
    assertStatus(414, bed.ask("GET /" + "x".repeat(300)));
    assertStatus(431, bed.ask("GET /quick", "X: " + "y".repeat(1_100)));
    String large = bed.ask("POST /echo", JSON, "Content-Length: 2000");
    assertStatus(413, large);
    assertTrue(large.contains("the body may have 1024 bytes"), large);
    assertTrue(large.contains("connection: close"), large);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void aLargeBodyIsRefusedInItsTurn() {
    EmbeddedChannel channel = bed.connect();
    HttpTestBed.send(
        channel,
        request("GET /slow")
            + "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n");
    assertEquals("", HttpTestBed.read(channel));
    bed.release.countDown();
    String answers = "";
    while (channel.isOpen()) {
      channel.runPendingTasks();
      answers += HttpTestBed.read(channel);
      Thread.onSpinWait();
    }
    answers += HttpTestBed.read(channel);
    assertTrue(answers.indexOf("slow") < answers.indexOf("413"), answers);
    channel.finishAndReleaseAll();
  }

  @Test
  void closesWhenAsked() {
    EmbeddedChannel channel = bed.connect();
    HttpTestBed.send(
        channel, "GET /quick HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertTrue(HttpTestBed.read(channel).contains("connection: close"));
    assertFalse(channel.isOpen());
    channel.finishAndReleaseAll();
  }

  @Test
  void endsConnectionsWhenTheServerEnds() {
    EmbeddedChannel channel = bed.connect();
    bed.service.end();
    HttpTestBed.send(channel, request("GET /quick"));
    assertTrue(HttpTestBed.read(channel).contains("connection: close"));
    assertFalse(channel.isOpen());
    channel.finishAndReleaseAll();
  }

  @Test
  void describesWithoutContent() {
    String answer = bed.ask("HEAD /quick");
    assertStatus(200, answer);
    assertTrue(answer.contains("content-length: 5"), answer);
    assertTrue(answer.endsWith("\r\n\r\n"), answer);
  }

  @Test
  void saysWhatIsWrongInJson() {
    assertTrue(bed.ask("GET /number/x").contains("must be a whole number from 0"));
    String wrongMethod = bed.ask("DELETE /quick", JSON);
    assertStatus(405, wrongMethod);
    assertTrue(wrongMethod.contains("allow: GET"), wrongMethod);
    assertStatus(404, bed.ask("GET /nothing.html"));
    String broken = bed.ask("GET /broken");
    assertStatus(500, broken);
    assertFalse(broken.contains("a bug"), broken);
    assertTrue(
        bed.events.contains("failed /broken by java.lang.IllegalStateException: a bug"),
        bed.events::toString);
  }

  @Test
  void readsJsonAlone() {
    assertStatus(415, post("/echo", "{}", "Content-Type: text/plain"));
    assertStatus(400, post("/echo", "[1]", JSON));
    assertTrue(post("/echo", "{\"a\":", JSON).contains("the body is not JSON (line 1"));
    String answer = post("/echo", "{\"a\":1}", "Content-Type: application/json; charset=utf-8");
    assertStatus(200, answer);
    assertTrue(answer.endsWith("{\"a\":1}"), answer);
  }

  private String post(String path, String body, String... headers) {
    return bed.askRaw(
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n%s\r\n\r\n%s"
            .formatted(path, body.length(), String.join("\r\n", headers), body));
  }

  @Test
  void otherSitesChangeNothing() {
    String foreign = "Origin: http://evil.example";
    String own = "Origin: http://localhost";
    String cookie = "Cookie: tengen_session=of-admin";
    assertStatus(403, post("/echo", "{}", JSON, foreign));
    assertStatus(403, post("/admin", "{}", JSON, cookie));
    assertStatus(403, post("/admin", "{}", JSON, cookie, foreign));
    assertStatus(403, post("/admin", "{}", JSON, cookie, "Origin: null"));
    assertStatus(403, post("/admin", "{}", JSON, cookie, "Origin: http://localhost:81"));
    assertTrue(post("/admin", "{}", JSON, cookie, own).endsWith("ada"));
    assertTrue(post("/admin", "{}", JSON, "Authorization: Bearer of-admin").endsWith("ada"));
  }

  @Test
  void rolesAreAskedFor() {
    assertStatus(401, post("/admin", "{}", JSON));
    assertStatus(401, post("/admin", "{}", JSON, "Authorization: Bearer nobodys"));
    String player = post("/admin", "{}", JSON, "Authorization: Bearer of-player");
    assertStatus(403, player);
    assertTrue(player.contains("bob is PLAYER"), player);
  }

  @Test
  void foreignNamesOfTheLoopbackAreRefused() {
    assertStatus(400, bed.askRaw("GET /quick HTTP/1.1\r\nHost: evil.example\r\n\r\n"));
    assertStatus(200, bed.askRaw("GET /quick HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n"));
    assertStatus(200, bed.askRaw("GET /quick HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"));
  }

  @Test
  void socketsNeedAnUpgradeOfOnesOwn() {
    assertStatus(426, bed.ask("GET /socket"));
    assertStatus(403, bed.ask("GET /socket", "Upgrade: websocket", "Origin: http://evil.example"));
    EmbeddedChannel channel = bed.connect();
    HttpTestBed.send(
        channel,
        "GET /socket?a=b HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nOrigin: http://localhost\r\n\r\n");
    assertEquals("", HttpTestBed.read(channel));
    assertTrue(channel.isOpen());
    assertEquals(null, channel.pipeline().get(HttpConnection.class));
    channel.finishAndReleaseAll();
  }

  @Test
  void filesComePackedAndAreNotSentTwice() {
    String page = bed.ask("GET /");
    assertTrue(page.contains("<title>test</title>"), page);
    assertTrue(page.contains("content-type: text/html; charset=utf-8"), page);
    String packed = bed.ask("HEAD /long.js", "Accept-Encoding: gzip");
    assertTrue(packed.contains("content-encoding: gzip"), packed);
    String tag = packed.replaceAll("(?s).*etag: (\"[^\"]*\").*", "$1");
    String again = bed.ask("GET /long.js", "Accept-Encoding: gzip", "If-None-Match: " + tag);
    assertStatus(304, again);
    assertFalse(again.contains("content-encoding"), again);
    assertStatus(200, bed.ask("GET /long.js", "If-None-Match: " + tag));
  }

  @Test
  void filesOutsideTheFolderAreNotThere() {
    for (String path :
        new String[] {
          "/../openapi.json",
          "/%2e%2e/openapi.json",
          "/..%2fopenapi.json",
          "/./index.html",
          "/.hidden.js"
        }) {
      assertStatus(404, bed.ask("GET " + path));
    }
  }
}
