package io.tengen.server.api;

import io.tengen.arena.live.BoardPicture;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.live.LiveStatus;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.go.GoGame;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import io.tengen.server.http.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whole games as JSON. That of a live game is made once for each of its versions, however many ask
 * for it.
 */
final class GameDocuments {
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private final LiveGames games;
  private final InstantSource time;
  private final GameWords words;
  private final Map<Long, Version> made = new ConcurrentHashMap<>();

  private record Version(long number, String tag, Reply whole) {}

  GameDocuments(LiveGames games, InstantSource time, GameWords words) {
    this.games = games;
    this.time = time;
    this.words = words;
  }

  /** A live game; null when it is none. Never waits. */
  @Nullable Reply live(long id, String clientTag) {
    LiveGame game = games.game(id).orElse(null);
    if (game == null) {
      made.remove(id);
      return null;
    }
    LiveSnapshot snapshot = game.snapshot();
    Version version = made.get(id);
    if (version == null || version.number() != snapshot.version()) {
      String tag = id + "-" + snapshot.version();
      version = new Version(snapshot.version(), tag, Reply.json(write(snapshot)).tagged(tag, ""));
      made.put(id, version);
    }
    return clientTag.isEmpty() ? version.whole() : version.whole().tagged(version.tag(), clientTag);
  }

  /** Forgets the games that are not live any more. */
  void forgetOld() {
    made.keySet().removeIf(id -> games.game(id).isEmpty());
  }

  private ObjectNode write(LiveSnapshot snapshot) {
    Game game = snapshot.head().settings().referee().game();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", snapshot.head().id()).put("room", snapshot.head().room());
    json.put("version", snapshot.version());
    GameWords.putGame(game, json);
    putBoard(game, snapshot.newState(), json);
    json.put("time", snapshot.head().settings().referee().time().toString());
    json.put("rated", snapshot.head().settings().isRated());
    json.put("handicap", snapshot.head().settings().handicap());
    words.putPlayers(snapshot.head().player(0), snapshot.head().player(1), json);
    ArrayNode moves = json.putArray("moves");
    for (LiveMove move : snapshot.moves()) {
      putMove(game, move.action(), move.used().toMillis(), moves);
    }
    json.put("openingPlies", snapshot.head().openingPlies());
    List<LiveMove> played = snapshot.moves();
    json.put(
        "lastMove",
        played.isEmpty() ? null : game.actionName(played.get(played.size() - 1).action()));
    int running = snapshot.clocks().running();
    ArrayNode clocks = json.putArray("clocks");
    GameWords.putClock(snapshot.clocks().first(), running == 0, clocks);
    GameWords.putClock(snapshot.clocks().second(), running == 1, clocks);
    if (running >= 0) {
      double gone = games.nanoTime() - snapshot.clocks().sinceNanos();
      json.put("since", time.millis() - Math.round(gone / NANOSECONDS_A_MILLISECOND));
    }
    json.put("status", snapshot.status().name().toLowerCase(Locale.ROOT));
    GameEnd end = snapshot.end();
    if (end != null) {
      json.put("result", end.result()).put("reason", end.reason().name());
      json.put("detail", end.detail());
    } else if (snapshot.status() == LiveStatus.PLAYING) {
      json.put("toMove", snapshot.newState().currentPlayer());
    }
    return json;
  }

  /** A game that is in the archive alone; its clocks show what was left after the last moves. */
  ObjectNode write(ArchivedCourse course) {
    ArchivedGame archived = course.game();
    Game game = course.tournament().game();
    State state = game.newInitialState();
    TimeControl time = course.tournament().time();
    Clock[] clocks = {time.start(), time.start()};
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", archived.id()).put("room", archived.tournament());
    GameWords.putGame(game, json);
    ArrayNode moves = JsonMapper.shared().createArrayNode();
    String last = null;
    for (ArchivedCourse.Move move : course.moves()) {
      if (moves.size() >= course.openingPlies()) {
        clocks[state.currentPlayer()] = move.clock();
      }
      putMove(game, move.action(), move.used().toMillis(), moves);
      last = game.actionName(move.action());
      state.apply(move.action());
    }
    putBoard(game, state, json);
    json.put("time", time.toString());
    String rated = course.tournament().facts().get("rated");
    if (rated != null) {
      json.put("rated", rated.equals("true"));
    }
    json.put("handicap", game instanceof GoGame go ? go.handicap() : 0);
    ArrayNode shown = json.putArray("clocks");
    GameWords.putClock(clocks[0], false, shown);
    GameWords.putClock(clocks[1], false, shown);
    words.putPlayers(archived.pairing().first(), archived.pairing().second(), json);
    json.set("moves", moves);
    json.put("openingPlies", course.openingPlies());
    json.put("lastMove", last);
    json.put("begun", archived.begun().toString());
    ArchivedGame.End end = archived.end();
    json.put("status", end == null ? "open" : "over");
    if (end != null) {
      json.put("result", end.score()).put("reason", end.result().reason().name());
      json.put("detail", end.detail()).put("ended", end.time().toString());
    }
    return json;
  }

  private static void putBoard(Game game, State state, ObjectNode json) {
    json.put("rows", BoardPicture.rows(game)).put("columns", BoardPicture.columns(game));
    json.put("board", BoardPicture.of(state));
  }

  private static void putMove(Game game, int action, long used, ArrayNode moves) {
    moves.addObject().put("move", game.actionName(action)).put("used", used);
  }
}
