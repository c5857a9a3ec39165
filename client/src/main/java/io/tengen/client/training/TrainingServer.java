package io.tengen.client.training;

import io.tengen.client.ClientException;
import io.tengen.client.text.LinkText;
import io.tengen.client.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The runs of an arena server, over its HTTP interface. Every call takes bounded time. */
public final class TrainingServer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The server answers a megabyte of lines at a time; JSON around it is little. */
  private static final int LONGEST_ANSWER = 1 << 24;

  private static final int REFUSED_FROM = 400;
  private static final int MOST_PORT = 65_535;

  private final URI base;
  private final HttpClient client;

  /**
   * A run of the server.
   *
   * @param name under which it is asked for
   * @param kind such as {@code alphazero}
   * @param isRunning whether the server trains it now
   */
  public record Run(String name, String kind, boolean isRunning) {}

  /**
   * A server by its address.
   *
   * @param address such as {@code http://localhost:8080}
   * @throws ClientException when it is none
   */
  public TrainingServer(String address) {
    base = addressOf(address.strip());
    client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  }

  private static URI addressOf(String address) {
    try {
      URI uri = new URI(address.contains("://") ? address : "http://" + address);
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null && uri.getPort() <= MOST_PORT) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new ClientException(notAnAddress(address), e);
    }
    throw new ClientException(notAnAddress(address));
  }

  private static Words notAnAddress(String address) {
    return Words.of(LinkText.BAD_ADDRESS, address);
  }

  /** Where it is. */
  String address() {
    return base.getScheme() + "://" + base.getAuthority();
  }

  /**
   * All runs, by name. Waits for the server: not for the window's thread.
   *
   * @throws ClientException when the server does not answer, or with something else
   */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (JsonNode run : get("/api/runs").path("runs")) {
      runs.add(
          new Run(
              run.path("name").asString(""),
              run.path("kind").asString(""),
              run.path("running").asBoolean(false)));
    }
    return runs;
  }

  /**
   * What the server answers to a path.
   *
   * @throws Refusal when it refuses
   * @throws ClientException when it does not answer, or with something that is no JSON object
   */
  JsonNode get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .build();
    int status;
    byte[] body;
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      status = response.statusCode();
      try (InputStream in = response.body()) {
        body = in.readNBytes(LONGEST_ANSWER);
      }
    } catch (IOException e) {
      throw new ClientException(
          address() + " does not answer (" + reason(e) + "); it is tried again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientException(address() + " was not waited for", e);
    }
    JsonNode json = read(body);
    if (status >= REFUSED_FROM) {
      throw new Refusal(
          status, address() + " refuses: " + json.path("message").asString("status " + status));
    }
    return json;
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private JsonNode read(byte[] body) {
    String problem = address() + " is no arena server: its answer is no JSON object";
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new ClientException(problem, e);
    }
    if (!json.isObject()) {
      throw new ClientException(problem);
    }
    return json;
  }

  /** A part of a path. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The server has answered that it will not. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refusal(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
