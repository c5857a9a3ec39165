package io.tengen.agents.tabular;

import io.tengen.env.Environment;
import io.tengen.env.FiniteMdp;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that a tabular agent can learn: an environment with numbered states.
 *
 * @param name what a configuration calls it
 * @param training makes the environment that is learned in, its rewards shaped if need be
 * @param evaluation makes the environment that the result is judged in, with the true rewards
 * @param model the model behind it, where there is one, so that planning can tell the optimum
 */
public record TabularTask(
    String name,
    Supplier<Environment<Integer>> training,
    Supplier<Environment<Integer>> evaluation,
    Optional<FiniteMdp> model) {}
