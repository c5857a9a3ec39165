package io.tengen.arena.tournament;

import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.tournament.format.FormatSpec;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKind;
import io.tengen.search.player.PlayerKinds;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tournaments of tic-tac-toe between players who think for no time. */
final class TournamentFixture {
  static final String NAME = "cup";

  private TournamentFixture() {}

  /** A round robin in which every two meet twice a round. */
  static TournamentSpec roundRobin(int rounds, int concurrency, List<Participant> players) {
    return new TournamentSpec(
        NAME,
        RefereeSettings.of(new TicTacToe(), new TimeControl.Unlimited(), Duration.ZERO),
        new FormatSpec.RoundRobinSpec(rounds),
        2,
        new OpeningSpec.None(),
        concurrency,
        1,
        players);
  }

  /** So many players who draw their moves. */
  static List<Participant> random(int count) {
    List<Participant> players = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      players.add(player("p" + i, "random"));
    }
    return players;
  }

  static Participant player(String name, String text) {
    return new Participant(name, text, 1, null, null);
  }

  /** The usual kinds and one more, whose players move as {@code mover} says. */
  static PlayerKinds with(String kind, Function<State, Decision> mover) {
    return with(kind, mover, position -> {});
  }

  /**
   * The usual kinds and one more.
   *
   * @param placed told of each move that a player is told of
   */
  static PlayerKinds with(String kind, Function<State, Decision> mover, Consumer<State> placed) {
    PlayerSpec spec = (game, knowledge, seed) -> new Scripted(game, mover, placed);
    return PlayerKinds.standard()
        .with(new PlayerKind(kind, "does as a test says", kind, List.of(), options -> spec));
  }

  /** The usual kinds and one more, whose players cannot be built. */
  static PlayerKinds withUnfit(String kind, String why) {
    PlayerSpec spec =
        (Game game, GameKnowledge knowledge, long seed) -> {
          throw new IllegalArgumentException(why);
        };
    return PlayerKinds.standard()
        .with(new PlayerKind(kind, "cannot be built", kind, List.of(), options -> spec));
  }

  /** Plays the first legal action. */
  static Decision first(State state) {
    int[] legal = new int[state.game().actionCount()];
    state.legalActions(legal);
    return new Decision.Play(legal[0]);
  }

  private static final class Scripted implements Player {
    private final State state;
    private final Function<State, Decision> mover;
    private final Consumer<State> placed;

    Scripted(Game game, Function<State, Decision> mover, Consumer<State> placed) {
      this.state = game.newInitialState();
      this.mover = mover;
      this.placed = placed;
    }

    @Override
    public Decision choose(Clock clock, Cancellation cancellation) {
      return mover.apply(state);
    }

    @Override
    public void played(int action) {
      state.apply(action);
      placed.accept(state);
    }

    @Override
    public void setPosition(State position) {
      state.copyFrom(position);
    }

    @Override
    public String progress() {
      return "";
    }

    @Override
    public void close() {}
  }
}
