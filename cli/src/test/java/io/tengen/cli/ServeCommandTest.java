package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.server.ServerAddress;
import io.tengen.server.ServerLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arena from the command line, and all of its doors. */
class ServeCommandTest {
  @TempDir private Path temporary;

  private RunningArena start() throws IOException {
    Output output = new Output();
    return RunningArena.start(
        new RunningArena.Wish(
            new ServerAddress("127.0.0.1", 0, OptionalInt.of(0)),
            null,
            ServerLimits.USUAL,
            temporary.resolve("arena.db").toString(),
            temporary.resolve("runs"),
            false,
            false,
            new OwnTrainer(TrainingKinds.standard(), output)),
        warning -> {});
  }

  @Test
  void allDoorsOpenAndTheArchiveRemains() throws Exception {
    String token;
    try (RunningArena arena = start()) {
      int port = arena.server().port();
      HttpClient client = HttpClient.newHttpClient();
      assertEquals(
          "ready\n",
          client
              .send(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body());
      Words words = new Words();
      WebSocket socket =
          client
              .newWebSocketBuilder()
              .buildAsync(URI.create("ws://localhost:" + port + "/socket"), words)
              .get(20, TimeUnit.SECONDS);
      socket.sendText("{\"type\":\"hello\",\"v\":1,\"id\":1}", true).get(20, TimeUnit.SECONDS);
      String welcome = words.first.get(20, TimeUnit.SECONDS);
      assertTrue(welcome.contains("\"welcome\""), welcome);
      socket.abort();
      int cgosPort = arena.server().cgosPort().orElseThrow();
      try (Socket cgos = new Socket(InetAddress.getLoopbackAddress(), cgosPort)) {
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(cgos.getInputStream(), StandardCharsets.US_ASCII));
        assertTrue(String.valueOf(lines.readLine()).startsWith("protocol"));
      }
      token = arena.accounts().register("ada", "correct horse", "here").token();
    }
    try (RunningArena again = start()) {
      assertEquals("ada", again.accounts().byToken(token).orElseThrow().name());
      assertEquals(List.of(), again.problems());
    }
  }

  /** Keeps the first message. */
  private static final class Words implements WebSocket.Listener {
    private final CompletableFuture<String> first = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
      text.append(data);
      if (isLast) {
        first.complete(text.toString());
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Test
  void aPortThatIsTakenIsOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      String archive = temporary.resolve("other.db").toString();
      Outcome outcome =
          tengen("serve", "--no-cgos", "--no-ladder", "--port", port, "--archive", archive);
      assertEquals(1, outcome.exitCode());
      assertTrue(
          outcome.err().startsWith("tengen serve: cannot listen on 127.0.0.1 port " + port),
          outcome.err());
      assertEquals(1, outcome.err().lines().count(), outcome.err());
    }
  }

  @Test
  void badOptionsAreNamed() {
    Outcome half = tengen("serve", "--tls-cert", "chain.pem");
    assertEquals(2, half.exitCode());
    assertTrue(half.err().contains("--tls-cert and --tls-key belong together"), half.err());
    Outcome far = tengen("serve", "--port", "70000");
    assertEquals(2, far.exitCode());
    assertTrue(far.err().contains("the port is 70000, but must be from 0 to 65535"), far.err());
    Outcome missing = tengen("serve", "--tls-cert", "no.pem", "--tls-key", "no.pem");
    assertEquals(1, missing.exitCode());
    assertTrue(missing.err().contains("no.pem cannot be read"), missing.err());
    Outcome few = tengen("serve", "--connections-per-address", "0");
    assertTrue(few.err().contains("connections.perAddress"), few.err());
  }
}
