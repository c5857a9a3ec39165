package io.tengen.arena.engine;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.player.Resignation;
import io.tengen.search.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Players that play the first legal action, and note what they are told. */
final class RecordingSpec implements PlayerSpec {
  /** What happens while a player thinks. */
  Runnable thinking = () -> {};

  /** What happens while a player is made. */
  Runnable making = () -> {};

  /** What a player was shown last. */
  Clock clock = Clock.UNLIMITED;

  boolean resigns;
  private final List<String> notes = new ArrayList<>();

  @Override
  public Player newPlayer(Game game, GameKnowledge knowledge, long fallbackSeed) {
    notes.add("new");
    making.run();
    return new Recorder(game.newInitialState());
  }

  @Override
  public PlayerSpec orResigning(Resignation usual) {
    notes.add("resigns below " + usual.winRate());
    return this;
  }

  /** What was noted since the last time. */
  String take() {
    String all = String.join(", ", notes);
    notes.clear();
    return all;
  }

  private final class Recorder implements Player {
    private final State state;

    Recorder(State state) {
      this.state = state;
    }

    @Override
    public Decision choose(Clock shown, Cancellation cancellation) {
      clock = shown;
      notes.add("choose");
      thinking.run();
      int[] legal = new int[state.game().actionCount()];
      state.legalActions(legal);
      return resigns ? new Decision.Resign() : new Decision.Play(legal[0]);
    }

    @Override
    public void played(int action) {
      notes.add("played " + state.game().actionName(action));
      state.apply(action);
    }

    @Override
    public void setPosition(State position) {
      notes.add("set");
      state.copyFrom(position);
    }

    @Override
    public void rest() {
      notes.add("rest");
    }

    @Override
    public String progress() {
      return "";
    }

    @Override
    public void close() {
      notes.add("close");
    }
  }
}
