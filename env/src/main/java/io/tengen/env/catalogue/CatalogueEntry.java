package io.tengen.env.catalogue;

import io.tengen.env.Environment;
import io.tengen.env.FiniteMdp;
import io.tengen.env.Game;
import io.tengen.env.MdpEnvironment;
import io.tengen.env.TimeLimit;
import java.util.function.Supplier;

/** One thing that can be asked for by name. */
public sealed interface CatalogueEntry {

  /** The name, lower case with dashes. */
  String name();

  /** One line that says what it is. */
  String summary();

  /**
   * A finite model, solvable by planning and playable as an environment.
   *
   * @param maxSteps the usual limit of an episode
   */
  record Model(String name, String summary, int maxSteps, Supplier<FiniteMdp> factory)
      implements CatalogueEntry {

    /** Episodes sampled from the model, under the usual limit. */
    public Environment<Integer> newEnvironment() {
      return new TimeLimit<>(new MdpEnvironment(factory.get()), maxSteps);
    }
  }

  /** An environment with continuous observations, its usual time limit included. */
  record Control(String name, String summary, Supplier<Environment<float[]>> factory)
      implements CatalogueEntry {}

  /** A game of two players. */
  record BoardGame(String name, String summary, Supplier<Game> factory) implements CatalogueEntry {}
}
