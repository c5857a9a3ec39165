package io.tengen.benchmarks;

import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.env.control.Acrobot;
import io.tengen.env.control.CartPole;
import io.tengen.env.control.MountainCar;
import java.util.List;

/** What {@code tengen bench env} measures. */
public final class EnvironmentSuite {
  private EnvironmentSuite() {}

  /** Fresh workloads, the promised ones first. */
  public static List<Workload> workloads() {
    Catalogue catalogue = Catalogue.standard();
    return List.of(
        new VectorCartPoleWorkload(),
        new EpisodeWorkload("CartPole, step", CartPole.v1(), 10e6),
        new EpisodeWorkload("MountainCar, step", MountainCar.v0(), 0),
        new EpisodeWorkload("Acrobot, step", Acrobot.v1(), 0),
        new EpisodeWorkload("FrozenLake, step", catalogue.model("frozenlake").newEnvironment(), 0),
        new EpisodeWorkload("Taxi, step", catalogue.model("taxi").newEnvironment(), 0),
        new GameWorkload(new TicTacToe()),
        new GameWorkload(new ConnectFour()),
        new GameWorkload(new Othello()),
        new GameWorkload(MnkGame.gomoku()));
  }
}
