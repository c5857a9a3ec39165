package io.tengen.server.api;

import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.archive.StoredTournament;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.Room;
import io.tengen.arena.standings.RatedGroup;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.export.ResultJson;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.rating.Rating;
import io.tengen.server.account.Account;
import io.tengen.server.account.Accounts;
import io.tengen.server.http.RefusedException;
import io.tengen.server.http.Reply;
import io.tengen.server.http.Request;
import io.tengen.server.http.Route;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Players, how strong they are, and the rooms that say so. */
final class PlayersApi {
  private static final int GAMES_OF_ONE = 20;

  private final ArchiveView view;
  private final Lobby lobby;
  private final Accounts accounts;
  private final Tables tables;
  private final GamesApi games;
  private final GameWords words;
  private final int mostRows;

  PlayersApi(
      ArchiveView view,
      Lobby lobby,
      Accounts accounts,
      Tables tables,
      GamesApi games,
      GameWords words,
      int mostRows) {
    this.view = view;
    this.lobby = lobby;
    this.accounts = accounts;
    this.tables = tables;
    this.games = games;
    this.words = words;
    this.mostRows = mostRows;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/players", this::list),
        Route.get("/api/players/{name}", this::one),
        Route.get("/api/ratings", this::ratings),
        Route.get("/api/rooms", this::rooms),
        Route.get("/api/rooms/{name}/standings", this::standings));
  }

  /** Where everybody takes part, by name. */
  private Map<String, Set<String>> roomsByPlayer() {
    Map<String, Set<String>> byPlayer = new LinkedHashMap<>();
    for (StoredTournament tournament : view.tournaments()) {
      for (Participant participant : view.participants(tournament.name())) {
        byPlayer
            .computeIfAbsent(participant.name(), name -> new LinkedHashSet<>())
            .add(tournament.name());
      }
    }
    return byPlayer;
  }

  private Reply list(Request request) {
    int limit = (int) request.asked("limit", mostRows, 1, mostRows);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode players = json.putArray("players");
    roomsByPlayer().entrySet().stream()
        .limit(limit)
        .forEach(
            entry -> {
              ObjectNode player = players.addObject().put("name", entry.getKey());
              player.put("agent", words.isAgent().test(entry.getKey()));
              ArrayNode rooms = player.putArray("rooms");
              entry.getValue().forEach(rooms::add);
            });
    return Reply.json(json);
  }

  private Reply one(Request request) {
    String name = request.variable("name");
    Set<String> rooms = roomsByPlayer().getOrDefault(name, Set.of());
    Optional<Account> account = accounts.byName(name);
    if (rooms.isEmpty() && account.isEmpty()) {
      throw RefusedException.unknown("there is no such player; /api/players lists them");
    }
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("name", name).put("agent", words.isAgent().test(name));
    account.ifPresent(known -> json.put("role", known.role().name()));
    ArrayNode ratings = json.putArray("ratings");
    rooms.stream()
        .filter(room -> !room.equals(Lobby.CASUAL))
        .forEach(room -> putRating(room, name, ratings));
    games.putGamesOf(name, GAMES_OF_ONE, json.putArray("games"));
    return Reply.json(json);
  }

  private void putRating(String room, String player, ArrayNode ratings) {
    for (RatedGroup group : tables.of(room).elos().groups()) {
      for (Rating rating : group.ratings()) {
        if (rating.player().equals(player)) {
          ObjectNode json = ratings.addObject().put("room", room).put("elo", rating.elo());
          if (Double.isFinite(rating.interval().low())
              && Double.isFinite(rating.interval().high())) {
            json.put("low95", rating.interval().low()).put("high95", rating.interval().high());
          }
          json.put("games", rating.games());
        }
      }
    }
  }

  /** Of one room or tournament, or of all rooms that are open. */
  private Reply ratings(Request request) {
    String asked = request.asked("room");
    List<String> names =
        asked == null ? lobby.rooms().stream().map(Room::name).toList() : List.of(asked);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode rooms = json.putArray("rooms");
    for (String name : names) {
      ResultTables made = tables.of(name);
      ObjectNode room = rooms.addObject().put("room", name).put("games", made.counts().games());
      room.set("groups", ResultJson.ratings(made.elos()));
    }
    return Reply.json(json);
  }

  private Reply rooms(Request request) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode rooms = json.putArray("rooms");
    for (Room room : lobby.rooms()) {
      ObjectNode one = rooms.addObject().put("name", room.name());
      GameWords.putGame(room.settings().offer().game(), one);
      one.put("time", room.settings().offer().time().toString());
      ArrayNode agents = one.putArray("agents");
      room.settings().agents().forEach(agent -> agents.add(agent.name()));
      ArrayNode waiting = one.putArray("waiting");
      room.waiting().forEach(waiting::add);
    }
    return Reply.json(json);
  }

  private Reply standings(Request request) {
    return Reply.json(ResultJson.of(tables.of(request.variable("name"))));
  }
}
