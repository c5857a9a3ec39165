package io.tengen.server.api;

import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.go.Rules;
import io.tengen.search.time.Clock;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of JSON that several answers have.
 *
 * @param isAgent whether a name is one of the server's own agents
 */
record GameWords(Predicate<String> isAgent) {

  /** What is played, with its size, rules and komi where it is Go. */
  static void putGame(Game game, ObjectNode json) {
    json.put("game", game.name());
    if (game instanceof GoGame go) {
      Rules rules = go.rules();
      json.put("size", go.size());
      json.put("komi", rules.komi());
      ObjectNode how = json.putObject("rules");
      how.put("ko", rules.ko().toString());
      how.put("scoring", rules.scoring().toString());
      how.put("suicide", rules.suicide());
      how.put("handicapCompensation", rules.handicapCompensation().toString());
    }
  }

  /** The two at a board, who moves first before the other. */
  void putPlayers(String first, String second, ObjectNode json) {
    ArrayNode players = json.putArray("players");
    players.addObject().put("name", first).put("agent", isAgent.test(first));
    players.addObject().put("name", second).put("agent", isAgent.test(second));
  }

  /**
   * A clock in milliseconds.
   *
   * @param isRunning whether it ticks
   */
  static void putClock(Clock clock, boolean isRunning, ArrayNode list) {
    list.addObject()
        .put("main", clock.main().toMillis())
        .put("period", clock.period().toMillis())
        .put("periods", clock.periods())
        .put("moves", clock.moves())
        .put("running", isRunning);
  }
}
