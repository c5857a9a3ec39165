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

/** What {@code tengen bench env} measures: steps and games a second on one core. */
public final class EnvironmentSuite implements Suite {

  @Override
  public String command() {
    return "env";
  }

  @Override
  public String title() {
    return "Environments, one core";
  }

  @Override
  public void measure(Recorder recorder) {
    workloads().forEach(recorder::time);
  }

  /** Fresh workloads, the promised ones first. */
  static List<Workload> workloads() {
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
