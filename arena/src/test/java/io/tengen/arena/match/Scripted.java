package io.tengen.arena.match;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Players that do all that a referee may ask for as a test says. */
final class Scripted implements PlayerSpec {
  /** Chooses in a position. */
  interface Chooser {
    Decision choose(State state, Clock clock, Cancellation cancellation);
  }

  private Chooser chooser = (state, clock, cancellation) -> Players.first(state);
  private IntConsumer hearing = action -> {};
  private Supplier<OptionalDouble> value = OptionalDouble::empty;
  private Supplier<Optional<Set<Integer>>> dead = Optional::empty;
  private Runnable arrival = () -> {};
  private Runnable leaving = () -> {};
  private Runnable placing = () -> {};
  private boolean isKept;

  Scripted choosing(Chooser how) {
    chooser = how;
    return this;
  }

  Scripted hearing(IntConsumer action) {
    hearing = action;
    return this;
  }

  Scripted valuing(Supplier<OptionalDouble> how) {
    value = how;
    return this;
  }

  Scripted naming(Supplier<Optional<Set<Integer>>> stones) {
    dead = stones;
    return this;
  }

  Scripted arriving(Runnable how) {
    arrival = how;
    return this;
  }

  Scripted leaving(Runnable how) {
    leaving = how;
    return this;
  }

  Scripted kept(Runnable whenPlaced) {
    placing = whenPlaced;
    isKept = true;
    return this;
  }

  @Override
  public boolean isKeptBetweenGames() {
    return isKept;
  }

  @Override
  public Player newPlayer(Game game, GameKnowledge knowledge, long seed) {
    arrival.run();
    State state = game.newInitialState();
    return new Player() {
      @Override
      public Decision choose(Clock clock, Cancellation cancellation) {
        return chooser.choose(state, clock, cancellation);
      }

      @Override
      public void played(int action) {
        state.apply(action);
        hearing.accept(action);
      }

      @Override
      public void setPosition(State position) {
        placing.run();
        state.copyFrom(position);
      }

      @Override
      public OptionalDouble value() {
        return value.get();
      }

      @Override
      public Optional<Set<Integer>> deadStones() {
        return dead.get();
      }

      @Override
      public String progress() {
        return "";
      }

      @Override
      public void close() {
        leaving.run();
      }
    };
  }
}
