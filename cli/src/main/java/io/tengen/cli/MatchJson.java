package io.tengen.cli;

import io.tengen.arena.match.GameJson;
import io.tengen.arena.match.MatchScore;
import io.tengen.arena.match.MatchSettings;
import io.tengen.arena.match.PlayedGame;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.Trinomial;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A match as JSON. */
final class MatchJson {
  private MatchJson() {}

  /** Everything, for machines; what is infinite is null. */
  static ObjectNode of(MatchSettings settings, String a, String b, List<PlayedGame> games) {
    Trinomial score = MatchScore.of(games);
    ObjectNode json = Output.newObject();
    json.put("A", a);
    json.put("B", b);
    ObjectNode values = json.putObject("settings");
    settings.describe().forEach(values::put);
    json.put("games", settings.games());
    json.put("played", games.size());
    json.put("finished", games.size() == settings.games());
    json.put("winsA", score.wins());
    json.put("winsB", score.losses());
    json.put("draws", score.draws());
    putNumber(json, "score", score.share());
    putInterval(json, "scoreInterval", score.interval());
    putNumber(json, "elo", score.elo());
    putInterval(json, "eloInterval", score.eloInterval());
    ObjectNode reasons = json.putObject("reasons");
    MatchReport.counts(games).forEach((reason, count) -> reasons.put(reason.name(), count));
    json.put("repetitions", MatchScore.repetitions(games));
    ArrayNode list = json.putArray("list");
    GameJson writer = new GameJson(settings.game());
    games.forEach(game -> list.add(writer.write(game)));
    return json;
  }

  static void putNumber(ObjectNode json, String name, double value) {
    if (Double.isFinite(value)) {
      json.put(name, value);
    } else {
      json.putNull(name);
    }
  }

  static void putInterval(ObjectNode json, String name, Interval interval) {
    ArrayNode ends = json.putArray(name);
    for (double end : new double[] {interval.low(), interval.high()}) {
      if (Double.isFinite(end)) {
        ends.add(end);
      } else {
        ends.addNull();
      }
    }
  }
}
