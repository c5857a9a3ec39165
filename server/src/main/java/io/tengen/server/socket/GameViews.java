package io.tengen.server.socket;

import io.tengen.arena.live.BoardPicture;
import io.tengen.arena.live.LiveClocks;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveHead;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.LivePosition;
import io.tengen.arena.live.LiveSettings;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.live.LiveStatus;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.match.GameEnd;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.search.time.Clock;
import io.tengen.server.protocol.ClockView;
import io.tengen.server.protocol.GameLine;
import io.tengen.server.protocol.GameView;
import io.tengen.server.protocol.MoveView;
import io.tengen.server.protocol.SeatView;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Games as clients get them. */
final class GameViews {
  private final Agents agents;
  private final LongSupplier gameTime;

  /**
   * Views of games.
   *
   * @param agents whose names show that a player is one
   * @param gameTime that the clocks go by
   */
  GameViews(Agents agents, LongSupplier gameTime) {
    this.agents = agents;
    this.gameTime = gameTime;
  }

  /** A game in a list. */
  GameLine line(LiveGame game) {
    LiveHead head = game.head();
    LiveSettings settings = head.settings();
    Game rules = settings.referee().game();
    return new GameLine(
        head.id(),
        head.room(),
        rules.name(),
        Offers.size(rules),
        seats(head),
        settings.referee().time().toString(),
        settings.isRated(),
        game.snapshot().moves().size());
  }

  /**
   * The whole of a game.
   *
   * @param side the receiver's, or -1
   * @param legal the receiver's moves by name, or null
   */
  GameView view(LiveSnapshot snapshot, int side, @Nullable List<String> legal) {
    LiveHead head = snapshot.head();
    LiveSettings settings = head.settings();
    Game game = settings.referee().game();
    LivePosition position = snapshot.position();
    List<LiveMove> moves = snapshot.moves();
    GameEnd end = snapshot.end();
    return new GameView(
        head.id(),
        head.room(),
        game.name(),
        BoardPicture.rows(game),
        BoardPicture.columns(game),
        Offers.rules(game),
        Offers.komi(game),
        Offers.size(game),
        settings.referee().time().toString(),
        settings.isRated(),
        settings.mayUndo(),
        seats(head),
        sideOrNull(side),
        moves.stream().map(move -> move(game, move)).toList(),
        position.board(),
        captures(game, position),
        moves.isEmpty() ? null : game.actionName(moves.get(moves.size() - 1).action()),
        clocks(snapshot.clocks()),
        sideOrNull(position.toMove()),
        status(snapshot.status()),
        end == null ? null : end.result(),
        end == null ? null : end.reason().name(),
        legal,
        settings.handicap(),
        sideOrNull(snapshot.undoAskedBy()),
        dead(game, snapshot, side));
  }

  /** Both clocks as they stand now. */
  List<ClockView> clocks(LiveClocks clocks) {
    long now = gameTime.getAsLong();
    return List.of(clock(clocks, 0, now), clock(clocks, 1, now));
  }

  private static ClockView clock(LiveClocks clocks, int side, long now) {
    Clock clock = clocks.at(side, now);
    return new ClockView(
        clock.main().toMillis(),
        clock.period().toMillis(),
        clock.periods(),
        clock.moves(),
        clocks.running() == side);
  }

  /** How many stones each side has captured, in Go, else null. */
  static @Nullable List<Integer> captures(Game game, LivePosition position) {
    return game instanceof GoGame
        ? List.of(position.firstPrisoners(), position.secondPrisoners())
        : null;
  }

  /** Points by name, sorted. */
  static List<String> names(Game game, Collection<Integer> actions) {
    return actions.stream().sorted().map(game::actionName).toList();
  }

  /** A side, or null for none. */
  static @Nullable Integer sideOrNull(int side) {
    return side < 0 ? null : side;
  }

  /** What the receiver's opponent has named, or for others what anybody has; null for nothing. */
  private static @Nullable List<String> dead(Game game, LiveSnapshot snapshot, int side) {
    List<Set<Integer>> named =
        snapshot.dead().entrySet().stream()
            .filter(each -> each.getKey() != side)
            .map(Map.Entry::getValue)
            .toList();
    if (snapshot.status() != LiveStatus.SCORING || named.isEmpty()) {
      return null;
    }
    return names(game, named.stream().flatMap(Set::stream).distinct().toList());
  }

  private static MoveView move(Game game, LiveMove move) {
    return new MoveView(game.actionName(move.action()), move.used().toMillis());
  }

  private List<SeatView> seats(LiveHead head) {
    return List.of(seat(head.player(0)), seat(head.player(1)));
  }

  private SeatView seat(String name) {
    return new SeatView(name, agents.isReserved(name) ? Boolean.TRUE : null);
  }

  private static String status(LiveStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
