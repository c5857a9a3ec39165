package io.tengen.server.cgos;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.lobby.LobbyEvent;
import io.tengen.arena.lobby.Room;
import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.go.GoGame;
import io.tengen.server.CgosLimits;
import io.tengen.server.ServerMetrics;
import io.tengen.server.account.Accounts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is connected by CGOS, and the room that they play in. Thread-safe. */
final class CgosHall {
  /** How many games that are over a viewer is told of. */
  private static final int LAST_GAMES = 40;

  private final CgosParts parts;
  private final Executor logIns;
  private final InstantSource time;
  private final GameLines lines;

  private final Set<CgosConnection> connections = ConcurrentHashMap.newKeySet();
  private final Map<String, Bot> bots = new ConcurrentHashMap<>();
  private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

  /**
   * An empty hall.
   *
   * @param logIns runs what takes some time of a core; may refuse
   * @param time of the calendar
   */
  CgosHall(CgosParts parts, Executor logIns, InstantSource time) {
    this.parts = parts;
    this.logIns = logIns;
    this.time = time;
    this.lines = new GameLines(new RatingWords(parts.room()::tables)::of);
  }

  // ---- What is there ----

  Room room() {
    return parts.room();
  }

  Accounts accounts() {
    return parts.accounts();
  }

  CgosLimits limits() {
    return parts.limits().cgos();
  }

  ServerMetrics metrics() {
    return parts.metrics();
  }

  Executor logIns() {
    return logIns;
  }

  GameLines lines() {
    return lines;
  }

  /** The time that games go by, in nanoseconds from any point on. */
  long nanoTime() {
    return parts.games().nanoTime();
  }

  Instant now() {
    return time.instant();
  }

  /** Something went wrong where nobody waits for it. */
  void problem(RuntimeException problem) {
    parts.problems().accept(problem);
  }

  // ---- Who is there ----

  void opened(CgosConnection connection) {
    connections.add(connection);
  }

  void closed(CgosConnection connection) {
    connections.remove(connection);
  }

  /** Those that are open. */
  Set<CgosConnection> connections() {
    return connections;
  }

  /**
   * A bot has logged in.
   *
   * @return the one that was there under its name
   */
  @Nullable Bot enter(String name, Bot bot) {
    return bots.put(name, bot);
  }

  /** Whether a bot is there, and no later one under its name. */
  boolean isHere(String name, Bot bot) {
    return bots.get(name) == bot;
  }

  /** A bot's connection has closed; answers whether it was there. */
  boolean leave(String name, Bot bot) {
    return bots.remove(name, bot);
  }

  /** A viewer has come. */
  void enter(Viewer viewer) {
    viewers.add(viewer);
  }

  /** A viewer has gone. */
  void leave(Viewer viewer) {
    viewers.remove(viewer);
  }

  // ---- The games of the room ----

  /** Tells bots and viewers what concerns them. */
  void happened(LobbyEvent event) {
    if (event instanceof LobbyEvent.GameBegan began && isOurs(began.game())) {
      String line = lines.match(began.game().head());
      eachPlayer(began.game(), bot -> bot.seated(began.game()));
      viewers.forEach(viewer -> viewer.tell(line));
    } else if (event instanceof LobbyEvent.GameEnded ended && isOurs(ended.game())) {
      String line = GameLines.gameover(ended.game().snapshot(), ended.end());
      eachPlayer(ended.game(), Bot::tryAgain);
      viewers.forEach(viewer -> viewer.tell(line));
    }
  }

  private void eachPlayer(LiveGame game, Consumer<Bot> action) {
    for (int side = 0; side < 2; side++) {
      Bot bot = bots.get(game.head().player(side));
      if (bot != null) {
        action.accept(bot);
      }
    }
  }

  private boolean isOurs(LiveGame game) {
    return game.head().room().equals(room().name());
  }

  /** Whether it goes on: the lobby may still have a game that was over just now. */
  private boolean isOn(LiveGame game) {
    return isOurs(game) && game.snapshot().end() == null;
  }

  /** Those that go on, the oldest first. */
  List<LiveGame> games() {
    return parts.lobby().playing().stream().filter(this::isOn).toList();
  }

  /** The game that a player is in, if it is in one. */
  @Nullable LiveGame gameOf(String player) {
    for (LiveGame game : parts.lobby().playing(player)) {
      if (isOn(game)) {
        return game;
      }
    }
    return null;
  }

  /** A game that goes on or was over just now, if there is such a one. */
  @Nullable LiveGame game(long id) {
    Optional<LiveGame> game = parts.games().game(id).filter(this::isOurs);
    return game.orElse(null);
  }

  /** The lines of the last games that are over, the oldest first. */
  List<String> lastGames() {
    GoGame game = (GoGame) room().settings().offer().game();
    GameFilter ours = GameFilter.ALL.ofTournaments(Set.of(room().name()));
    List<String> last = new ArrayList<>();
    for (ArchivedGame each : parts.archive().newest(ours, LAST_GAMES + games().size())) {
      ArchivedGame.End end = each.end();
      if (end != null && last.size() < LAST_GAMES) {
        last.add(lines.match(each, game, end));
      }
    }
    Collections.reverse(last);
    return last;
  }

  /** The line for a viewer of a game that is over. */
  String archived(long id) {
    ArchivedCourse course = parts.archive().course(id).orElse(null);
    if (course == null
        || !course.game().tournament().equals(room().name())
        || !(course.tournament().game() instanceof GoGame game)) {
      return GameLines.unknown(Long.toString(id));
    }
    List<LiveMove> moves = new ArrayList<>();
    for (ArchivedCourse.Move move : course.moves()) {
      moves.add(new LiveMove(moves.size() % 2, move.action(), move.used(), move.clock()));
    }
    return lines.observed(course.game(), game, course.tournament().time().start(), moves);
  }
}
