package io.tengen.server.api;

import io.tengen.agents.run.GreedyPlay;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.TrainedAgent;
import io.tengen.env.Environment;
import io.tengen.env.Step;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.env.control.Acrobot;
import io.tengen.env.control.CartPole;
import io.tengen.env.control.MountainCar;
import io.tengen.server.http.RefusedException;
import io.tengen.server.http.Reply;
import io.tengen.server.http.Request;
import io.tengen.server.http.Route;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Environments, and episodes of what has been trained in them. */
final class EnvironmentsApi {
  private static final int MOST_STEPS = 1_000;

  private final Catalogue catalogue;
  private final RunFiles files;
  private final Trainer trainer;

  EnvironmentsApi(Catalogue catalogue, RunFiles files, Trainer trainer) {
    this.catalogue = catalogue;
    this.files = files;
    this.trainer = trainer;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/environments", this::list),
        Route.get("/api/environments/{name}/episode", this::episode));
  }

  private Reply list(Request request) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode list = json.putArray("environments");
    for (CatalogueEntry entry : catalogue.entries()) {
      list.addObject()
          .put("name", entry.name())
          .put("kind", kind(entry))
          .put("summary", entry.summary());
    }
    return Reply.json(json);
  }

  private static String kind(CatalogueEntry entry) {
    if (entry instanceof CatalogueEntry.Model) {
      return "model";
    }
    return entry instanceof CatalogueEntry.Control ? "control" : "game";
  }

  /** An episode of a run's agent: what it saw, did and got, step by step. */
  private Reply episode(Request request) throws IOException {
    String name = request.variable("name");
    String run = request.asked("agent");
    if (run == null) {
      throw RefusedException.invalid("'agent' is missing: the name of a run, as /api/runs has it");
    }
    TrainedAgent agent;
    try {
      agent = trainer.load(files.existing(run));
    } catch (RunDirectoryException | IllegalArgumentException e) {
      throw new RefusedException(409, "NOT_WATCHABLE", files.told(run, e));
    }
    if (!agent.task().equals(name)) {
      throw new RefusedException(
          409, "OTHER_TASK", "run '%s' has learned %s, not %s".formatted(run, agent.task(), name));
    }
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("environment", name).put("agent", run);
    json.put("trained", agent.trained()).put("unit", agent.unit());
    Film film = new Film(json.putArray("frames"));
    agent.newPlay().watch(request.asked("seed", 0, 0, Long.MAX_VALUE), MOST_STEPS, film);
    return Reply.json(json.put("return", film.total));
  }

  /** Writes down an episode. */
  private static final class Film implements GreedyPlay.Watcher {
    private final ArrayNode frames;
    private double total;

    Film(ArrayNode frames) {
      this.frames = frames;
    }

    @Override
    public void began(Environment<?> environment, Object first) {
      frame(environment, first);
    }

    @Override
    public void stepped(Environment<?> environment, int action, Step<?> step) {
      total += step.reward();
      frame(environment, step.observation())
          .put("action", environment.actionName(action))
          .put("reward", step.reward())
          .put("terminated", step.terminated())
          .put("truncated", step.truncated());
    }

    private ObjectNode frame(Environment<?> environment, Object observation) {
      ObjectNode frame = frames.addObject().put("text", environment.render());
      putPose(environment.unwrapped(), frame);
      if (observation instanceof float[] values) {
        ArrayNode list = frame.putArray("observation");
        for (float value : values) {
          list.add(value);
        }
      } else if (observation instanceof Integer state) {
        frame.put("state", state);
      }
      return frame;
    }

    /** Where the parts of a body are, whatever of that the agent sees. */
    private static void putPose(Environment<?> body, ObjectNode frame) {
      if (body instanceof CartPole cart) {
        frame.put("position", cart.position()).put("angle", cart.angle());
      } else if (body instanceof MountainCar car) {
        frame.put("position", car.position());
      } else if (body instanceof Acrobot arm) {
        frame.put("angle", arm.firstAngle()).put("secondAngle", arm.secondAngle());
      }
    }
  }
}
