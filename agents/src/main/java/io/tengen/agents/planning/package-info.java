/**
 * Planning on a known model: value iteration, policy iteration and modified policy iteration on any
 * {@link io.tengen.env.FiniteMdp}, each with a bound on how far its answer is from optimal.
 *
 * <p>Start with {@link io.tengen.agents.planning.Planner}, then read {@link
 * io.tengen.agents.planning.ValueIteration}. The bound is derived in {@link
 * io.tengen.agents.planning.Solution}; when gamma 1 makes sense is decided in {@link
 * io.tengen.agents.planning.UndiscountedCheck}.
 */
@NullMarked
package io.tengen.agents.planning;

import org.jspecify.annotations.NullMarked;
