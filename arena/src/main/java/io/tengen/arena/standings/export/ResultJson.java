package io.tengen.arena.standings.export;

import io.tengen.arena.standings.EloList;
import io.tengen.arena.standings.GameCounts;
import io.tengen.arena.standings.RatedGroup;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.Standing;
import io.tengen.arena.standings.Standings;
import io.tengen.arena.standings.Superiority;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.rating.PairResults;
import io.tengen.env.rating.Rating;
import io.tengen.env.rating.RatingTable.Difference;
import io.tengen.env.rating.Trinomial;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables as JSON; what is unknown is null. */
public final class ResultJson {
  /** The matrix of more would fill some hundred MB; a file of CSV has it. */
  private static final int MOST_IN_A_MATRIX = 200;

  private ResultJson() {}

  /** Everything but the single games, and of more than 200 players who is better than whom. */
  public static ObjectNode of(ResultTables tables) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("title", tables.title());
    ObjectNode facts = json.putObject("facts");
    tables.facts().forEach(facts::put);
    ArrayNode players = json.putArray("players");
    tables.participants().forEach(participant -> put(participant, players.addObject()));
    json.put("games", tables.counts().games());
    json.put("voids", tables.voids());
    json.put("repeated", tables.repeated());
    json.put("alike", tables.alike());
    ObjectNode reasons = json.putObject("reasons");
    tables.reasons().forEach((reason, count) -> reasons.put(reason.name(), count));
    json.set("standings", standings(tables.standings()));
    json.set("pairs", pairs(tables.counts()));
    json.set("ratings", ratings(tables.elos()));
    json.set(
        "superiority",
        tables.superiority().size() > MOST_IN_A_MATRIX ? null : superiority(tables.superiority()));
    ArrayNode notes = json.putArray("notes");
    Notes.of(tables).forEach(notes::add);
    return json;
  }

  private static void put(Participant participant, ObjectNode json) {
    json.put("name", participant.name()).put("player", participant.player());
    json.put("threads", participant.threads());
    json.put("anchorElo", participant.anchorElo());
    json.put("rank", participant.rank());
  }

  private static ArrayNode standings(Standings standings) {
    ArrayNode rows = JsonMapper.shared().createArrayNode();
    for (Standing standing : standings.rows()) {
      ObjectNode row = rows.addObject();
      row.put("rank", standing.rank()).put("player", standing.player());
      row.put("points", standing.points()).put("byes", standing.byes());
      put(standing.score().first(), row.putObject("first"));
      put(standing.score().second(), row.putObject("second"));
      put(standings.tieBreaks(), standing.tieBreaks(), row.putObject("tieBreaks"));
    }
    return rows;
  }

  private static void put(List<String> names, List<Double> values, ObjectNode json) {
    for (int i = 0; i < names.size(); i++) {
      put(names.get(i), values.get(i), json);
    }
  }

  private static void put(Trinomial games, ObjectNode json) {
    json.put("won", games.wins()).put("drawn", games.draws()).put("lost", games.losses());
  }

  /** Who met whom, by who moved first. */
  private static ArrayNode pairs(GameCounts counts) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    for (PairResults pair : counts.pairs()) {
      ObjectNode json = list.addObject();
      json.put("first", pair.first()).put("second", pair.second());
      json.put("firstWon", pair.wins());
      json.put("drawn", pair.draws());
      json.put("secondWon", pair.losses());
    }
    return list;
  }

  /** A list of groups, each with its players. */
  public static ArrayNode ratings(EloList elos) {
    ArrayNode groups = JsonMapper.shared().createArrayNode();
    for (RatedGroup group : elos.groups()) {
      ObjectNode json = groups.addObject();
      json.put("anchored", group.isAnchored());
      Difference advantage = group.table().firstMoveAdvantage();
      put("firstMoveElo", advantage.elo(), json);
      put("firstMoveError", advantage.standardError(), json);
      put("drawShare", group.table().drawShare(), json);
      ArrayNode list = json.putArray("players");
      for (Rating rating : group.ratings()) {
        ObjectNode player = list.addObject().put("player", rating.player());
        put("elo", rating.elo(), player);
        put("low95", rating.interval().low(), player);
        put("high95", rating.interval().high(), player);
        player.put("isAnchor", group.isAnchor(rating.player()));
        player.put("games", rating.games());
        put("share", rating.share(), player);
        put("opponents", rating.opponents(), player);
      }
    }
    return groups;
  }

  private static ObjectNode superiority(Superiority superiority) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode players = json.putArray("players");
    superiority.players().forEach(players::add);
    ArrayNode rows = json.putArray("likelihoods");
    for (int i = 0; i < superiority.size(); i++) {
      ArrayNode row = rows.addArray();
      for (int j = 0; j < superiority.size(); j++) {
        OptionalDouble likelihood = superiority.at(i, j);
        if (likelihood.isPresent()) {
          row.add(likelihood.getAsDouble());
        } else {
          row.addNull();
        }
      }
    }
    return json;
  }

  private static void put(String name, double value, ObjectNode json) {
    if (Double.isFinite(value)) {
      json.put(name, value);
    } else {
      json.putNull(name);
    }
  }
}
