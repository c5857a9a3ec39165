package io.tengen.server.api;

import io.tengen.agents.alphazero.doctor.DiagnosesJson;
import io.tengen.agents.alphazero.doctor.Diagnosis;
import io.tengen.agents.alphazero.doctor.Doctor;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.replay.LatestGame;
import io.tengen.agents.alphazero.replay.PlayedGame;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.server.account.Role;
import io.tengen.server.http.RefusedException;
import io.tengen.server.http.Reply;
import io.tengen.server.http.Request;
import io.tengen.server.http.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs of training: started, watched, judged and stopped. */
final class RunsApi {
  private final RunFiles files;
  private final RunProcesses processes;
  private final Trainer trainer;

  RunsApi(RunFiles files, RunProcesses processes, Trainer trainer) {
    this.files = files;
    this.processes = processes;
    this.trainer = trainer;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/presets", this::presets),
        Route.get("/api/runs", this::list),
        Route.post("/api/runs", Role.ADMIN, this::start),
        Route.get("/api/runs/{name}", this::one),
        Route.get("/api/runs/{name}/metrics", this::metrics),
        Route.get("/api/runs/{name}/doctor", this::doctor),
        Route.get("/api/runs/{name}/games/latest", this::latestGame),
        Route.delete("/api/runs/{name}", Role.ADMIN, this::stop));
  }

  private Reply presets(Request request) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode presets = json.putArray("presets");
    for (Trainer.Preset preset : trainer.presets()) {
      presets
          .addObject()
          .put("name", preset.name())
          .put("summary", preset.summary())
          .set("config", preset.config());
    }
    return Reply.json(json);
  }

  private Reply list(Request request) throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode runs = json.putArray("runs");
    for (String name : files.names()) {
      JsonNode config;
      try {
        config = RunDirectory.readConfig(files.path(name));
      } catch (RunDirectoryException e) {
        // Somebody else's file of that name.
        continue;
      }
      runs.addObject()
          .put("name", name)
          .put("kind", config.path("kind").asString(""))
          .put("running", processes.isRunning(name));
    }
    return Reply.json(json);
  }

  private Reply one(Request request) throws IOException {
    String name = request.variable("name");
    Path path = files.path(name);
    boolean isRunning = processes.isRunning(name);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("name", name).put("running", isRunning);
    if (Files.isRegularFile(path.resolve("config.json"))) {
      json.set("config", RunDirectory.readConfig(path));
    } else if (!isRunning && processes.exitCode(name).isEmpty()) {
      throw RefusedException.unknown("there is no run '" + name + "'; /api/runs lists them");
    }
    processes.exitCode(name).ifPresent(code -> json.put("exitCode", code));
    return Reply.json(json.put("log", files.endOfLog(name)));
  }

  private Reply metrics(Request request) throws IOException {
    long after = request.asked("after", 0, 0, Long.MAX_VALUE);
    return Reply.json(files.metrics(request.variable("name"), after));
  }

  private Reply doctor(Request request) throws IOException {
    String name = request.variable("name");
    Path run = files.existing(name);
    RunMetrics metrics;
    List<Diagnosis> diagnoses;
    try {
      JsonNode config = RunMetrics.configOf(run);
      metrics = RunMetrics.read(run);
      diagnoses = Doctor.examine(metrics, config);
    } catch (RunDirectoryException | IllegalArgumentException e) {
      throw new RefusedException(409, "NO_DIAGNOSIS", files.told(name, e));
    }
    ObjectNode json = JsonMapper.shared().createObjectNode();
    DiagnosesJson.add(json, metrics, diagnoses);
    return Reply.json(json);
  }

  /** The game of self-play that was written last; half a megabyte at the most. */
  private Reply latestGame(Request request) throws IOException {
    String name = request.variable("name");
    Path run = files.existing(name);
    Optional<PlayedGame> latest;
    try {
      latest = new LatestGame(run).find();
    } catch (RunDirectoryException e) {
      throw new RefusedException(409, "BAD_GAMES", files.told(name, e));
    }
    return Reply.json(
        latest
            .orElseThrow(
                () -> RefusedException.unknown("run '" + name + "' has written no game yet"))
            .toJson());
  }

  /** A new run of a preset, or one to be gone on with. */
  private Reply start(Request request) throws IOException {
    JsonNode body = request.json();
    files.prepare();
    if (body.has("resume")) {
      String name = request.text("resume");
      Path path = files.existing(name);
      processes.start(name, trainer.goOn(path), files.log(name));
      return started(name);
    }
    String preset = request.text("preset");
    List<String> settings = settings(body);
    try {
      trainer.check(preset, settings);
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid(String.valueOf(e.getMessage()));
    }
    String name = body.path("name").asString(preset + "-" + (files.names().size() + 1));
    Path path = files.path(name);
    if (Files.exists(path)) {
      throw new RefusedException(
          409, "NAME_TAKEN", "there is a run '" + name + "' already; choose another name");
    }
    processes.start(name, trainer.begin(preset, settings, path), files.log(name));
    return started(name);
  }

  private static Reply started(String name) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    return Reply.json(201, json.put("name", name).put("running", true));
  }

  /** What the body changes of the preset. */
  private static List<String> settings(JsonNode body) {
    List<String> settings = new ArrayList<>();
    body.path("set")
        .properties()
        .forEach(
            entry -> {
              if (!entry.getValue().isValueNode()) {
                throw RefusedException.invalid(
                    "'set' must have a number, a word or a text for each key; '"
                        + entry.getKey()
                        + "' has something else");
              }
              settings.add(entry.getKey() + "=" + entry.getValue().asString());
            });
    JsonNode seed = body.path("seed");
    if (seed.isIntegralNumber()) {
      settings.add("seed=" + seed.asLong());
    }
    return settings;
  }

  private Reply stop(Request request) {
    String name = request.variable("name");
    files.path(name);
    if (!processes.stop(name)) {
      throw RefusedException.unknown("this server is not training a run '" + name + "'");
    }
    return Reply.done();
  }
}
