package io.tengen.agents.learning;

import io.tengen.env.Environment;
import io.tengen.env.Game;
import io.tengen.env.GameEnvironment;
import io.tengen.env.MovePolicy;
import io.tengen.env.OneHotEnvironment;
import io.tengen.env.board.TicTacToe;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.CatalogueEntry.Control;
import io.tengen.env.catalogue.CatalogueEntry.Model;
import io.tengen.env.catalogue.NearestName;
import io.tengen.env.control.VectorCartPole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tasks by name: the control tasks and finite models of the catalogue, the latter one-hot, and
 * its games against an opponent, {@code connect-four-random} and the like.
 */
public final class LearningTasks {
  private static final String RANDOM = "-random";
  private static final String PERFECT_TIC_TAC_TOE = "tic-tac-toe-perfect";

  private LearningTasks() {}

  /** All names. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.standard().entries()) {
      names.add(entry instanceof BoardGame ? entry.name() + RANDOM : entry.name());
    }
    names.add(PERFECT_TIC_TAC_TOE);
    return names;
  }

  /**
   * Refuses a name that is no task.
   *
   * @throws IllegalArgumentException naming the nearest
   */
  static void require(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(NearestName.unknown("task", name, names()));
    }
  }

  /**
   * The task of a name.
   *
   * @throws IllegalArgumentException when there is none, naming the nearest
   */
  public static LearningTask get(String name) {
    require(name);
    if (name.equals(PERFECT_TIC_TAC_TOE)) {
      TicTacToe game = new TicTacToe();
      MovePolicy perfect = new PerfectPlay(game);
      return LearningTask.of(name, bothSeats(() -> game, perfect));
    }
    CatalogueEntry entry = Catalogue.standard().entry(entryName(name));
    if (entry instanceof Model model) {
      return LearningTask.of(name, () -> new OneHotEnvironment(model.newEnvironment()))
          .withModel(model.factory().get());
    }
    if (entry instanceof BoardGame game) {
      return LearningTask.of(name, bothSeats(game.factory(), MovePolicy.uniform()));
    }
    Supplier<Environment<float[]>> control = ((Control) entry).factory();
    LearningTask task = LearningTask.of(name, control);
    return switch (name) {
      case "cartpole" -> task.withVector(size -> new VectorCartPole(size, 200));
      case "cartpole-v1" -> task.withVector(size -> new VectorCartPole(size, 500));
      default -> task;
    };
  }

  /**
   * The game that a task is, whoever the opponent; empty when it is none.
   *
   * @throws IllegalArgumentException when there is no such task, naming the nearest
   */
  public static Optional<Game> game(String name) {
    require(name);
    if (name.equals(PERFECT_TIC_TAC_TOE)) {
      return Optional.of(new TicTacToe());
    }
    return name.endsWith(RANDOM)
            && Catalogue.standard().entry(entryName(name)) instanceof BoardGame game
        ? Optional.of(game.factory().get())
        : Optional.empty();
  }

  private static String entryName(String name) {
    return name.endsWith(RANDOM) ? name.substring(0, name.length() - RANDOM.length()) : name;
  }

  private static Supplier<Environment<float[]>> bothSeats(
      Supplier<Game> games, MovePolicy opponent) {
    return () -> {
      Game game = games.get();
      return new EitherSeat(
          new GameEnvironment(game, 0, opponent), new GameEnvironment(game, 1, opponent));
    };
  }
}
