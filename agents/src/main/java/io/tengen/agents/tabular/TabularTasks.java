package io.tengen.agents.tabular;

import io.tengen.env.DiscretizedEnvironment;
import io.tengen.env.Discretizer;
import io.tengen.env.Environment;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.env.catalogue.CatalogueEntry.Model;
import io.tengen.env.catalogue.NearestName;
import io.tengen.env.control.CartPole;
import io.tengen.env.control.MountainCar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tasks by name: every finite model of the catalogue, and two control tasks cut into bins. */
public final class TabularTasks {
  private static final String CARTPOLE = "cartpole";
  private static final String MOUNTAINCAR = "mountaincar";

  /**
   * Six bins a variable, outer ones open. Source: the CartPole agent of the study notes on deep
   * learning that the project grew out of, as are the goal and the penalty below.
   */
  private static final Discretizer CARTPOLE_BINS =
      new Discretizer(6, new double[] {-2.4, -3.0, -0.5, -2.0}, new double[] {2.4, 3.0, 0.5, 2.0});

  /** An episode that ends before this step pays the penalty instead of the last reward. */
  private static final int CARTPOLE_GOAL_STEPS = 195;

  private static final double CARTPOLE_PENALTY = -200;

  private static final Discretizer MOUNTAINCAR_BINS =
      new Discretizer(20, new double[] {-1.2, -0.07}, new double[] {0.6, 0.07});

  private TabularTasks() {}

  /** All names. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of(CARTPOLE, MOUNTAINCAR));
    for (CatalogueEntry entry : Catalogue.standard().entries()) {
      if (entry instanceof Model) {
        names.add(entry.name());
      }
    }
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
  public static TabularTask get(String name) {
    require(name);
    return switch (name) {
      case CARTPOLE ->
          new TabularTask(
              name,
              () -> new EarlyEndPenalty(cartPole(), CARTPOLE_GOAL_STEPS, CARTPOLE_PENALTY),
              TabularTasks::cartPole,
              Optional.empty());
      case MOUNTAINCAR ->
          new TabularTask(
              name, TabularTasks::mountainCar, TabularTasks::mountainCar, Optional.empty());
      default -> {
        Model model = Catalogue.standard().model(name);
        yield new TabularTask(
            name, model::newEnvironment, model::newEnvironment, Optional.of(model.factory().get()));
      }
    };
  }

  private static Environment<Integer> cartPole() {
    return new DiscretizedEnvironment(CartPole.v0(), CARTPOLE_BINS);
  }

  private static Environment<Integer> mountainCar() {
    return new DiscretizedEnvironment(MountainCar.v0(), MOUNTAINCAR_BINS);
  }
}
