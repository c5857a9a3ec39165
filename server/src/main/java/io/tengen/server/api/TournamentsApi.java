package io.tengen.server.api;

import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.archive.StoredTournament;
import io.tengen.arena.review.ArchivedTournament;
import io.tengen.arena.standings.export.ResultJson;
import io.tengen.arena.tournament.TournamentSpec;
import io.tengen.arena.tournament.file.TournamentFile;
import io.tengen.arena.tournament.file.TournamentFileException;
import io.tengen.server.account.Role;
import io.tengen.server.http.RefusedException;
import io.tengen.server.http.Reply;
import io.tengen.server.http.Request;
import io.tengen.server.http.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tournaments: listed, begun, looked at and stopped. */
final class TournamentsApi {
  private final ArchiveView view;
  private final Tables tables;
  private final TournamentRuns runs;
  private final TournamentFile.Context context;

  TournamentsApi(
      ArchiveView view, Tables tables, TournamentRuns runs, TournamentFile.Context context) {
    this.view = view;
    this.tables = tables;
    this.runs = runs;
    this.context = context;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/tournaments", this::list),
        Route.post("/api/tournaments", Role.ADMIN, this::start),
        Route.get("/api/tournaments/{name}", this::one),
        Route.delete("/api/tournaments/{name}", Role.ADMIN, this::stop));
  }

  /** All that are no rooms, the newest first. */
  private Reply list(Request request) {
    Set<String> rooms = new HashSet<>();
    view.rooms().stream().map(StoredTournament::name).forEach(rooms::add);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode list = json.putArray("tournaments");
    List<ArchivedTournament> all = tables.all();
    for (int i = all.size() - 1; i >= 0; i--) {
      ArchivedTournament each = all.get(i);
      if (!rooms.contains(each.name())) {
        put(each, list.addObject());
      }
    }
    return Reply.json(json);
  }

  private void put(ArchivedTournament tournament, ObjectNode json) {
    json.put("name", tournament.name());
    GameWords.putGame(tournament.game(), json);
    json.put("time", tournament.time().toString());
    json.put("players", tournament.participants().size());
    json.put("begun", tournament.begun().toString());
    json.put("running", runs.isRunning(tournament.name()));
  }

  private Reply one(Request request) {
    String name = request.variable("name");
    ArchivedTournament tournament = tables.tournament(name);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    put(tournament, json);
    json.put("problem", runs.problem(name));
    json.set("tables", ResultJson.of(tables.of(name)));
    return Reply.json(json);
  }

  /** The body is what the file of a tournament is, in JSON. */
  private Reply start(Request request) throws IOException {
    request.json();
    TournamentSpec spec = read(request.body());
    runs.start(spec);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    return Reply.json(201, json.put("name", spec.name()).put("running", true));
  }

  private TournamentSpec read(byte[] body) throws IOException {
    Path file = Files.createTempFile("tournament", ".yaml");
    try {
      Files.write(file, body);
      return TournamentFile.read(file, context).spec();
    } catch (TournamentFileException e) {
      throw RefusedException.invalid(
          String.valueOf(e.getMessage())
              .replace(String.valueOf(file.getFileName()), "the tournament"));
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid(String.valueOf(e.getMessage()));
    } finally {
      Files.delete(file);
    }
  }

  private Reply stop(Request request) {
    if (!runs.stop(request.variable("name"))) {
      throw RefusedException.unknown("this server is not playing a tournament of that name");
    }
    return Reply.done();
  }
}
