package io.tengen.client.training;

import io.tengen.agents.alphazero.AlphaZeroConfig;
import io.tengen.agents.alphazero.doctor.Advice;
import io.tengen.agents.alphazero.doctor.Diagnosis;
import io.tengen.agents.alphazero.doctor.Severity;
import io.tengen.agents.alphazero.replay.PlayedGame;
import io.tengen.client.ClientException;
import io.tengen.client.training.TrainingServer.Refusal;
import io.tengen.client.training.TrainingView.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A run of a server. One that is older than this client may have no games to show. */
public final class ServerRunSource implements RunSource {
  /** No run of that name, no game yet, or the server knows no such path. */
  private static final int NOT_FOUND = 404;

  private final TrainingServer server;
  private final String name;
  private final String path;
  private final SeenGames games = new SeenGames();
  private final RunBook book = new RunBook();
  private long next;
  private String kind = "";
  private List<Panel> panels = List.of();
  private List<Diagnosis> diagnoses = List.of();
  private boolean hasMore;

  /** Of a run by its name. */
  public ServerRunSource(TrainingServer server, String name) {
    this.server = server;
    this.name = name;
    path = "/api/runs/" + TrainingServer.part(name);
  }

  @Override
  public String title() {
    return name + " @ " + server.address();
  }

  @Override
  public boolean hasMore() {
    return hasMore;
  }

  @Override
  public TrainingView look() {
    hasMore = false;
    Optional<String> problem;
    Standing standing;
    try {
      JsonNode run = server.get(path);
      kind = run.path("config").path("kind").asString(kind);
      boolean isRunning = run.path("running").asBoolean(false);
      boolean isSelfPlay = kind.equals(AlphaZeroConfig.KIND);
      boolean isChanged = readMetrics();
      // Before the doctor, who refuses a run that has nothing but games yet.
      Optional<String> badGame = isSelfPlay && !hasMore ? readGame() : Optional.empty();
      if (isChanged) {
        panels = Panels.of(book);
        diagnoses = isSelfPlay ? readDiagnoses() : List.of();
      }
      problem = book.problem().or(() -> badGame);
      standing =
          isRunning ? book.lines() == 0 ? Standing.WAITING : Standing.LIVE : Standing.FINISHED;
    } catch (Refusal e) {
      problem = Optional.of(String.valueOf(e.getMessage()));
      standing = e.status() == NOT_FOUND ? Standing.GONE : Standing.LIVE;
    } catch (ClientException e) {
      problem = Optional.of(String.valueOf(e.getMessage()));
      standing = Standing.GONE;
    }
    return new TrainingView(
        title(),
        kind,
        standing,
        Optional.empty(),
        problem,
        panels,
        games.seen(),
        diagnoses,
        book.lines());
  }

  /** Reads on; from the beginning where the file is another than it was. */
  private boolean readMetrics() {
    JsonNode answer;
    try {
      answer = server.get(path + "/metrics?after=" + next);
    } catch (Refusal e) {
      if (next == 0) {
        throw e;
      }
      next = 0;
      answer = server.get(path + "/metrics?after=0");
    }
    boolean isAnew = next == 0;
    if (isAnew) {
      book.clear();
    }
    JsonNode lines = answer.path("lines");
    lines.forEach(book::add);
    long after = answer.path("next").asLong(next);
    hasMore = after > next && !lines.isEmpty();
    next = after;
    return isAnew || !lines.isEmpty();
  }

  /** What is wrong with the latest game, if anything; there may well be none. */
  private Optional<String> readGame() {
    try {
      games.take(Optional.of(PlayedGame.of(server.get(path + "/games/latest"))));
    } catch (Refusal e) {
      if (e.status() != NOT_FOUND) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
      games.take(Optional.empty());
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private List<Diagnosis> readDiagnoses() {
    List<Diagnosis> found = new ArrayList<>();
    for (JsonNode each : server.get(path + "/doctor").path("diagnoses")) {
      List<Advice> advice = new ArrayList<>();
      for (JsonNode one : each.path("advice")) {
        advice.add(
            new Advice(
                one.path("setting").asString(""),
                one.path("value").asString(""),
                one.path("now").asString(""),
                one.path("reason").asString("")));
      }
      found.add(
          new Diagnosis(
              each.path("name").asString(""),
              severity(each.path("severity").asString("")),
              each.path("seen").asString(""),
              each.path("meaning").asString(""),
              advice));
    }
    return found;
  }

  /** One that a later version may have beside these counts as a note. */
  private static Severity severity(String text) {
    for (Severity severity : Severity.values()) {
      if (severity.text().equals(text)) {
        return severity;
      }
    }
    return Severity.NOTE;
  }
}
