package io.tengen.server.api;

import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.arena.lobby.Agents;
import io.tengen.env.Game;
import io.tengen.server.http.RefusedException;
import io.tengen.server.http.Reply;
import io.tengen.server.http.Request;
import io.tengen.server.http.Route;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The networks that come along, and the agents that one may play. */
final class ModelsApi {
  private final Agents agents;
  private volatile @Nullable Reply models;

  ModelsApi(Agents agents) {
    this.agents = agents;
  }

  List<Route> routes() {
    return List.of(Route.get("/api/models", this::models), Route.get("/api/agents", this::agents));
  }

  /** They do not change while the program runs. */
  private Reply models(Request request) throws IOException {
    Reply known = models;
    if (known == null) {
      known = read();
      models = known;
    }
    return known;
  }

  private static Reply read() throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode list = json.putArray("models");
    for (String name : ModelZoo.names()) {
      PolicyValueNetwork network = ModelZoo.open(name);
      NetworkConfig shape = network.config();
      ObjectNode one = list.addObject().put("name", name).put("game", network.game());
      one.put("boardSize", shape.height()).put("everyBoard", shape.playsEveryBoard());
      one.put("blocks", shape.blocks()).put("filters", shape.filters());
      one.put("parameters", network.parameters().length);
      ObjectNode card = one.putObject("card");
      network.card().forEach(card::put);
    }
    return Reply.json(json);
  }

  private Reply agents(Request request) {
    String name = request.asked("game");
    if (name == null) {
      throw RefusedException.invalid("'game' is missing, such as ?game=go-9x9 or ?game=othello");
    }
    Game game;
    try {
      game = GameVariants.named(name, null);
    } catch (IllegalArgumentException e) {
      throw RefusedException.unknown(String.valueOf(e.getMessage()));
    }
    ObjectNode json = JsonMapper.shared().createObjectNode().put("game", game.name());
    ArrayNode list = json.putArray("agents");
    agents
        .forGame(game)
        .forEach(agent -> list.addObject().put("name", agent.name()).put("about", agent.about()));
    ArrayNode analysts = json.putArray("analysts");
    agents.analysts(game).forEach(analysts::add);
    return Reply.json(json);
  }
}
