package io.tengen.client.session;

import io.tengen.arena.player.OneLine;
import io.tengen.client.ClientException;
import io.tengen.client.text.LinkText;
import io.tengen.client.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a server's {@code /api/agents}. */
final class AgentList {
  private static final int MOST = 500;

  private AgentList() {}

  /**
   * The agents, in the order of the server's.
   *
   * @throws ClientException when it is no such list
   */
  static List<Opponent> read(byte[] json) {
    JsonNode agents;
    try {
      JsonNode tree = JsonMapper.shared().readTree(json);
      agents = tree.isObject() ? tree.get("agents") : null;
    } catch (JacksonException e) {
      throw new ClientException(Words.of(LinkText.AGENTS_NO_JSON), e);
    }
    if (agents == null || !agents.isArray() || agents.size() > MOST) {
      throw new ClientException(Words.of(LinkText.AGENTS_NONE));
    }
    List<Opponent> opponents = new ArrayList<>();
    for (JsonNode agent : agents) {
      String name = text(agent, "name");
      if (!name.isEmpty()) {
        opponents.add(new Opponent(name, text(agent, "about"), OptionalInt.empty()));
      }
    }
    return opponents;
  }

  private static String text(JsonNode agent, String field) {
    JsonNode value = agent.isObject() ? agent.get(field) : null;
    return value != null && value.isString() ? OneLine.of(value.stringValue()) : "";
  }
}
