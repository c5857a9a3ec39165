/**
 * A training run on disk: a directory with its configuration, metrics, checkpoints and learning
 * curve, which can be killed at any moment and goes on from where it was.
 *
 * <p>Start with {@link io.tengen.agents.run.RunDirectory}. What makes a kill harmless is in {@link
 * io.tengen.agents.run.DurableFiles} (a file is there whole or not at all), {@link
 * io.tengen.agents.run.CheckpointStore} (a damaged checkpoint is passed over for the one before it)
 * and {@link io.tengen.agents.run.MetricsLog} (lines past the checkpoint are cut off, to be written
 * again).
 *
 * <p>{@link io.tengen.agents.run.RunLoop} is the loop of all agents that learn by acting, tabular
 * or not; {@link io.tengen.agents.run.GreedyPlay} judges and shows what they have learned.
 */
@NullMarked
package io.tengen.agents.run;

import org.jspecify.annotations.NullMarked;
