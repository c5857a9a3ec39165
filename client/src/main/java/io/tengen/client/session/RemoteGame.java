package io.tengen.client.session;

import io.tengen.arena.live.ActionNames;
import io.tengen.arena.player.OneLine;
import io.tengen.client.ClientException;
import io.tengen.client.session.SessionView.ChatLine;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.client.session.SessionView.SessionEnd;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import io.tengen.server.protocol.ClockView;
import io.tengen.server.protocol.GamePush;
import io.tengen.server.protocol.GameView;
import io.tengen.server.protocol.MoveView;
import io.tengen.server.protocol.SeatView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A game of a server as this client knows it from what is pushed. What cannot be, such as an
 * illegal move, is a {@link ClientException}. To be used on the loop.
 */
final class RemoteGame {
  private static final int NOBODY = -1;
  private static final int MOST_CHAT = 200;
  private static final String OVER = "over";
  private static final String SCORING = "scoring";

  private final long id;
  private final Game game;
  private final TimeControl time;
  private final List<String> names;
  private final boolean mayUndo;
  private final boolean isRated;
  private int side = NOBODY;
  private State state;
  private final List<Integer> actions = new ArrayList<>();
  private int toMove = NOBODY;
  private Phase phase = Phase.PLAYING;
  private List<ClockFace> clocks = List.of();
  private int undoAskedBy = NOBODY;
  private final Map<Integer, Set<Integer>> dead = new TreeMap<>();
  private Optional<SessionEnd> end = Optional.empty();
  private final List<ChatLine> chat = new ArrayList<>();

  /**
   * A game as it is shown first.
   *
   * @param now in the time of {@link System#nanoTime}
   * @throws ClientException when this client does not know such a game, or it cannot be
   */
  RemoteGame(GameView view, long now) {
    id = view.id();
    game = choice(view).game();
    try {
      time = TimeControl.parse(view.time());
    } catch (IllegalArgumentException e) {
      throw new ClientException("game " + id + ": " + e.getMessage(), e);
    }
    names = view.players().stream().map(SeatView::name).map(OneLine::of).toList();
    mayUndo = view.mayUndo();
    isRated = view.rated();
    state = game.newInitialState();
    show(view, now);
  }

  private static GameChoice choice(GameView view) {
    Integer size = view.size();
    return size == null
        ? GameChoice.of(view.game())
        : GameChoice.go(
            size,
            Objects.requireNonNullElse(view.rules(), ""),
            Objects.requireNonNullElse(view.komi(), 0.0),
            view.handicap());
  }

  long id() {
    return id;
  }

  Game game() {
    return game;
  }

  boolean isMine() {
    return side != NOBODY;
  }

  boolean isOver() {
    return phase == Phase.OVER;
  }

  /** How it stands. */
  SessionView view() {
    return new SessionView(
        id,
        game,
        names,
        side,
        actions,
        0,
        toMove,
        phase,
        clocks,
        mayUndo,
        isRated,
        undoAskedBy,
        dead,
        end,
        chat);
  }

  // ---- What is pushed ----

  /** The whole game. */
  void show(GameView view, long now) {
    if (view.id() != id || !GameChoice.of(game).equals(GameChoice.of(choice(view).game()))) {
      throw impossible("it has become another game");
    }
    side = orNobody(view.side());
    state = game.newInitialState();
    actions.clear();
    for (MoveView move : view.moves()) {
      apply(move.move());
    }
    toMove = orNobody(view.toMove());
    clocks = faces(view.clocks(), now);
    undoAskedBy = orNobody(view.undoAsked());
    phase =
        switch (view.status()) {
          case OVER -> Phase.OVER;
          case SCORING -> Phase.SCORING;
          default -> Phase.PLAYING;
        };
    dead.clear();
    List<String> named = view.dead();
    if (named != null) {
      // Of whose side is not told to who watches.
      dead.put(side == NOBODY ? 0 : 1 - side, actionsOf(named));
    }
    if (phase != Phase.OVER) {
      end = Optional.empty();
    } else if (end.isEmpty()) {
      String result = Objects.requireNonNullElse(view.result(), "");
      end =
          Optional.of(
              new SessionEnd(
                  result, winnerOf(result), Objects.requireNonNullElse(view.reason(), ""), ""));
    }
  }

  /** {@code B+...} is a win of who moves first, {@code W+...} one of the other. */
  private static int winnerOf(String result) {
    if (result.startsWith("B+")) {
      return 0;
    }
    return result.startsWith("W+") ? 1 : NOBODY;
  }

  private static int orNobody(@Nullable Integer player) {
    return player == null ? NOBODY : player;
  }

  /** A move; false when it does not follow what is known, so that the whole is to be asked for. */
  boolean moved(GamePush.Moved move, long now) {
    if (move.ply() != actions.size()) {
      return false;
    }
    if (state.isTerminal() || state.currentPlayer() != move.side()) {
      throw impossible("move " + (move.ply() + 1) + " is out of turn");
    }
    apply(move.move());
    toMove = orNobody(move.toMove());
    clocks = faces(move.clocks(), now);
    undoAskedBy = NOBODY;
    phase = toMove == NOBODY && GameChoice.of(game).isGo() ? Phase.SCORING : Phase.PLAYING;
    return true;
  }

  /** It is one's turn; false when it does not follow what is known. */
  boolean yourTurn(GamePush.YourTurn turn, long now) {
    if (turn.ply() != actions.size()) {
      return false;
    }
    clocks = faces(turn.clocks(), now);
    return true;
  }

  void undoAsked(int by) {
    undoAskedBy = by;
  }

  void undoRefused() {
    undoAskedBy = NOBODY;
  }

  void deadProposed(GamePush.DeadProposed proposal) {
    dead.put(proposal.side(), actionsOf(proposal.points()));
  }

  void ended(GamePush.Ended push) {
    phase = Phase.OVER;
    toMove = NOBODY;
    undoAskedBy = NOBODY;
    dead.clear();
    clocks = clocks.stream().map(RemoteGame::stopped).toList();
    end =
        Optional.of(
            new SessionEnd(
                push.result(), orNobody(push.winner()), push.reason(), OneLine.of(push.detail())));
  }

  private static ClockFace stopped(ClockFace face) {
    return new ClockFace(face.clock(), false, face.sinceNanos());
  }

  /** The server does not know it any more. */
  void gone(String why) {
    phase = Phase.OVER;
    toMove = NOBODY;
    end = Optional.of(new SessionEnd("", NOBODY, "GONE", why));
  }

  void said(GamePush.Chat push) {
    chat.add(new ChatLine(OneLine.of(push.from()), OneLine.of(push.text())));
    if (chat.size() > MOST_CHAT) {
      chat.remove(0);
    }
  }

  // ---- Moves and clocks ----

  private void apply(String move) {
    int action = action(move);
    try {
      state.apply(action);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw impossible("move %d, %s, is illegal".formatted(actions.size() + 1, move));
    }
    actions.add(action);
  }

  private int action(String move) {
    OptionalInt action = ActionNames.actionOf(game, move);
    if (action.isEmpty()) {
      throw impossible("there is no move '" + OneLine.of(move) + "'");
    }
    return action.getAsInt();
  }

  private Set<Integer> actionsOf(List<String> moves) {
    Set<Integer> all = new HashSet<>();
    moves.forEach(move -> all.add(action(move)));
    return all;
  }

  private ClientException impossible(String what) {
    return new ClientException("game %d of %s: %s".formatted(id, game.name(), what));
  }

  private List<ClockFace> faces(List<ClockView> views, long now) {
    return views.stream().map(view -> face(view, now)).toList();
  }

  private ClockFace face(ClockView view, long now) {
    Clock clock =
        new Clock(
            time, duration(view.main()), duration(view.period()), view.periods(), view.moves());
    return new ClockFace(clock, view.running(), now);
  }

  /** Longer than any clock is long enough. */
  private static Duration duration(long millis) {
    return Duration.ofMillis(Math.min(millis, TimeControl.LONGEST.toMillis()));
  }
}
