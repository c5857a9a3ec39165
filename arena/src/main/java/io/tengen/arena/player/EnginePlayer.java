package io.tengen.arena.player;

import io.tengen.env.State;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ply;
import io.tengen.go.gtp.GtpMove;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An engine in another process as a player. It hears of moves when it is asked for one of its own,
 * so that whatever is wrong with it comes out there.
 *
 * <p>A cancellation does not reach an engine: the standard has no command that interrupts another.
 * Interrupting the thread that waits for it ends the engine.
 */
final class EnginePlayer implements Player {
  private final EngineConnection engine;
  private final ExternalEngine.Patience patience;
  private final GoGame game;
  private final GoState state;

  /** What stood on the engine's board before them. */
  private StartingStones start;

  /** The moves on the engine's board. */
  private final List<GtpMove> known = new ArrayList<>();

  private TimeControl told = new TimeControl.Unlimited();

  private EnginePlayer(ExternalEngine spec, EngineConnection engine, GoGame game) {
    this.engine = engine;
    this.patience = spec.patience();
    this.game = game;
    this.state = game.newInitialState();
    this.start = StartingStones.of(state);
  }

  /** Starts an engine that is ready for the first move. */
  static EnginePlayer start(ExternalEngine spec, GoGame game) {
    EngineConnection engine = EngineConnection.start(spec);
    try {
      EnginePlayer player = new EnginePlayer(spec, engine, game);
      player.clear();
      return player;
    } catch (PlayerException e) {
      engine.close();
      throw e;
    }
  }

  /** Begins a game on the engine's side. */
  private void clear() {
    engine.send("boardsize " + game.size());
    engine.send("clear_board");
    known.clear();
    if (engine.knows("kata-set-rules")) {
      engine.send("kata-set-rules " + EngineRules.kataGo(game.rules()));
    }
    double komi = game.rules().komi();
    engine.send("komi " + (komi == Math.rint(komi) ? Long.toString((long) komi) : "" + komi));
    if (!(told instanceof TimeControl.Unlimited)) {
      engine.send("time_settings " + GtpTimeWords.settings(told));
    }
    start.tell(engine, game.points());
  }

  /** Brings the engine's board to the position, by the moves that are missing if it can. */
  private void catchUp() {
    List<GtpMove> moves = movesOf(state);
    StartingStones stones = StartingStones.of(state);
    boolean isOther = !start.equals(stones);
    boolean isAhead = known.size() > moves.size() || !known.equals(moves.subList(0, known.size()));
    if (isOther || isAhead) {
      start = stones;
      clear();
    }
    for (GtpMove move : moves.subList(known.size(), moves.size())) {
      engine.play(Colour.name(move.colour()), game.points().name(move.point()));
      known.add(move);
    }
  }

  private static List<GtpMove> movesOf(GoState state) {
    List<GtpMove> moves = new ArrayList<>();
    for (Ply ply = state.lastPly(); ply != null; ply = ply.previous()) {
      if (ply.isMove()) {
        moves.add(new GtpMove(ply.colour(), ply.point()));
      }
    }
    Collections.reverse(moves);
    return moves;
  }

  @Override
  public Decision choose(Clock clock, Cancellation cancellation) {
    if (state.isTerminal()) {
      throw new IllegalStateException("the game is over: there is nothing to choose\n" + state);
    }
    catchUp();
    int colour = state.currentPlayer();
    tellTime(clock, colour);
    boolean isUnlimited = clock.control() instanceof TimeControl.Unlimited;
    Duration timeout =
        isUnlimited ? patience.move() : clock.longestMove().plus(patience.overtime());
    String command = "genmove " + Colour.name(colour);
    String answer = engine.send(command, timeout).strip();
    if (answer.equalsIgnoreCase("resign")) {
      return new Decision.Resign();
    }
    int point;
    try {
      point = game.points().parse(answer);
    } catch (IllegalArgumentException e) {
      throw engine.nonsense(command, answer, e);
    }
    known.add(new GtpMove(colour, point));
    return new Decision.Play(game.points().actionOf(point));
  }

  private void tellTime(Clock clock, int colour) {
    TimeControl control = clock.control();
    if (!control.equals(told)) {
      String settings = GtpTimeWords.settings(control);
      if (!engine.knows("time_settings")) {
        return;
      }
      engine.send("time_settings " + settings);
      told = control;
    }
    if (!(control instanceof TimeControl.Unlimited) && engine.knows("time_left")) {
      engine.send("time_left " + Colour.name(colour) + " " + GtpTimeWords.left(clock));
    }
  }

  @Override
  public void played(int action) {
    state.apply(action);
  }

  @Override
  public void setPosition(State position) {
    state.copyFrom(position);
    catchUp();
  }

  /** {@inheritDoc} An engine that does not know {@code final_status_list} has no opinion. */
  @Override
  public Optional<Set<Integer>> deadStones() {
    if (!engine.knows("final_status_list")) {
      return Optional.empty();
    }
    catchUp();
    String command = "final_status_list dead";
    return engine.ask(command).map(answer -> actions(command, answer));
  }

  private Set<Integer> actions(String command, String answer) {
    Set<Integer> actions = new HashSet<>();
    for (String word : answer.strip().split("\\s+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      try {
        actions.add(game.points().actionOf(game.points().parse(word)));
      } catch (IllegalArgumentException e) {
        throw engine.nonsense(command, answer, e);
      }
    }
    return actions;
  }

  @Override
  public String progress() {
    return "thinking";
  }

  @Override
  public void close() {
    engine.close();
  }
}
