package io.tengen.benchmarks.server;

import io.tengen.benchmarks.Figure;
import io.tengen.benchmarks.Recorder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server to which a million messages come that are mostly not as they should be. */
final class FuzzMeasure {
  /** Nothing that Netty hands out may be lost. */
  static final List<String> OPTIONS =
      List.of("-Xmx512m", "-Dio.netty.leakDetection.level=paranoid");

  private static final long TARGET = 1_000_000;
  private static final long LONGEST_SECONDS = 1_800;
  private static final double MOST_GROWTH = 32;
  private static final double MEGABYTE = 1_048_576;
  private static final int WARM_UP_SHARE = 20;
  private static final long SEED = 11;

  /** Sessions that nobody comes back to are forgotten by then. */
  private static final int SETTLING_SECONDS = 150;

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?m)^(?:tengen_messages_received_total|tengen_http_requests_total)\\S* (\\S+)$");
  private static final Pattern SOCKET = messagesOf("socket");
  private static final Pattern CGOS = messagesOf("cgos");
  private static final Pattern HTTP =
      Pattern.compile("(?m)^tengen_http_requests_total\\S* (\\S+)$");
  private static final Pattern SESSIONS = Pattern.compile("(?m)^tengen_sessions (\\S+)$");

  private final Recorder recorder;
  private final long messages;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * A measurement.
   *
   * @param messages that the server is to read
   */
  FuzzMeasure(Recorder recorder, long messages) {
    this.recorder = recorder;
    this.messages = messages;
  }

  /** Measures. */
  void run(ServerProcess server) throws IOException {
    double before;
    double live;
    double read;
    int connections;
    int hung;
    String shares;
    try (LoadLoop loop = new LoadLoop()) {
      // What is loaded and kept for good is there after a while.
      fuzz(loop, server, messages / WARM_UP_SHARE, SEED);
      settle(server);
      before = server.liveHeap() / MEGABYTE;
      Fuzzers fuzzers = fuzz(loop, server, messages, SEED + 10);
      connections = loop.ask(fuzzers::connections);
      hung = loop.ask(fuzzers::hung);
      settle(server);
      live = server.liveHeap() / MEGABYTE;
      String metrics = metrics(server);
      read = sum(COUNTED, metrics);
      shares =
          "WebSocket %,.0f, CGOS %,.0f, HTTP %,.0f"
              .formatted(sum(SOCKET, metrics), sum(CGOS, metrics), sum(HTTP, metrics));
    }
    List<String> leaks = server.logged("LEAK");
    List<String> failures = server.logged("\"level\":\"SEVERE\"");
    recorder.add(
        Figure.atLeast("fuzzed messages read by a server", "messages", read, TARGET)
            .withDetail("%s; %,d connections in the end".formatted(shares, connections)));
    recorder.add(
        Figure.atMost(
                "crashes, hangs and errors by them",
                "in all",
                failures.size() + hung + (server.isAlive() ? 0 : 1),
                0)
            .withDetail(failures.isEmpty() ? "" : failures.get(0)));
    recorder.add(
        Figure.atMost("leaks by them", "buffers", leaks.size(), 0)
            .withDetail("Netty's detector at its paranoid level"));
    recorder.add(
        Figure.atMost("heap that they leave behind", "MB", live - before, MOST_GROWTH)
            .withDetail("live at the end %.0f MB, before %.0f MB".formatted(live, before)));
  }

  /** Fuzzes until the server has read so many messages more. */
  private Fuzzers fuzz(LoadLoop loop, ServerProcess server, long more, long seed)
      throws IOException {
    double target = read(server) + more;
    Fuzzers fuzzers = new Fuzzers(loop, server);
    loop.execute(() -> fuzzers.begin(seed));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    double read = read(server);
    for (int i = 1; read < target; i++) {
      Crowd.pause(TimeUnit.SECONDS.toMillis(1));
      read = read(server);
      if (i % 5 == 0) {
        recorder.progress("%,.0f of %,.0f fuzzed messages are read".formatted(read, target));
      }
      if (System.nanoTime() > end) {
        throw new IOException(
            "only %,.0f of %,.0f messages are read after half an hour".formatted(read, target));
      }
    }
    loop.execute(fuzzers::end);
    return fuzzers;
  }

  /** Waits until the server has forgotten those who are gone. */
  private void settle(ServerProcess server) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLING_SECONDS);
    double sessions = sum(SESSIONS, metrics(server));
    for (int i = 0; sessions > 0 && System.nanoTime() < end; i++) {
      if (i % 10 == 0) {
        recorder.progress("%,.0f sessions are waited for by the server".formatted(sessions));
      }
      Crowd.pause(TimeUnit.SECONDS.toMillis(1));
      sessions = sum(SESSIONS, metrics(server));
    }
  }

  private static Pattern messagesOf(String protocol) {
    return Pattern.compile(
        "(?m)^tengen_messages_received_total\\{[^}]*protocol=\"" + protocol + "\"[^}]*} (\\S+)$");
  }

  private double read(ServerProcess server) throws IOException {
    return sum(COUNTED, metrics(server));
  }

  private static double sum(Pattern pattern, String metrics) {
    double sum = 0;
    Matcher matcher = pattern.matcher(metrics);
    while (matcher.find()) {
      sum += Double.parseDouble(matcher.group(1));
    }
    return sum;
  }

  /** Also shows that the server answers. */
  private String metrics(ServerProcess server) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + "/metrics"))
            .timeout(LONGEST_ANSWER)
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
