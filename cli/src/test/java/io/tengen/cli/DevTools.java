package io.tengen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A headless Chromium with one page, and the DevTools protocol to it: commands, and what they
 * answer.
 */
final class DevTools implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

  /** How long anything may take at most, however busy the machine is. */
  static final int PATIENCE_SECONDS = 90;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  private final String page;

  /**
   * Starts the program.
   *
   * @param profile a directory, in which it keeps what it likes
   */
  DevTools(Path program, Path profile) throws IOException {
    Files.createDirectories(profile);
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                // Chromium refuses its sandbox to root, whom containers run as.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-breakpad",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("TMPDIR", profile.toString());
    process = builder.start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(), new Listener())
            .join();
    ObjectNode blank = object().put("url", "about:blank");
    String target = text(send("Target.createTarget", blank, null), "targetId");
    ObjectNode attach = object().put("targetId", target).put("flatten", true);
    page = text(send("Target.attachToTarget", attach, null), "sessionId");
    for (String domain : List.of("Page", "Runtime", "Log", "Accessibility")) {
      command(domain + ".enable", object());
    }
  }

  /** Where it listens, which it says on its standard error; the rest of that is thrown away. */
  private URI address() throws IOException {
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        Thread drain = new Thread(() -> errors.lines().forEach(rest -> {}), "browser-errors");
        drain.setDaemon(true);
        drain.start();
        return URI.create(matcher.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("the browser ended before it listened:\n" + said);
  }

  /** What has gone wrong on the pages since the last call: errors on the console, and others. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  /** Parameters without any yet. */
  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  /** A field of an answer. */
  static String text(JsonNode answer, String field) {
    return answer.path(field).asString("");
  }

  /** What the page answers to a command. */
  JsonNode command(String method, ObjectNode parameters) {
    return send(method, parameters, page);
  }

  private JsonNode send(String method, ObjectNode parameters, @Nullable String session) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = object().put("id", id).put("method", method);
    message.set("params", parameters);
    if (session != null) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Takes answers and events apart. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket same, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        take(JsonMapper.shared().readTree(text.toString()));
        text.setLength(0);
      }
      same.request(1);
      return null;
    }

    private void take(JsonNode message) {
      CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt(0));
      if (answer != null && message.has("error")) {
        answer.completeExceptionally(new IllegalStateException(message.path("error").toString()));
      } else if (answer != null) {
        answer.complete(message.path("result"));
      } else if (isComplaint(message)) {
        complaints.add(message.path("params").toString());
      }
    }

    private boolean isComplaint(JsonNode event) {
      JsonNode parameters = event.path("params");
      return switch (text(event, "method")) {
        case "Runtime.exceptionThrown" -> true;
        case "Runtime.consoleAPICalled" ->
            List.of("error", "warning", "assert").contains(text(parameters, "type"));
        case "Log.entryAdded" ->
            List.of("error", "warning").contains(text(parameters.path("entry"), "level"));
        default -> false;
      };
    }
  }

  /** Ends it, with its children. */
  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }
}
