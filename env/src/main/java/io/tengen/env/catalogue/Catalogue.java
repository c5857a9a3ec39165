package io.tengen.env.catalogue;

import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.CatalogueEntry.Control;
import io.tengen.env.catalogue.CatalogueEntry.Model;
import io.tengen.env.control.Acrobot;
import io.tengen.env.control.CartPole;
import io.tengen.env.control.MountainCar;
import io.tengen.env.mdp.CliffWalking;
import io.tengen.env.mdp.FrozenLake;
import io.tengen.env.mdp.GridWorld;
import io.tengen.env.mdp.Taxi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Environments and games by name, in the order that lists show them in. Immutable. */
public final class Catalogue {
  private final Map<String, CatalogueEntry> entries;

  private Catalogue(List<CatalogueEntry> entries) {
    Map<String, CatalogueEntry> byName = new LinkedHashMap<>();
    for (CatalogueEntry entry : entries) {
      if (byName.put(entry.name(), entry) != null) {
        throw new IllegalArgumentException(
            "two entries are called '" + entry.name() + "', but names must be unique");
      }
    }
    this.entries = byName;
  }

  /** Everything in this module. */
  public static Catalogue standard() {
    return new Catalogue(
        List.of(
            new Model("gridworld", "the 4x3 world of the textbook", 200, GridWorld::classic),
            new Model("frozenlake", "cross a slippery 4x4 lake", 100, () -> FrozenLake.small(true)),
            new Model(
                "frozenlake8x8", "cross a slippery 8x8 lake", 200, () -> FrozenLake.large(true)),
            new Model("cliffwalking", "walk past a cliff", 500, CliffWalking::new),
            new Model("taxi", "fetch a passenger and bring them home", 200, Taxi::new),
            new Control("cartpole", "balance a pole, 200 steps (v0)", CartPole::v0),
            new Control("cartpole-v1", "balance a pole, 500 steps (v1)", CartPole::v1),
            new Control("mountaincar", "rock a weak car up a hill", MountainCar::v0),
            new Control("acrobot", "swing up two links", Acrobot::v1),
            new BoardGame("tic-tac-toe", "three in a row on 3x3", TicTacToe::new),
            new BoardGame("connect-four", "four in a row, dropped into columns", ConnectFour::new),
            new BoardGame("othello", "turn the other's discs", Othello::new),
            new BoardGame("gomoku", "five in a row on 15x15", MnkGame::gomoku)));
  }

  /**
   * These entries and more, from a module that this one does not know.
   *
   * @throws IllegalArgumentException when one of them has the name of another
   */
  public Catalogue with(List<? extends CatalogueEntry> more) {
    return new Catalogue(Stream.concat(entries.values().stream(), more.stream()).toList());
  }

  /** All entries, in order. */
  public List<CatalogueEntry> entries() {
    return List.copyOf(entries.values());
  }

  /**
   * The entry of a name.
   *
   * @throws IllegalArgumentException when there is none, naming the nearest
   */
  public CatalogueEntry entry(String name) {
    CatalogueEntry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException(
          NearestName.unknown("environment", name, entries.keySet()));
    }
    return entry;
  }

  /**
   * The finite model of a name.
   *
   * @throws IllegalArgumentException when there is none, naming the nearest
   */
  public Model model(String name) {
    if (entries.get(name) instanceof Model model) {
      return model;
    }
    List<String> models =
        entries.values().stream()
            .flatMap(entry -> entry instanceof Model model ? Stream.of(model.name()) : Stream.of())
            .toList();
    throw new IllegalArgumentException(
        entries.containsKey(name)
            ? name + " is no finite model. Those are: " + String.join(", ", models)
            : NearestName.unknown("finite model", name, models));
  }
}
