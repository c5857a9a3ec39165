package io.tengen.server.api;

import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.review.GameFilter.Result;
import io.tengen.arena.review.GameSgf;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.go.GoGame;
import io.tengen.server.http.RefusedException;
import io.tengen.server.http.Reply;
import io.tengen.server.http.Request;
import io.tengen.server.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Games, those that go on and those of the archive. */
final class GamesApi {
  private static final int USUAL_ROWS = 50;

  private final ArchiveView view;
  private final ArchiveReview review;
  private final GameDocuments documents;
  private final GameWords words;
  private final int mostRows;

  GamesApi(GameArchive archive, GameDocuments documents, GameWords words, int mostRows) {
    view = archive.view();
    review = new ArchiveReview(view, StoredSettings::read);
    this.documents = documents;
    this.words = words;
    this.mostRows = mostRows;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/games", this::list),
        Route.get("/api/games/{id}", this::one).withShortcut(this::live),
        Route.get("/api/games/{id}/sgf", this::sgf));
  }

  /** The newest first. */
  private Reply list(Request request) {
    String room = request.asked("room");
    GameFilter filter =
        new GameFilter(
            room == null ? Set.of() : Set.of(room),
            request.asked("player"),
            null,
            null,
            result(request.asked("state")));
    int limit = (int) request.asked("limit", USUAL_ROWS, 1, mostRows);
    documents.forgetOld();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode games = json.putArray("games");
    view.newest(filter, limit).forEach(game -> put(game, games.addObject()));
    return Reply.json(json);
  }

  private static @Nullable Result result(@Nullable String state) {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "open" -> Result.OPEN;
      case "over" -> Result.COUNTED;
      case "void" -> Result.VOID;
      default ->
          throw RefusedException.invalid(
              "'state' is '"
                  + (state.length() > 40 ? state.substring(0, 40) + "..." : state)
                  + "', but must be open, over or void");
    };
  }

  /** A game as lists show it. */
  void put(ArchivedGame game, ObjectNode json) {
    json.put("id", game.id()).put("room", game.tournament());
    view.config(game.id())
        .or(() -> configOf(game.tournament()))
        .ifPresent(
            config -> {
              ArchiveReview.Settings settings = StoredSettings.read(config);
              GameWords.putGame(settings.game(), json);
              json.put("time", settings.time().toString());
            });
    words.putPlayers(game.pairing().first(), game.pairing().second(), json);
    json.put("moves", game.plies()).put("begun", game.begun().toString());
    ArchivedGame.End end = game.end();
    json.put("status", end == null ? "open" : "over");
    if (end != null) {
      json.put("result", end.score()).put("reason", end.result().reason().name());
      json.put("ended", end.time().toString());
    }
  }

  private java.util.Optional<String> configOf(String tournament) {
    return view.tournaments().stream()
        .filter(each -> each.name().equals(tournament))
        .map(each -> each.config())
        .findFirst();
  }

  /** The newest games of a player. */
  void putGamesOf(String player, int most, ArrayNode games) {
    GameFilter filter = new GameFilter(Set.of(), player, null, null, null);
    view.newest(filter, most).forEach(game -> put(game, games.addObject()));
  }

  private @Nullable Reply live(String name, String clientTag) {
    try {
      return documents.live(Long.parseLong(name), clientTag);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Reply one(Request request) {
    ArchivedCourse course = course(request);
    ArchivedGame.End end = course.game().end();
    Reply reply = Reply.json(documents.write(course));
    return end == null ? reply : reply.tagged(course.game().id() + "-over", request.clientTag());
  }

  private Reply sgf(Request request) {
    ArchivedCourse course = course(request);
    if (!(course.tournament().game() instanceof GoGame)) {
      throw new RefusedException(
          409,
          "NOT_GO",
          "game %d is one of %s, but SGF is written of Go alone"
              .formatted(course.game().id(), course.tournament().game().name()));
    }
    String sgf = GameSgf.of(course, review.analysis(course.game().id()));
    byte[] text = sgf.getBytes(StandardCharsets.UTF_8);
    return new Reply(200, "application/x-go-sgf; charset=utf-8", text, Map.of())
        .with(
            "content-disposition",
            "attachment; filename=\"game-%d.sgf\"".formatted(course.game().id()));
  }

  private ArchivedCourse course(Request request) {
    long id = request.number("id");
    return review
        .course(id)
        .orElseThrow(
            () -> RefusedException.unknown("there is no game " + id + "; /api/games lists them"));
  }
}
