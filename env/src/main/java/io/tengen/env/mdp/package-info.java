/**
 * Finite Markov decision processes: grids and the taxi, as models that planning can enumerate and
 * {@link io.tengen.env.MdpEnvironment} can sample.
 *
 * <p>{@link io.tengen.env.mdp.GridWorld} is read from a text map by {@link
 * io.tengen.env.mdp.GridMapParser}; {@link io.tengen.env.mdp.FrozenLake}, {@link
 * io.tengen.env.mdp.CliffWalking} and {@link io.tengen.env.mdp.Taxi} have the dynamics and rewards
 * of the environments of the same names in Gymnasium.
 */
@NullMarked
package io.tengen.env.mdp;

import org.jspecify.annotations.NullMarked;
