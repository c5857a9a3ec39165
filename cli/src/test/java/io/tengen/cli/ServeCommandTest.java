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
            new ServerAddress("127.0.0.1", 0),
            List.of(new CgosPort(19, 0), new CgosPort(9, 0)),
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
      for (CgosPort each : arena.cgosPorts()) {
        String board = each.size() == 9 ? " 9 7.0 300000 " : " 19 7.0 1200000 ";
        try (Socket one = bot(each.port(), "one");
            Socket two = bot(each.port(), "two")) {
          String setup = setup(one);
          assertTrue(setup.contains(board), setup);
          assertEquals(setup, setup(two));
        }
      }
      token = arena.accounts().register("ada", "correct horse", "here").token();
    }
    try (RunningArena again = start()) {
      assertEquals("ada", again.accounts().byToken(token).orElseThrow().name());
      assertEquals(List.of(), again.problems());
    }
  }

  /** A program of CGOS, which says all that it has to say at once. */
  private static Socket bot(int port, String name) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    String lines = "e1 a bot of the tests\n" + name + "\npassword\n";
    socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** The line of its first game. */
  private static String setup(Socket bot) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(bot.getInputStream(), StandardCharsets.US_ASCII));
    String line = lines.readLine();
    while (line != null && !line.startsWith("setup")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
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
    for (String ports : List.of("9", "9:6809", "9=", "=6809", "nine=6809", "9=6809=1", "")) {
      Outcome bad = tengen("serve", "--cgos", ports);
      assertEquals(2, bad.exitCode());
      assertTrue(bad.err().contains("write SIZE=PORT, such as 9=6809"), bad.err());
    }
    Outcome large = tengen("serve", "--cgos", "9=6809,25=6825");
    assertEquals(2, large.exitCode());
    assertTrue(
        large.err().contains("the board of CGOS has size 25, but must be from 5 to 19"),
        large.err());
    Outcome high = tengen("serve", "--cgos", "9=65536");
    assertTrue(
        high.err().contains("the port of CGOS is 65536, but must be from 0 to 65535"), high.err());
    Outcome twice = tengen("serve", "--cgos", "9=6809", "--cgos", "9=6810");
    assertEquals(2, twice.exitCode());
    assertTrue(twice.err().contains("--cgos names size 9 twice"), twice.err());
    Outcome same = tengen("serve", "--cgos", "9=6809,19=6809");
    assertTrue(same.err().contains("--cgos names port 6809 twice"), same.err());
    Outcome missing = tengen("serve", "--tls-cert", "no.pem", "--tls-key", "no.pem");
    assertEquals(1, missing.exitCode());
    assertTrue(missing.err().contains("no.pem cannot be read"), missing.err());
    Outcome few = tengen("serve", "--connections-per-address", "0");
    assertTrue(few.err().contains("connections.perAddress"), few.err());
  }
}
